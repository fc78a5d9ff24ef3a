package cratekeeper.integration.youtube;

import cratekeeper.integration.TitleParts;
import cratekeeper.integration.youtube.YouTubeReply.Found;
import cratekeeper.integration.youtube.YouTubeReply.Resource;
import cratekeeper.integration.youtube.YouTubeReply.Snippet;
import cratekeeper.integration.youtube.YouTubeReply.Thumbnail;
import cratekeeper.music.Entities;
import cratekeeper.music.PartialDate;
import cratekeeper.music.PlaylistEntry;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The Data API's words for videos into ours. Pure. How often something was looked at says nothing
/// about what it is, and is not read.
final class VideoTracks {
    private static final String WATCH = "https://www.youtube.com/watch?v=";
    private static final Pattern TOPIC = Pattern.compile("(?iu).+\\s-\\sTopic\\s*");
    private static final Pattern DURATION =
            Pattern.compile(
                    "P(?:(\\d{1,4})D)?(?:T(?:(\\d{1,5})H)?(?:(\\d{1,6})M)?(?:(\\d{1,7})(?:\\.\\d+)?S)?)?");
    private static final List<String> SIZES =
            List.of("default", "medium", "high", "standard", "maxres");
    private static final List<String> NO_GENRES = List.of("Music", "Entertainment", "Lifestyle");
    private static final List<String> DEAD_TITLES =
            List.of("Deleted video", "Private video", "[Deleted video]", "[Private video]");

    private VideoTracks() {}

    /// In the order of the search; what is not over yet is no recording.
    ///
    /// @param videos by id: what look-ups told of the hits, which know no length themselves
    static List<TrackHit> hits(List<Found> found, Map<String, Resource> videos) {
        return found.stream()
                .map(hit -> hit(hit, videos))
                .flatMap(Optional::stream)
                .map(track -> new TrackHit(Service.YOUTUBE, track))
                .toList();
    }

    private static Optional<Track> hit(Found found, Map<String, Resource> videos) {
        String id = found.videoId();
        Snippet snippet = found.snippet();
        if (id == null || !YouTubeLink.isVideoId(id)) return Optional.empty();
        if (isLive(snippet)) return Optional.empty();
        Resource video = videos.get(id);
        if (video != null) return track(video);
        if (snippet == null) return Optional.empty();
        return track(id, snippet, plain(snippet.title()), plain(snippet.channelTitle()), null)
                .map(Track.Builder::build);
    }

    private static boolean isLive(@Nullable Snippet snippet) {
        if (snippet == null || snippet.liveBroadcastContent() == null) return false;
        return snippet.liveBroadcastContent().equals("live")
                || snippet.liveBroadcastContent().equals("upcoming");
    }

    private static @Nullable String plain(@Nullable String html) {
        return html == null ? null : Entities.unescaped(html);
    }

    /// Empty for what has no usable id or title.
    static Optional<Track> track(Resource video) {
        String id = video.id();
        Snippet snippet = video.snippet();
        if (id == null || !YouTubeLink.isVideoId(id) || snippet == null) return Optional.empty();
        Long millis =
                video.contentDetails() == null ? null : millis(video.contentDetails().duration());
        return track(id, snippet, snippet.title(), snippet.channelTitle(), millis)
                .map(track -> track.genres(genres(video)).build());
    }

    private static Optional<Track.Builder> track(
            String id,
            Snippet snippet,
            @Nullable String title,
            @Nullable String channel,
            @Nullable Long millis) {
        return described(title, channel, snippet.description())
                .map(track -> {
                    if (track.build().releaseDate() == null)
                        track.releaseDate(PartialDate.parse(snippet.publishedAt()).orElse(null));
                    return track.durationMs(millis)
                            .artworkUrl(picture(snippet.thumbnails()))
                            .id(Service.YOUTUBE, id)
                            .url(WATCH + id);
                });
    }

    /// What title, channel and description say together; empty without a title.
    static Optional<Track.Builder> described(
            @Nullable String title, @Nullable String channel, @Nullable String description) {
        if (title == null || title.isBlank()) return Optional.empty();
        var provided = ProvidedTo.in(description);
        if (provided.isPresent()) return Optional.of(provided(provided.get(), title, channel));
        VideoTitle read =
                channel != null && TOPIC.matcher(channel).matches()
                        ? VideoTitle.plain(title, List.of(VideoTitle.channel(channel)))
                        : VideoTitle.of(title, channel);
        return Optional.of(builder(read));
    }

    private static Track.Builder provided(
            ProvidedTo block, String title, @Nullable String channel) {
        List<String> artists =
                block.artists().isEmpty() ? List.of(VideoTitle.channel(channel)) : block.artists();
        // The video's own title is cut where it is too long, the block's is not.
        VideoTitle read =
                VideoTitle.plain(block.title().isBlank() ? title : block.title(), artists);
        var track =
                builder(read)
                        .release(block.release())
                        .label(block.label())
                        .releaseDate(block.date());
        return block.remixers().isEmpty() ? track : track.remixers(block.remixers());
    }

    private static Track.Builder builder(VideoTitle read) {
        return Track.builder()
                .title(read.title())
                .version(read.version())
                .artists(read.artists())
                .featured(read.featured())
                .remixers(TitleParts.remixers(read.version()));
    }

    private static List<String> genres(Resource video) {
        if (video.topicDetails() == null) return List.of();
        return video.topicDetails().topicCategories().stream()
                .map(page -> page.substring(page.lastIndexOf('/') + 1).replace('_', ' ').strip())
                .filter(genre -> !genre.isEmpty() && !NO_GENRES.contains(genre))
                .toList();
    }

    /// "PT21M3S" in milliseconds; `null` for what is unknown, and for "P0D", which is live.
    static @Nullable Long millis(@Nullable String iso) {
        if (iso == null) return null;
        var parts = DURATION.matcher(iso.strip());
        if (!parts.matches()) return null;
        long seconds =
                number(parts.group(1)) * Duration.ofDays(1).toSeconds()
                        + number(parts.group(2)) * Duration.ofHours(1).toSeconds()
                        + number(parts.group(3)) * Duration.ofMinutes(1).toSeconds()
                        + number(parts.group(4));
        return seconds == 0 ? null : seconds * 1000;
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /// The widest there is: no size is certain, and widths may be untold.
    private static @Nullable String picture(Map<String, Thumbnail> thumbnails) {
        return thumbnails.entrySet().stream()
                .filter(t -> t.getValue() != null && t.getValue().url() != null)
                .max(
                        Comparator.comparingInt((Map.Entry<String, Thumbnail> t) ->
                                        Objects.requireNonNullElse(t.getValue().width(), 0))
                                .thenComparingInt(t -> SIZES.indexOf(t.getKey())))
                .map(t -> t.getValue().url())
                .orElse(null);
    }

    /// A line of a playlist. Dead ones keep their place and say why.
    ///
    /// @param before lines before this page, for those that do not tell their position
    static PlaylistEntry entry(
            Resource entry, int index, int before, Map<String, Resource> videos) {
        Snippet snippet = entry.snippet();
        Integer told = snippet == null ? null : snippet.position();
        int position = told == null || told < 0 ? before + index + 1 : told + 1;
        String text = snippet == null || snippet.title() == null ? "" : snippet.title().strip();
        String id = entry.videoId();
        if (snippet == null || id == null || !YouTubeLink.isVideoId(id))
            return PlaylistEntry.problem(position, text, "The line names no video.");
        Resource video = videos.get(id);
        if (video == null && isDead(entry, snippet))
            return PlaylistEntry.problem(position, text, deadBecause(entry, snippet));
        var track =
                video == null
                        ? track(
                                        id,
                                        snippet,
                                        snippet.title(),
                                        snippet.videoOwnerChannelTitle(),
                                        null)
                                .map(Track.Builder::build)
                        : track(video);
        return track.map(t -> PlaylistEntry.of(position, t))
                .orElseGet(() -> PlaylistEntry.problem(position, text, "The line names no video."));
    }

    /// Titles are only words; a missing uploader and date tell, but old replies had neither.
    private static boolean isDead(Resource entry, Snippet snippet) {
        boolean dated =
                entry.contentDetails() != null && entry.contentDetails().videoPublishedAt() != null;
        if (dated || snippet.videoOwnerChannelTitle() != null) return false;
        return snippet.thumbnails().isEmpty()
                || DEAD_TITLES.contains(Objects.requireNonNullElse(snippet.title(), ""));
    }

    private static String deadBecause(Resource entry, Snippet snippet) {
        boolean hidden =
                "Private video".equals(snippet.title())
                        || (entry.status() != null
                                && "private".equals(entry.status().privacyStatus()));
        return hidden ? "The video is private." : "The video was deleted.";
    }

    static Collection<String> videoIds(List<Resource> entries) {
        return entries.stream()
                .map(Resource::videoId)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .filter(YouTubeLink::isVideoId)
                .distinct()
                .toList();
    }
}

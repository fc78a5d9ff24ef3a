package cratekeeper.integration.youtube;

import cratekeeper.integration.TitleParts;
import cratekeeper.integration.youtube.YtDlpReply.Format;
import cratekeeper.integration.youtube.YtDlpReply.Info;
import cratekeeper.integration.youtube.YtDlpReply.Thumbnail;
import cratekeeper.music.Offer;
import cratekeeper.music.PartialDate;
import cratekeeper.music.PlaylistEntry;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// yt-dlp's words for videos and their streams into ours. Pure.
final class ProgramTracks {
    private static final String WATCH = "https://www.youtube.com/watch?v=";
    private static final Pattern VIDEO = Pattern.compile("[?&]v=([A-Za-z0-9_-]{11})(?:&|$)");
    private static final Pattern DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern FORMAT_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,39}");
    private static final double LONGEST_SECONDS = 10_000_000;

    private ProgramTracks() {}

    /// The video's id: its own, else the one in the address that was asked for.
    static Optional<String> id(Info info) {
        for (String address : texts(info.asked(), info.page())) {
            var found = VIDEO.matcher(address);
            if (found.find()) return Optional.of(found.group(1));
        }
        return Optional.ofNullable(info.id()).filter(YouTubeLink::isVideoId);
    }

    private static List<String> texts(@Nullable String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    }

    static boolean isLive(Info info) {
        return "is_live".equals(info.live()) || "is_upcoming".equals(info.live());
    }

    /// Empty for what has no id or title.
    static Optional<Track> track(Info info) {
        var id = id(info);
        if (id.isEmpty()) return Optional.empty();
        String channel = info.channel() == null ? info.uploader() : info.channel();
        return credited(info)
                .or(() -> VideoTracks.described(info.title(), channel, info.description()))
                .map(track -> finished(track, info, id.get()));
    }

    /// Videos with music credits say themselves what they hold.
    private static Optional<Track.Builder> credited(Info info) {
        String title = info.track();
        List<String> artists = info.artists().isEmpty() ? texts(info.artist()) : info.artists();
        if (title == null || title.isBlank() || artists.isEmpty()) return Optional.empty();
        VideoTitle read = VideoTitle.plain(title, artists);
        var block = ProvidedTo.in(info.description());
        return Optional.of(
                Track.builder()
                        .title(read.title())
                        .version(read.version())
                        .artists(artists)
                        .featured(read.featured())
                        .remixers(TitleParts.remixers(read.version()))
                        .release(info.album())
                        .label(block.map(ProvidedTo::label).orElse(null)));
    }

    private static Track finished(Track.Builder track, Info info, String id) {
        if (track.build().releaseDate() == null) track.releaseDate(date(info));
        return track.durationMs(millis(info.duration()))
                .genres(info.genres())
                .artworkUrl(picture(info))
                .id(Service.YOUTUBE, id)
                .url(WATCH + id)
                .build();
    }

    private static @Nullable PartialDate date(Info info) {
        return day(info.released())
                .or(() ->
                        Optional.ofNullable(info.year())
                                .flatMap(year -> PartialDate.parse(year.toString())))
                .or(() -> day(info.uploaded()))
                .orElse(null);
    }

    private static Optional<PartialDate> day(@Nullable String digits) {
        if (digits == null) return Optional.empty();
        var parts = DAY.matcher(digits);
        return parts.matches()
                ? PartialDate.parse(parts.group(1) + "-" + parts.group(2) + "-" + parts.group(3))
                : Optional.empty();
    }

    static @Nullable Long millis(@Nullable Double seconds) {
        return seconds == null || !(seconds > 0) || seconds > LONGEST_SECONDS
                ? null
                : Math.round(seconds * 1000);
    }

    private static @Nullable String picture(Info info) {
        return info.thumbnails().stream()
                .filter(t -> t.url() != null && t.width() != null)
                .max(Comparator.comparingInt(t -> Objects.requireNonNullElse(t.width(), 0)))
                .map(Thumbnail::url)
                .orElse(info.thumbnail());
    }

    /// A line of a list that was glanced at.
    static PlaylistEntry entry(Info info, int position) {
        String text = info.title() == null ? "" : info.title().strip();
        if (text.equals("[Private video]"))
            return PlaylistEntry.problem(position, text, "The video is private.");
        if (text.equals("[Deleted video]"))
            return PlaylistEntry.problem(position, text, "The video was deleted.");
        return track(info)
                .map(track -> PlaylistEntry.of(position, track))
                .orElseGet(() -> PlaylistEntry.problem(position, text, "The line names no video."));
    }

    /// The best stream of each kind, without pictures and in the open, as it is delivered.
    ///
    /// @param known what is known of the video from elsewhere
    static List<Offer> offers(Info info, Track known) {
        var best = new LinkedHashMap<String, Format>();
        for (Format format : info.formats()) {
            String kind = kind(format);
            if (kind == null || !isOpen(format)) continue;
            best.merge(kind, format, (a, b) -> BETTER.compare(a, b) >= 0 ? a : b);
        }
        var offers = new ArrayList<Offer>();
        best.forEach((kind, format) -> offers.add(offer(info, kind, format, known)));
        offers.sort(Comparator.comparingInt((Offer o) -> -rate(o)));
        return List.copyOf(offers);
    }

    /// The original language before dubbed ones, sound as it is before sound made even.
    private static final Comparator<Format> BETTER =
            Comparator.comparingInt(
                            (Format f) -> Objects.requireNonNullElse(f.languagePreference(), -1))
                    .thenComparing(f -> !String.valueOf(f.id()).contains("drc"))
                    .thenComparingDouble(ProgramTracks::rate);

    private static double rate(Format format) {
        Double rate = format.abr() == null || format.abr() <= 0 ? format.tbr() : format.abr();
        return rate == null || rate.isNaN() ? 0 : rate;
    }

    private static int rate(Offer offer) {
        return Objects.requireNonNullElse(offer.bitrateKbps(), 0);
    }

    private static boolean isOpen(Format format) {
        boolean pictures =
                format.vcodec() == null
                        ? !"audio only".equals(format.resolution()) && !isSound(format.ext())
                        : !format.vcodec().equals("none");
        boolean locked = "true".equals(format.protectedStream());
        return !pictures
                && !locked
                && format.id() != null
                && FORMAT_ID.matcher(format.id()).matches();
    }

    private static boolean isSound(@Nullable String ext) {
        return ext != null && KINDS.containsKey(ext);
    }

    private static final Map<String, String> KINDS =
            Map.of(
                    "m4a", "AAC", "mp3", "MP3", "opus", "OPUS", "ogg", "OGG", "flac", "FLAC", "wav",
                    "WAV", "aac", "AAC");

    private static @Nullable String kind(Format format) {
        String codec = Objects.requireNonNullElse(format.acodec(), "");
        if (codec.startsWith("opus")) return "OPUS";
        if (codec.startsWith("mp4a") || codec.startsWith("aac")) return "AAC";
        if (codec.startsWith("vorbis")) return "OGG";
        if (codec.startsWith("mp3")) return "MP3";
        if (codec.startsWith("flac")) return "FLAC";
        boolean untold = codec.isEmpty() || codec.equals("unknown");
        return untold && format.ext() != null ? KINDS.get(format.ext()) : null;
    }

    private static Offer offer(Info info, String kind, Format format, Track known) {
        String id = known.id(Service.YOUTUBE).orElse("");
        long rate = Math.round(rate(format));
        Long millis = millis(info.duration());
        return new Offer(
                Service.YOUTUBE,
                id + "/" + format.id(),
                kind,
                rate > 0 && rate < 10_000 ? (int) rate : null,
                // What the service codes itself follows the music.
                kind.equals("OPUS") ? Boolean.TRUE : null,
                format.asr() == null || format.asr() <= 0 ? null : format.asr(),
                null,
                millis == null ? known.durationMs() : millis,
                format.filesize() == null || format.filesize() <= 0 ? null : format.filesize(),
                null,
                null,
                null,
                null,
                Objects.requireNonNullElse(info.title(), id) + "." + ending(kind),
                known,
                Map.of(),
                null);
    }

    private static String ending(String kind) {
        return switch (kind) {
            case "AAC" -> "m4a";
            case "OPUS" -> "opus";
            case "OGG" -> "ogg";
            case "FLAC" -> "flac";
            case "WAV" -> "wav";
            default -> "mp3";
        };
    }
}

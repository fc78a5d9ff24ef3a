package cratekeeper.integration.acoustid;

import cratekeeper.integration.Heard;
import cratekeeper.integration.TitleParts;
import cratekeeper.integration.acoustid.AcoustIdReply.Artist;
import cratekeeper.integration.acoustid.AcoustIdReply.Group;
import cratekeeper.integration.acoustid.AcoustIdReply.Recording;
import cratekeeper.integration.acoustid.AcoustIdReply.Result;
import cratekeeper.music.RelatedId;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// AcoustID's words into ours. Pure.
final class AcoustIdMapper {
    private static final String SITE = "https://acoustid.org/track/";
    private static final int LONGEST_SECONDS = 1_000_000;
    private static final Set<String> COLLECTIONS =
            Set.of("Compilation", "DJ-mix", "Mixtape/Street");
    private static final Pattern GUESTS_FOLLOW =
            Pattern.compile("(?iu)(?<!\\p{L})(?:feat|ft|featuring)(?!\\p{L})");

    private static final Comparator<Heard> BEST_FIRST =
            Comparator.comparingDouble((Heard heard) -> -heard.likeness())
                    .thenComparingInt(heard -> -heard.sources())
                    .thenComparing(heard -> heard.hit().track().title() == null);

    private AcoustIdMapper() {}

    /// Each recording once, under the fingerprint that is most alike. The likest first; under one
    /// fingerprint what most people linked to it, then what stands on a release of its own.
    static List<Heard> heard(List<Result> results) {
        var all = new ArrayList<Heard>();
        for (boolean collected : new boolean[] {false, true})
            for (Result result : results)
                for (Recording recording : result.recordings())
                    if (isOnlyCollected(recording) == collected)
                        heard(result, recording).ifPresent(all::add);
        all.sort(BEST_FIRST);
        var seen = new HashSet<String>();
        all.removeIf(heard -> !seen.add(heard.hit().track().id(Service.MUSICBRAINZ).orElse("")));
        return List.copyOf(all);
    }

    private static Optional<Heard> heard(Result result, Recording recording) {
        String acoustId = Objects.requireNonNullElse(result.id(), "");
        String recordingId = Objects.requireNonNullElse(recording.id(), "");
        if (acoustId.isBlank() || recordingId.isBlank()) return Optional.empty();
        double score = result.score() == null ? 0 : result.score();
        double likeness = score >= 0 && score <= 1 ? score : 0;
        int sources = recording.sources() == null ? 0 : Math.max(0, recording.sources());
        var track = track(acoustId, recordingId, recording);
        return Optional.of(new Heard(new TrackHit(Service.ACOUSTID, track), likeness, sources));
    }

    private static Track track(String acoustId, String recordingId, Recording recording) {
        var parts = TitleParts.of(Objects.requireNonNullElse(recording.title(), ""));
        var artists = new ArrayList<String>();
        var featured = new ArrayList<String>();
        boolean guests = false;
        for (Artist artist : recording.artists()) {
            if (!isBlank(artist.name())) (guests ? featured : artists).add(artist.name());
            String join = artist.joinphrase();
            guests |= join != null && GUESTS_FOLLOW.matcher(join).find();
        }
        featured.addAll(parts.featured());
        var track =
                Track.builder()
                        .title(parts.title())
                        .version(parts.version())
                        .remixers(TitleParts.remixers(parts.version()))
                        .artists(artists)
                        .featured(featured)
                        .durationMs(millis(recording.duration()))
                        .id(Service.ACOUSTID, acoustId)
                        .id(Service.MUSICBRAINZ, recordingId)
                        .url(SITE + acoustId);
        own(recording.groups()).ifPresent(group -> release(track, group));
        String ids =
                recording.artists().stream()
                        .map(Artist::id)
                        .filter(id -> !isBlank(id))
                        .collect(Collectors.joining(";"));
        if (!ids.isEmpty()) track.relatedId(RelatedId.MUSICBRAINZ_ARTIST, ids);
        return track.build();
    }

    private static void release(Track.Builder track, Group group) {
        track.release(group.title());
        if (group.id() != null && !group.id().isBlank())
            track.relatedId(RelatedId.MUSICBRAINZ_RELEASE_GROUP, group.id());
    }

    /// The release that tells most about the recording: rather an album or single than a
    /// collection.
    private static Optional<Group> own(List<Group> groups) {
        return groups.stream()
                .filter(group -> !isBlank(group.title()))
                .min(
                        Comparator.comparing(AcoustIdMapper::isCollection)
                                .thenComparing(group -> !group.secondaryTypes().isEmpty()));
    }

    private static boolean isCollection(Group group) {
        return group.secondaryTypes().stream().anyMatch(COLLECTIONS::contains);
    }

    private static boolean isOnlyCollected(Recording recording) {
        return !recording.groups().isEmpty()
                && recording.groups().stream().allMatch(AcoustIdMapper::isCollection);
    }

    private static @Nullable Long millis(@Nullable Double seconds) {
        return seconds == null || !(seconds > 0) || seconds > LONGEST_SECONDS
                ? null
                : (Long) Math.round(seconds * 1000);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}

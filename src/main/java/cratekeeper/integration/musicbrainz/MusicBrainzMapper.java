package cratekeeper.integration.musicbrainz;

import cratekeeper.integration.TitleParts;
import cratekeeper.integration.musicbrainz.MusicBrainzReply.Credit;
import cratekeeper.integration.musicbrainz.MusicBrainzReply.Genre;
import cratekeeper.integration.musicbrainz.MusicBrainzReply.Group;
import cratekeeper.integration.musicbrainz.MusicBrainzReply.Medium;
import cratekeeper.integration.musicbrainz.MusicBrainzReply.Recording;
import cratekeeper.integration.musicbrainz.MusicBrainzReply.Relation;
import cratekeeper.music.PartialDate;
import cratekeeper.music.RelatedId;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// MusicBrainz' words for a recording into ours. Pure: no network, no clock. Releases are
/// [ReleaseMapper]'s.
final class MusicBrainzMapper {

    static final String SITE = "https://musicbrainz.org/";

    private MusicBrainzMapper() {}

    /// The recordings in their order, videos left out.
    ///
    /// @param wantedRelease title of the release that was asked for
    static List<TrackHit> hits(List<Recording> recordings, @Nullable String wantedRelease) {
        return recordings.stream()
                .filter(r -> r.id() != null && r.title() != null && !r.isVideo())
                .map(r -> new TrackHit(Service.MUSICBRAINZ, track(r, wantedRelease)))
                .toList();
    }

    static Track track(Recording recording, @Nullable String wantedRelease) {
        var release = ReleaseChoice.of(recording.releases(), wantedRelease).orElse(null);
        return track(recording, release, release == null ? null : Place.first(release));
    }

    /// @param release the one that tells the recording's story
    /// @param place where the recording stands on it
    static Track track(
            Recording recording,
            MusicBrainzReply.@Nullable Release release,
            @Nullable Place place) {
        var printed = place == null ? null : place.track();
        var track = Track.builder();
        if (release != null) ReleaseMapper.fill(track, release);
        names(track, recording, printed);
        if (place != null) {
            track.discNumber(place.medium().position()).trackNumber(place.number());
            if (place.track().id() != null)
                track.relatedId(RelatedId.MUSICBRAINZ_TRACK, place.track().id());
        }
        if (recording.id() != null)
            track.id(Service.MUSICBRAINZ, recording.id()).url(SITE + "recording/" + recording.id());
        var date = release == null ? null : ReleaseChoice.date(release);
        return track.releaseDate(
                        date != null
                                ? date
                                : PartialDate.parse(recording.firstReleaseDate()).orElse(null))
                .durationMs(
                        printed != null && isPositive(printed.length())
                                ? printed.length()
                                : recording.length())
                .isrc(recording.isrcs().stream().filter(i -> !i.isBlank()).findFirst().orElse(null))
                .genres(genres(recording, release))
                .build();
    }

    private static void names(
            Track.Builder track, Recording recording, MusicBrainzReply.@Nullable Track printed) {
        var own = TitleParts.of(Objects.requireNonNullElse(recording.title(), ""));
        var shown = TitleParts.of(title(recording, printed));
        String version = shown.version() != null ? shown.version() : own.version();
        if (version == null && TitleParts.namesVersion(recording.disambiguation()))
            version = recording.disambiguation();
        var credits = Credits.of(credits(recording, printed));
        var featured = new ArrayList<>(credits.featured());
        featured.addAll(shown.featured());
        track.title(shown.title())
                .version(version)
                .artists(credits.artists())
                .featured(featured)
                .remixers(remixers(recording, version));
        if (!credits.ids().isEmpty()) track.relatedId(RelatedId.MUSICBRAINZ_ARTIST, credits.ids());
    }

    /// As printed on the release; but a bracket that only the recording has makes it another one.
    private static String title(Recording recording, MusicBrainzReply.@Nullable Track printed) {
        String own = Objects.requireNonNullElse(recording.title(), "");
        if (printed == null || printed.title() == null || printed.title().isBlank()) return own;
        return own.startsWith(printed.title() + " (") ? own : printed.title();
    }

    /// A look-up of a recording repeats its credit on the track; a release may print another one.
    private static List<Credit> credits(
            Recording recording, MusicBrainzReply.@Nullable Track printed) {
        return printed != null && !printed.credits().isEmpty()
                ? printed.credits()
                : recording.credits();
    }

    /// Relations know better than the words of the title.
    private static List<String> remixers(Recording recording, @Nullable String version) {
        var credited =
                recording.relations().stream()
                        .filter(relation -> "remixer".equals(relation.type()))
                        .map(MusicBrainzMapper::artistOf)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList();
        return credited.isEmpty() ? TitleParts.remixers(version) : credited;
    }

    private static Optional<String> artistOf(Relation relation) {
        return Optional.ofNullable(Credits.printed(relation.targetCredit(), relation.artist()));
    }

    /// The recording's own, else its release's, else the group's.
    private static List<String> genres(
            Recording recording, MusicBrainzReply.@Nullable Release release) {
        var own = byCount(recording.genres());
        if (!own.isEmpty() || release == null) return own;
        var released = byCount(release.genres());
        Group group = release.group();
        return released.isEmpty() && group != null ? byCount(group.genres()) : released;
    }

    private static List<String> byCount(List<Genre> genres) {
        return genres.stream()
                .filter(genre -> genre.name() != null && !genre.name().isBlank())
                .sorted(
                        Comparator.comparingLong(
                                        (Genre g) -> -Objects.requireNonNullElse(g.count(), 0L))
                                .thenComparing(g -> Objects.requireNonNullElse(g.name(), "")))
                .map(genre -> Objects.requireNonNullElse(genre.name(), ""))
                .toList();
    }

    private static boolean isPositive(@Nullable Long length) {
        return length != null && length > 0;
    }

    /// Where a recording stands on a release.
    ///
    /// @param index of the track among those listed
    record Place(Medium medium, MusicBrainzReply.Track track, int index) {

        static @Nullable Place first(MusicBrainzReply.Release release) {
            for (Medium medium : release.media()) {
                if (!medium.listed().isEmpty())
                    return new Place(medium, medium.listed().getFirst(), 0);
            }
            return null;
        }

        /// The search shape has no position, but tells how many tracks go before.
        @Nullable Integer number() {
            if (track.position() != null) return track.position();
            if (medium.offset() != null) return medium.offset() + index + 1;
            String printed = track.number();
            return printed != null && printed.matches("\\d{1,4}") ? Integer.valueOf(printed) : null;
        }
    }
}

package cratekeeper.integration.musicbrainz;

import cratekeeper.integration.musicbrainz.MusicBrainzMapper.Place;
import cratekeeper.integration.musicbrainz.MusicBrainzReply.Group;
import cratekeeper.integration.musicbrainz.MusicBrainzReply.LabelInfo;
import cratekeeper.integration.musicbrainz.MusicBrainzReply.Medium;
import cratekeeper.integration.musicbrainz.MusicBrainzReply.Recording;
import cratekeeper.integration.musicbrainz.MusicBrainzReply.Release;
import cratekeeper.music.RelatedId;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// MusicBrainz' words for a release into ours. Pure.
final class ReleaseMapper {

    /// Worldwide, Europe, unknown: regions, not countries.
    private static final Set<String> REGIONS = Set.of("XW", "XE", "XU");

    private static final String NO_NUMBER = "[none]";
    private static final String NO_LABEL = "[no label]";

    private ReleaseMapper() {}

    static cratekeeper.music.Release release(Release release) {
        Track shared = shared(release);
        return new cratekeeper.music.Release(
                Service.MUSICBRAINZ,
                release.id() == null ? "" : release.id(),
                shared.release(),
                Credits.of(release.credits()).artists(),
                shared.label(),
                shared.catalogueNumber(),
                shared.releaseDate(),
                shared.country(),
                shared.barcode(),
                kind(release.group()),
                format(release.media()),
                tracks(release));
    }

    private static Track shared(Release release) {
        var shared = Track.builder().releaseDate(ReleaseChoice.date(release));
        fill(shared, release);
        return shared.build();
    }

    /// What a release lends to each of its tracks.
    static void fill(Track.Builder track, Release release) {
        track.release(release.title()).country(country(release)).barcode(barcode(release));
        label(track, release);
        related(track, RelatedId.MUSICBRAINZ_RELEASE, release.id());
        if (release.group() != null)
            related(track, RelatedId.MUSICBRAINZ_RELEASE_GROUP, release.group().id());
        related(track, RelatedId.MUSICBRAINZ_RELEASE_ARTIST, Credits.of(release.credits()).ids());
    }

    private static void related(Track.Builder track, RelatedId kind, @Nullable String id) {
        if (id != null && !id.isBlank()) track.relatedId(kind, id);
    }

    private static @Nullable String country(Release release) {
        String country = release.country();
        return country == null || REGIONS.contains(country) || !country.matches("[A-Z]{2}")
                ? null
                : country;
    }

    private static @Nullable String barcode(Release release) {
        if (release.barcode() == null) return null;
        String digits = release.barcode().replaceAll("[\\s-]", "");
        return digits.matches("\\d+") ? digits : null;
    }

    /// The first label that has a name; its number, else the first number there is.
    private static void label(Track.Builder track, Release release) {
        for (LabelInfo info : release.labels()) {
            var label = info.label();
            if (label == null || label.name() == null || label.name().isBlank()) continue;
            if (label.name().equalsIgnoreCase(NO_LABEL)) continue;
            track.label(label.name());
            related(track, RelatedId.MUSICBRAINZ_LABEL, label.id());
            String number = number(info, release);
            track.catalogueNumber(number == null ? firstNumber(release) : number);
            return;
        }
        track.catalogueNumber(firstNumber(release));
    }

    private static @Nullable String firstNumber(Release release) {
        for (LabelInfo info : release.labels()) {
            String number = number(info, release);
            if (number != null) return number;
        }
        return null;
    }

    /// Some editors enter the barcode as catalogue number: that is none. Printed with gaps it is
    /// one, as some labels number that way.
    private static @Nullable String number(LabelInfo info, Release release) {
        String number = info.catalogueNumber();
        if (number == null || number.isBlank() || number.equalsIgnoreCase(NO_NUMBER)) return null;
        return number.strip().equals(release.barcode()) ? null : number.strip();
    }

    /// A secondary type says more than the primary one: a live album is live first.
    private static @Nullable String kind(@Nullable Group group) {
        if (group == null) return null;
        return group.secondaryTypes().stream()
                .filter(type -> !type.isBlank())
                .findFirst()
                .orElse(
                        group.primaryType() == null || group.primaryType().isBlank()
                                ? null
                                : group.primaryType());
    }

    private static @Nullable String format(List<Medium> media) {
        String formats =
                media.stream()
                        .map(Medium::format)
                        .filter(format -> format != null && !format.isBlank())
                        .distinct()
                        .collect(Collectors.joining(" + "));
        return formats.isEmpty() ? null : formats;
    }

    /// In order, with what lies before the first track and the data tracks behind the last; videos
    /// left out. Remixers of a whole release are not its tracks' remixers: the relation does not
    /// say which.
    private static List<Track> tracks(Release release) {
        var tracks = new ArrayList<Track>();
        for (Medium medium : release.media()) {
            if (medium.pregap() != null) add(tracks, release, medium, medium.pregap(), -1);
            for (int i = 0; i < medium.listed().size(); i++)
                add(tracks, release, medium, medium.listed().get(i), i);
            int listed = medium.listed().size();
            for (int i = 0; i < medium.dataTracks().size(); i++)
                add(tracks, release, medium, medium.dataTracks().get(i), listed + i);
        }
        return tracks;
    }

    private static void add(
            List<Track> tracks,
            Release release,
            Medium medium,
            MusicBrainzReply.Track track,
            int index) {
        Recording recording = track.recording() == null ? nameless(track) : track.recording();
        if (recording.isVideo() || (track.title() == null && recording.title() == null)) return;
        if (recording.credits().isEmpty() && track.credits().isEmpty())
            recording = creditedTo(release, recording);
        tracks.add(MusicBrainzMapper.track(recording, release, new Place(medium, track, index)));
    }

    /// A listing without its recordings still has titles and lengths.
    private static Recording nameless(MusicBrainzReply.Track track) {
        return new Recording(
                null,
                track.title(),
                track.length(),
                null,
                null,
                null,
                track.credits(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Recording creditedTo(Release release, Recording r) {
        return new Recording(
                r.id(),
                r.title(),
                r.length(),
                r.disambiguation(),
                r.video(),
                r.firstReleaseDate(),
                release.credits(),
                r.isrcs(),
                r.releases(),
                r.genres(),
                r.relations());
    }
}

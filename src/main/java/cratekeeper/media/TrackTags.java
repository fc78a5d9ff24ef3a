package cratekeeper.media;

import cratekeeper.music.MusicalKey;
import cratekeeper.music.PartialDate;
import cratekeeper.music.RelatedId;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A track in the words of tags, and back. The choices are told in `docs/decisions/0004-tags.md`.
final class TrackTags {
    private static final String FEATURING = " feat. ";
    private static final Pattern FEATURING_ANY =
            Pattern.compile("\\s+(?:feat\\.?|ft\\.?|featuring)\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s*(?:,|&)\\s*");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,4}(\\.\\d+)?");
    private static final String SERVICE_ID = "_TRACK_ID";
    private static final String LABEL_ID = "MUSICBRAINZ_LABELID";

    /// Services whose ids have a name of their own among taggers, or name no recording.
    private static final Set<Service> NAMED_ELSEWHERE =
            EnumSet.of(Service.MUSICBRAINZ, Service.ACOUSTID, Service.COVERARTARCHIVE);

    private static final Map<String, Service> BY_ID_NAME = new HashMap<>();

    static {
        for (Service service : Service.values())
            if (!NAMED_ELSEWHERE.contains(service))
                BY_ID_NAME.put(service.name() + SERVICE_ID, service);
    }

    private static final Map<RelatedId, TagName> RELATED =
            new EnumMap<>(
                    Map.of(
                            RelatedId.MUSICBRAINZ_RELEASE, TagName.MUSICBRAINZ_RELEASE,
                            RelatedId.MUSICBRAINZ_RELEASE_GROUP, TagName.MUSICBRAINZ_RELEASE_GROUP,
                            RelatedId.MUSICBRAINZ_TRACK, TagName.MUSICBRAINZ_TRACK,
                            RelatedId.MUSICBRAINZ_ARTIST, TagName.MUSICBRAINZ_ARTIST,
                            RelatedId.MUSICBRAINZ_RELEASE_ARTIST,
                                    TagName.MUSICBRAINZ_RELEASE_ARTIST));

    private TrackTags() {}

    static TagValues of(TagSet set) {
        var track = set.track();
        var tags = TagValues.none();
        tags.add(TagName.TITLE, track.fullTitle());
        text(tags, TagName.SUBTITLE, track.title() == null ? null : track.version());
        people(tags, track);
        text(tags, TagName.ALBUM, track.release());
        text(tags, TagName.LABEL, track.label());
        text(tags, TagName.CATALOGUE_NUMBER, track.catalogueNumber());
        text(tags, TagName.DATE, track.releaseDate());
        text(tags, TagName.TRACK_NUMBER, track.trackNumber());
        text(tags, TagName.DISC_NUMBER, track.discNumber());
        text(tags, TagName.ISRC, track.isrc());
        text(tags, TagName.BARCODE, track.barcode());
        for (String genre : track.genres()) tags.add(TagName.GENRE, genre);
        // Whole numbers: MP4 and ID3 know no others.
        if (track.bpm() != null) text(tags, TagName.BPM, Math.max(1, Math.round(track.bpm())));
        if (track.key() != null) text(tags, TagName.KEY, track.key().in(set.keyNotation()));
        text(tags, TagName.COUNTRY, track.country());
        for (String remixer : track.remixers()) tags.add(TagName.REMIXER, remixer);
        text(tags, TagName.COMMENT, set.comment());
        ids(tags, track);
        return tags;
    }

    private static void people(TagValues tags, Track track) {
        if (track.artists().isEmpty()) return;
        String guests =
                track.featured().isEmpty() ? "" : FEATURING + String.join(", ", track.featured());
        tags.add(TagName.ARTIST, track.artistLine() + guests);
        for (String artist : track.artists()) tags.add(TagName.ARTISTS, artist);
        for (String guest : track.featured()) tags.add(TagName.ARTISTS, guest);
    }

    private static void ids(TagValues tags, Track track) {
        text(tags, TagName.MUSICBRAINZ_RECORDING, track.id(Service.MUSICBRAINZ).orElse(null));
        text(tags, TagName.ACOUSTID, track.id(Service.ACOUSTID).orElse(null));
        track.ids()
                .forEach((service, id) -> {
                    if (!NAMED_ELSEWHERE.contains(service))
                        tags.add(service.name() + SERVICE_ID, id);
                });
        track.relatedIds()
                .forEach((kind, joined) -> {
                    TagName name = RELATED.get(kind);
                    // Several artists are one text with us, several values in a tag.
                    for (String id : joined.split(";", -1)) {
                        if (name == null) tags.add(LABEL_ID, id.strip());
                        else tags.add(name, id.strip());
                    }
                });
    }

    private static void text(TagValues tags, TagName name, @Nullable Object value) {
        if (value != null) tags.add(name, value.toString());
    }

    /// What the tags say. Nothing is guessed out of the title: only a version that stands as the
    /// subtitle too is taken off it.
    static Track track(TagValues tags) {
        String title = tags.first(TagName.TITLE).strip();
        String version = tags.first(TagName.SUBTITLE).strip();
        String ending = " (" + version + ")";
        if (!version.isEmpty() && title.endsWith(ending))
            title = title.substring(0, title.length() - ending.length());
        else version = "";
        var track =
                Track.builder()
                        .title(title)
                        .version(version)
                        .release(tags.first(TagName.ALBUM))
                        .label(tags.first(TagName.LABEL))
                        .catalogueNumber(tags.first(TagName.CATALOGUE_NUMBER))
                        .releaseDate(PartialDate.parse(tags.first(TagName.DATE)).orElse(null))
                        .trackNumber(number(tags.first(TagName.TRACK_NUMBER)))
                        .discNumber(number(tags.first(TagName.DISC_NUMBER)))
                        .isrc(tags.first(TagName.ISRC))
                        .barcode(tags.first(TagName.BARCODE))
                        .genres(tags.all(TagName.GENRE))
                        .bpm(decimal(tags.first(TagName.BPM)))
                        .key(MusicalKey.parse(tags.first(TagName.KEY)).orElse(null))
                        .country(tags.first(TagName.COUNTRY))
                        .remixers(tags.all(TagName.REMIXER));
        readPeople(tags, track);
        readIds(tags, track);
        return track.build();
    }

    private static void readPeople(TagValues tags, Track.Builder track) {
        List<String> credits = tags.all(TagName.ARTIST);
        List<String> names = tags.all(TagName.ARTISTS);
        String credit = credits.isEmpty() ? "" : credits.getLast();
        var parts = FEATURING_ANY.split(credit, 2);
        var guests = parts.length == 2 ? guests(parts[1], names) : List.<String>of();
        var artists = new ArrayList<String>();
        if (names.isEmpty()) {
            artists.addAll(credits);
            if (parts.length == 2) artists.set(artists.size() - 1, parts[0]);
        } else {
            artists.addAll(names);
            artists.removeAll(guests);
        }
        track.artists(artists).featured(guests);
    }

    private static List<String> guests(String credit, List<String> names) {
        if (names.isEmpty()) return List.of(BETWEEN_NAMES.split(credit));
        return names.stream().filter(credit::contains).toList();
    }

    private static void readIds(TagValues tags, Track.Builder track) {
        id(track, Service.MUSICBRAINZ, tags.first(TagName.MUSICBRAINZ_RECORDING));
        id(track, Service.ACOUSTID, tags.first(TagName.ACOUSTID));
        tags.others()
                .forEach((name, ids) -> {
                    Service service = BY_ID_NAME.get(name);
                    if (service != null) id(track, service, ids.getFirst());
                });
        RELATED.forEach((kind, name) -> {
            if (!tags.all(name).isEmpty()) track.relatedId(kind, String.join(";", tags.all(name)));
        });
        var label = tags.others().get(LABEL_ID);
        if (label != null) track.relatedId(RelatedId.MUSICBRAINZ_LABEL, String.join(";", label));
    }

    /// Whether a field of that name is ours to read.
    static boolean reads(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.equals(LABEL_ID) || upper.endsWith(SERVICE_ID);
    }

    private static void id(Track.Builder track, Service service, String id) {
        if (!id.isBlank()) track.id(service, id.strip());
    }

    /// "3" and "3/12".
    private static @Nullable Integer number(String text) {
        String digits = text.split("/", 2)[0].strip();
        return WHOLE.matcher(digits).matches() ? Integer.valueOf(digits) : null;
    }

    private static @Nullable Double decimal(String text) {
        String number = text.strip().replace(',', '.');
        return DECIMAL.matcher(number).matches() ? Double.valueOf(number) : null;
    }
}

package cratekeeper.music;

import static cratekeeper.music.Service.*;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What a person can change about how recordings are chosen, fetched and named (product, section
/// 5).
///
/// @param downloadChain services to fetch from, in order
/// @param metadataChain services to ask, most trusted first
/// @param trust per field, whom to believe first; fields without an entry follow the metadata chain
/// @param preferredFormats best first: "FLAC", "MP3", "AAC"
/// @param minimumBitrateKbps of an MP3; less goes to review (V0 counts as 320)
/// @param sameWithinMs lengths this close are one recording
/// @param reviewWithinMs lengths this close go to review; further apart is another version
/// @param acceptAt confidence from which nobody is asked, 0–1
/// @param reviewAt confidence below which it is no match, 0–1
/// @param versionPreference what to take where the query names no version
/// @param nameTemplate how files are filed
/// @param downloadsAtOnce jobs working side by side
/// @param requiredFields what a finished track has
public record Preferences(
        List<Service> downloadChain,
        List<Service> metadataChain,
        Map<Field, List<Service>> trust,
        List<String> preferredFormats,
        int minimumBitrateKbps,
        long sameWithinMs,
        long reviewWithinMs,
        double acceptAt,
        double reviewAt,
        List<String> versionPreference,
        MusicalKey.Notation keyNotation,
        String nameTemplate,
        int downloadsAtOnce,
        Set<Field> requiredFields) {

    public static final Preferences DEFAULT =
            new Preferences(
                    List.of(SOULSEEK, ARCHIVE, DEEZER, SPOTIFY, YOUTUBE),
                    List.of(BEATPORT, DISCOGS, MUSICBRAINZ, SPOTIFY, DEEZER),
                    defaultTrust(),
                    List.of("FLAC", "MP3", "AAC"),
                    320,
                    3_000,
                    10_000,
                    0.90,
                    0.60,
                    List.of("Extended Mix", "Original Mix", ""),
                    MusicalKey.Notation.CAMELOT,
                    "{artists}/{release}/{trackNumber2} {title} ({version})",
                    3,
                    Field.REQUIRED);

    public Preferences {
        downloadChain = List.copyOf(downloadChain);
        metadataChain = List.copyOf(metadataChain);
        trust = Map.copyOf(trust);
        preferredFormats = List.copyOf(preferredFormats);
        versionPreference = List.copyOf(versionPreference);
        // In the order of the fields, so that the file looks the same each time.
        requiredFields = new TreeSet<>(requiredFields);
        requiredFields = Collections.unmodifiableSet(requiredFields);
    }

    private static Map<Field, List<Service>> defaultTrust() {
        var trust = new EnumMap<Field, List<Service>>(Field.class);
        for (Field field : List.of(Field.BPM, Field.KEY, Field.GENRES))
            trust.put(field, List.of(BEATPORT));
        for (Field field :
                List.of(Field.LABEL, Field.CATALOGUE_NUMBER, Field.COUNTRY, Field.STYLES))
            trust.put(field, List.of(DISCOGS));
        for (Field field : List.of(Field.TITLE, Field.ARTISTS, Field.RELEASE_DATE))
            trust.put(field, List.of(MUSICBRAINZ));
        trust.put(Field.ISRC, List.of(SPOTIFY, DEEZER, MUSICBRAINZ));
        trust.put(Field.ARTWORK, List.of(COVERARTARCHIVE, BEATPORT, DEEZER, DISCOGS));
        return trust;
    }
}

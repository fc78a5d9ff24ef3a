package cratekeeper.store;

import cratekeeper.music.AudioFile;
import cratekeeper.music.Field;
import cratekeeper.music.Track;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Words of our own beside those of the tags, so that what a file lacks, how it fares and its
/// numbers are found as quickly as a word. No word begins another one.
final class Marks {
    private static final String LACKS = "lacks";
    // Begins no word that somebody types: or else looking for that one would mean to read these.
    private static final String OURS = "zq";

    private static final Set<String> STATES =
            Set.of("ok", "suspect", "broken", "lossless", "lossy");

    private static final Map<Field, String> LACKING = new EnumMap<>(Field.class);

    static {
        for (Field field : Field.values())
            LACKING.put(field, word(LACKS + field.json().toLowerCase(Locale.ROOT)));
    }

    private Marks() {}

    /// The fields that nobody filled.
    ///
    /// @param picture whether a cover is inside the file
    static Set<Field> missing(Track track, boolean picture) {
        var missing = EnumSet.noneOf(Field.class);
        for (Field field : Field.values()) if (field.of(track).isEmpty()) missing.add(field);
        if (picture) missing.remove(Field.ARTWORK);
        return missing;
    }

    static String of(Track track, AudioFile file, Set<Field> missing) {
        var words = new StringBuilder(word(file.verdict().json()));
        add(words, word(file.lossless() ? "lossless" : "lossy"));
        for (Field field : missing) add(words, lacks(field));
        if (track.key() != null) add(words, key(track.key().camelot()));
        if (track.bpm() != null) for (String word : Scale.BPM.words(track.bpm())) add(words, word);
        if (track.releaseDate() != null)
            for (String word : Scale.YEAR.words(track.releaseDate().year())) add(words, word);
        return words.toString();
    }

    private static void add(StringBuilder words, String word) {
        words.append(' ').append(word);
    }

    static String word(String name) {
        return OURS + name;
    }

    static String key(String camelot) {
        return word("key" + camelot.toLowerCase(Locale.ROOT));
    }

    /// @return the word of a field that is missing
    static String lacks(Field field) {
        return Objects.requireNonNull(LACKING.get(field));
    }

    /// The words of rows that lack at least one of these.
    static List<String> lacks(Set<Field> fields) {
        return fields.stream().map(Marks::lacks).toList();
    }

    /// A word that every row has.
    static List<String> any() {
        return List.of(word("ok"), word("suspect"), word("broken"));
    }

    /// The field that a person means by `missing:…`.
    static Optional<Field> field(String typed) {
        String name = typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return Arrays.stream(Field.values()).filter(f -> spelled(f).contains(name)).findFirst();
    }

    /// What a person means by `is:…`.
    static Optional<String> state(String typed) {
        return Optional.of(typed.toLowerCase(Locale.ROOT))
                .filter(STATES::contains)
                .map(Marks::word);
    }

    /// The names that the filters have for a field.
    private static Set<String> spelled(Field field) {
        return switch (field) {
            case ARTISTS -> Set.of("artists", "artist");
            case RELEASE -> Set.of("release", "album");
            case CATALOGUE_NUMBER -> Set.of("cataloguenumber", "catalogue", "catno");
            case RELEASE_DATE -> Set.of("releasedate", "date", "year");
            case DURATION_MS -> Set.of("durationms", "duration", "length");
            case GENRES -> Set.of("genres", "genre");
            case ARTWORK -> Set.of("artworkurl", "artwork", "cover");
            case TRACK_NUMBER -> Set.of("tracknumber", "track");
            case DISC_NUMBER -> Set.of("discnumber", "disc");
            case PREVIEW -> Set.of("previewurl", "preview");
            default -> Set.of(field.json().toLowerCase(Locale.ROOT));
        };
    }
}

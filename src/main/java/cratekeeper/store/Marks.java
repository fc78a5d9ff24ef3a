package cratekeeper.store;

import cratekeeper.music.AudioFile;
import cratekeeper.music.Field;
import cratekeeper.music.Track;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Words of our own beside those of the tags, so that what a file lacks, how it fares and its
/// numbers are found as quickly as a word. No word begins another one.
final class Marks {
    private static final String LACKS = "lacks";
    // Begins no word that somebody types: or else looking for that one would mean to read these.
    private static final String OURS = "zq";

    /// Lacks at least one of the required fields.
    private static final String INCOMPLETE = "incomplete";

    private static final Set<String> STATES =
            Set.of("ok", "suspect", "broken", "lossless", "lossy", INCOMPLETE, "complete");

    private Marks() {}

    /// The required fields that nobody filled.
    ///
    /// @param picture whether a cover is inside the file
    static Set<Field> missing(Track track, boolean picture) {
        var missing = EnumSet.noneOf(Field.class);
        for (Field field : Field.REQUIRED) if (field.of(track).isEmpty()) missing.add(field);
        if (picture) missing.remove(Field.ARTWORK);
        return missing;
    }

    static String of(Track track, AudioFile file, Set<Field> missing) {
        var words = new ArrayList<String>();
        words.add(word(file.verdict().json()));
        words.add(word(file.lossless() ? "lossless" : "lossy"));
        words.add(word(missing.isEmpty() ? "complete" : INCOMPLETE));
        for (Field field : missing) words.add(lacks(field));
        if (track.key() != null) words.add(key(track.key().camelot()));
        if (track.bpm() != null) words.addAll(Scale.BPM.words(track.bpm()));
        if (track.releaseDate() != null) words.addAll(Scale.YEAR.words(track.releaseDate().year()));
        return String.join(" ", words);
    }

    static String word(String name) {
        return OURS + name;
    }

    static String key(String camelot) {
        return word("key" + camelot.toLowerCase(Locale.ROOT));
    }

    /// @return the word of a field that is missing
    static String lacks(Field field) {
        return word(LACKS + field.json().toLowerCase(Locale.ROOT));
    }

    /// What a person means by `missing:…`: a field, or `any`.
    static Optional<String> lacking(String typed) {
        String name = typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        if (name.equals("any")) return Optional.of(word(INCOMPLETE));
        return Field.REQUIRED.stream()
                .filter(f -> spelled(f).contains(name))
                .findFirst()
                .map(Marks::lacks);
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
            default -> Set.of(field.json());
        };
    }
}

package cratekeeper.music;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// One of the 24 keys, kept as its place on the circle of fifths (Camelot 1–12) and its mode.
/// Spelling is a matter of [Notation]; A# minor and Bb minor are one key.
public record MusicalKey(int position, boolean minor) {

    /// How a key is written.
    public enum Notation {
        CAMELOT,
        OPEN_KEY,
        PLAIN
    }

    // Camelot 1…12: the minor key of each place, and its relative major.
    private static final String[] MINOR = {
        "Abm", "Ebm", "Bbm", "Fm", "Cm", "Gm", "Dm", "Am", "Em", "Bm", "Gbm", "Dbm"
    };
    private static final String[] MAJOR = {
        "B", "Gb", "Db", "Ab", "Eb", "Bb", "F", "C", "G", "D", "A", "E"
    };
    private static final String NOTES = "C D EF G A B";
    private static final Pattern CAMELOT = Pattern.compile("0?(1[0-2]|[1-9])\\s*([ab])");
    private static final Pattern OPEN_KEY = Pattern.compile("0?(1[0-2]|[1-9])\\s*([md])");
    private static final Pattern PLAIN =
            Pattern.compile(
                    "([a-h])\\s*(#+|b+|sharp|flat|-sharp|-flat|is|es|s)?\\s*[-_ ]?\\s*(minor|min|moll|m|major|maj|dur)?\\.?");

    public MusicalKey {
        if (position < 1 || position > 12)
            throw new IllegalArgumentException("position " + position);
    }

    /// Reads Camelot (8A), Open Key (1m) or a plain name in the usual spellings (Am, A minor,
    /// a-moll, A♯ min).
    public static Optional<MusicalKey> parse(String text) {
        if (text.isEmpty()) return Optional.empty();
        String key =
                Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .replace('♯', '#')
                        .replace('♭', 'b')
                        .strip();
        String lower = key.toLowerCase(Locale.ROOT);
        var camelot = CAMELOT.matcher(lower);
        if (camelot.matches()) {
            return Optional.of(
                    new MusicalKey(
                            Integer.parseInt(camelot.group(1)), "a".equals(camelot.group(2))));
        }
        var open = OPEN_KEY.matcher(lower);
        if (open.matches()) {
            int position = (Integer.parseInt(open.group(1)) + 6) % 12 + 1;
            return Optional.of(new MusicalKey(position, "m".equals(open.group(2))));
        }
        // "M" alone is major, "m" minor: the one place where case speaks.
        var plain =
                PLAIN.matcher(
                        key.endsWith("M") ? lower.substring(0, lower.length() - 1) + "maj" : lower);
        return plain.matches()
                ? fromName(plain.group(1), plain.group(2), plain.group(3))
                : Optional.empty();
    }

    private static Optional<MusicalKey> fromName(String letter, String accidental, String mode) {
        boolean german = mode != null && (mode.equals("moll") || mode.equals("dur"));
        int note = letter.equals("h") ? 11 : NOTES.indexOf(letter.toUpperCase(Locale.ROOT));
        if (german && letter.equals("b") && accidental == null) note = 10;
        int shift =
                accidental == null
                        ? 0
                        : switch (accidental.replace("-", "")) {
                            case "sharp", "is" -> 1;
                            case "flat", "es", "s" -> -1;
                            default ->
                                    accidental.startsWith("#")
                                            ? accidental.length()
                                            : -accidental.length();
                        };
        boolean minor =
                mode != null && (mode.equals("m") || mode.startsWith("min") || mode.equals("moll"));
        return Optional.of(ofPitch(Math.floorMod(note + shift, 12), minor));
    }

    /// `pitchClass` counts semitones from C, 0–11.
    public static MusicalKey ofPitch(int pitchClass, boolean minor) {
        // C major is 8B, each fifth up (7 semitones) one further; a minor key lies at its relative
        // major's place.
        int major = minor ? pitchClass + 3 : pitchClass;
        return new MusicalKey(Math.floorMod(major * 7 + 7, 12) + 1, minor);
    }

    public String camelot() {
        return position + (minor ? "A" : "B");
    }

    public String openKey() {
        return ((position + 4) % 12 + 1) + (minor ? "m" : "d");
    }

    public String plain() {
        return minor ? MINOR[position - 1] : MAJOR[position - 1];
    }

    public String in(Notation notation) {
        return switch (notation) {
            case CAMELOT -> camelot();
            case OPEN_KEY -> openKey();
            case PLAIN -> plain();
        };
    }

    /// Camelot, as the JSON fields have it.
    @Override
    public String toString() {
        return camelot();
    }
}

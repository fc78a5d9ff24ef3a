package cratekeeper.media;

import java.util.List;

/// Chords over a tonic, written `step:kind`; a step is counted in semitones above the tonic.
///
/// @param minor the mode of the key that it stands in
record Progression(String name, boolean minor, List<Chord> chords) {
    /// @param tones above the root, in semitones
    record Chord(int root, int[] tones) {
        private static Chord parse(String text) {
            String[] parts = text.split(":");
            return new Chord(
                    Integer.parseInt(parts[0]),
                    switch (parts[1]) {
                        case "M" -> new int[] {0, 4, 7};
                        case "m" -> new int[] {0, 3, 7};
                        case "7" -> new int[] {0, 4, 7, 10};
                        case "M7" -> new int[] {0, 4, 7, 11};
                        case "m7" -> new int[] {0, 3, 7, 10};
                        case "m9" -> new int[] {0, 3, 7, 10, 14};
                        case "h" -> new int[] {0, 3, 6, 10};
                        case "s" -> new int[] {0, 5, 7};
                        case "5" -> new int[] {0, 7};
                        default -> throw new IllegalArgumentException(text);
                    });
        }
    }

    private static Progression of(String name, boolean minor, String chords) {
        return new Progression(
                name, minor, List.of(chords.split(" ")).stream().map(Chord::parse).toList());
    }

    static final List<Progression> ALL =
            List.of(
                    of("i VI III VII", true, "0:m 8:M 3:M 10:M"),
                    of("i VII VI VII", true, "0:m 10:M 8:M 10:M"),
                    of("i iv i V", true, "0:m 5:m 0:m 7:M"),
                    of("i VI iv V7", true, "0:m 8:M 5:m 7:7"),
                    of("i v VI iv", true, "0:m 7:m 8:M 5:m"),
                    of("ii V i i", true, "2:h 7:7 0:m7 0:m7"),
                    of("i IV, Dorian", true, "0:m7 5:7 0:m7 5:7"),
                    of("i on its own", true, "0:m9 0:m9 0:m9 0:m9"),
                    of("i II, Phrygian", true, "0:m 0:m 1:M 0:m"),
                    of("i power", true, "0:5 0:5 0:m 10:5"),
                    of("VI VII i i", true, "8:M 10:M 0:m 0:m"),
                    of("i III VII iv", true, "0:m 3:M 10:M 5:m"),
                    of("I V vi IV", false, "0:M 7:M 9:m 5:M"),
                    of("ii V I I", false, "2:m7 7:7 0:M7 0:M7"),
                    of("I vi IV V", false, "0:M 9:m 5:M 7:M"),
                    of("I bVII IV I", false, "0:M 10:M 5:M 0:M"),
                    of("I IV", false, "0:M7 5:M7 0:M7 5:M7"),
                    of("I on its own", false, "0:M 0:s 0:M 0:M7"),
                    of("I iii IV iv", false, "0:M 4:m 5:M 5:m"),
                    of("IV V I I", false, "5:M 7:M 0:M 0:M"),
                    of("I bVI bVII I", false, "0:M 8:M 10:M 0:M"),
                    of("I ii IV V", false, "0:M 2:m 5:M 7:s"));

    /// Steps of the scale, for melodies.
    int[] scale() {
        return minor ? new int[] {0, 2, 3, 5, 7, 8, 10} : new int[] {0, 2, 4, 5, 7, 9, 11};
    }
}

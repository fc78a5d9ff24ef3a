package cratekeeper.media.sound;

/// What the 24 major and minor chords mean in a key. Chords 0–11 are the major ones from C up,
/// 12–23 the minor ones.
final class Harmony {
    static final int CHORDS = 24;

    /// How usual a chord is, by its root above the tonic: chords borrowed from elsewhere are less
    /// than none. First the major chords of a major key, then its minor ones.
    private static final double[][] IN_MAJOR = {
        {1, -.5, .1, .1, .1, .7, -.6, .7, .3, .1, .35, -.5},
        {-.3, -.5, .5, -.6, .4, .3, -.6, .1, -.6, .6, -.6, -.1}
    };

    private static final double[][] IN_MINOR = {
        {-.3, .25, -.5, .45, -.6, .3, -.6, .55, .55, -.6, .55, -.6},
        {1, -.6, .1, -.2, -.6, .6, -.6, .5, -.5, -.5, .1, -.6}
    };

    /// How usual a phrase begins on it.
    private static final double[][] FIRST_IN_MAJOR = {
        {1, 0, .1, .1, 0, .35, 0, .2, .1, 0, .1, 0}, {0, 0, .4, 0, .1, 0, 0, 0, 0, .25, 0, 0}
    };

    private static final double[][] FIRST_IN_MINOR = {
        {0, 0, 0, .2, 0, 0, 0, .1, .35, 0, .1, 0}, {1, 0, .2, 0, 0, .25, 0, .1, 0, 0, 0, 0}
    };

    /// How alike tones have to be to a chord to count as that and no other.
    private static final double SHARPNESS = 12;

    private static final double BASS = 0.25;

    private Harmony() {}

    static double usual(int tonic, boolean minor, int chord) {
        return (minor ? IN_MINOR : IN_MAJOR)[chord / 12][Math.floorMod(chord - tonic, 12)];
    }

    static double first(int tonic, boolean minor, int chord) {
        return (minor ? FIRST_IN_MINOR : FIRST_IN_MAJOR)
                [chord / 12][Math.floorMod(chord - tonic, 12)];
    }

    /// How much each chord is heard in the twelve tones, all together 1: a clear one alone, unclear
    /// ones side by side.
    static double[] heard(double[] tones, double[] bass) {
        double power = 1e-12;
        for (double tone : tones) power += tone * tone;
        double bassSum = 1e-12;
        for (double tone : bass) bassSum += tone;
        var heard = new double[CHORDS];
        double sum = 0;
        for (int chord = 0; chord < CHORDS; chord++) {
            int root = chord % 12;
            int third = (root + (chord < 12 ? 4 : 3)) % 12;
            double three = tones[root] + tones[third] + tones[(root + 7) % 12];
            double like = three / Math.sqrt(3 * power) + BASS * bass[root] / bassSum;
            heard[chord] = Math.exp(SHARPNESS * like);
            sum += heard[chord];
        }
        for (int chord = 0; chord < CHORDS; chord++) heard[chord] /= sum;
        return heard;
    }
}

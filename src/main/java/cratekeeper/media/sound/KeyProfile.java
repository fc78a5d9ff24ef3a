package cratekeeper.media.sound;

import cratekeeper.music.MusicalKey;
import org.jspecify.annotations.Nullable;

/// The key of a piece: which tones sound how much, and on which one phrases begin.
///
/// @param key `null` where no tones are heard
/// @param confidence 0–1
public record KeyProfile(@Nullable MusicalKey key, double confidence) {
    /// How much each step above the tonic is expected to sound.
    private static final double[] MAJOR = {6, 0.6, 3, 0.4, 4.4, 3.4, 0.5, 5, 0.5, 3, 0.9, 2};

    private static final double[] MINOR = {6, 0.5, 2.6, 4.4, 0.4, 3.2, 0.5, 4.6, 2.8, 0.7, 2.9, 1};

    /// Phrases are four bars, as dance music has it; a chord stands at least two beats.
    private static final int PHRASE_BEATS = 16;

    private static final int CHORD_BEATS = 2;

    /// What the first chord of the phrases weighs against all other tones.
    private static final double FIRST_CHORD = 1.3;

    /// @param firstBeat in seconds
    /// @param beat length in seconds; 0 if there is none
    public static KeyProfile of(Chroma chroma, double firstBeat, double beat) {
        int tuning = chroma.tuning();
        double[] all = chroma.all(tuning);
        double sum = 0;
        for (double tone : all) sum += tone;
        if (sum < 1e-3) return new KeyProfile(null, 0);
        double[] first = beat > 0 ? phraseStarts(chroma, tuning, firstBeat, beat) : all;
        double best = -2;
        double second = -2;
        MusicalKey key = null;
        for (int tonic = 0; tonic < 12; tonic++) {
            for (boolean minor : new boolean[] {false, true}) {
                double score =
                        likeness(all, minor ? MINOR : MAJOR, tonic)
                                + FIRST_CHORD * chord(first, tonic, minor);
                if (score > best) {
                    second = best;
                    best = score;
                    key = MusicalKey.ofPitch(tonic, minor);
                } else second = Math.max(second, score);
            }
        }
        return new KeyProfile(key, Math.clamp(best * 0.5 + (best - second) * 2, 0, 1));
    }

    private static double[] phraseStarts(Chroma chroma, int tuning, double firstBeat, double beat) {
        var sum = new double[12];
        double end = (double) chroma.frames() * Chroma.HOP / Chroma.RATE;
        for (double at = firstBeat; at < end; at += PHRASE_BEATS * beat) {
            double[] here = chroma.between(at, at + CHORD_BEATS * beat, tuning);
            for (int i = 0; i < 12; i++) sum[i] += here[i];
        }
        return sum;
    }

    /// The share of a chord's three tones, above what chance gives.
    private static double chord(double[] tones, int root, boolean minor) {
        double sum = 1e-9;
        for (double tone : tones) sum += tone;
        double three =
                tones[root] * 1.3 + tones[(root + (minor ? 3 : 4)) % 12] + tones[(root + 7) % 12];
        return three / sum;
    }

    private static double likeness(double[] tones, double[] profile, int tonic) {
        double meanTone = 0;
        double meanProfile = 0;
        for (int i = 0; i < 12; i++) {
            meanTone += tones[i] / 12;
            meanProfile += profile[i] / 12;
        }
        double both = 0;
        double a = 1e-12;
        double b = 1e-12;
        for (int i = 0; i < 12; i++) {
            double x = tones[(i + tonic) % 12] - meanTone;
            double y = profile[i] - meanProfile;
            both += x * y;
            a += x * x;
            b += y * y;
        }
        return both / Math.sqrt(a * b);
    }
}

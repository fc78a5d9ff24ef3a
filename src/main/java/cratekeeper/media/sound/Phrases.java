package cratekeeper.media.sound;

import java.util.Arrays;

/// When beats fall, and how likely each of sixteen in a row begins a phrase: there chords change,
/// and instruments come and go.
final class Phrases {
    /// Four bars, as dance music has it; larger phrases are made of these.
    static final int BEATS = 16;

    private static final int BAR = 4;

    /// What the beginning of the music says about phrases, beside the greatest change later on: it
    /// may be cut out of a longer piece.
    private static final double BEGINNING = 0.5;

    /// What changes of chords say about where phrases, and where bars begin, beside instruments.
    private static final double CHORDS = 1;

    private static final double BARS = 0.5;

    /// How much likelier a little more evidence makes a beat.
    private static final double SHARPNESS = 20;

    private final double first;
    private final double beat;
    private final double[] begins;

    private Phrases(double first, double beat, double[] begins) {
        this.first = first;
        this.beat = beat;
        this.begins = begins;
    }

    /// @param beat in seconds
    static Phrases of(Onsets onsets, Chroma chroma, double beat, int tuning) {
        double first = onsets.firstBeat(beat);
        int count = Math.max(0, (int) ((chroma.seconds() - first) / beat));
        var begins = new double[BEATS];
        if (count < 2 * BEATS) {
            begins[0] = 1;
            return new Phrases(first, beat, begins);
        }
        var tones = new double[count][];
        var loud = new double[count][];
        for (int i = 0; i < count; i++) {
            double from = first + i * beat;
            tones[i] = chroma.between(from, from + beat, tuning);
            loud[i] = onsets.loudness(from, from + beat);
        }
        double[] comings = comings(loud);
        double[] chords = changes(tones);
        for (int i = 0; i < BEATS; i++) {
            double bar = 0;
            for (int k = i % BAR; k < BEATS; k += BAR) bar += chords[k];
            // A fill announces what comes a beat early.
            double beside = comings[(i + 1) % BEATS] + comings[(i + BEATS - 1) % BEATS];
            begins[i] = comings[i] + 0.5 * beside + CHORDS * chords[i] + BARS * bar;
        }
        double most = Arrays.stream(begins).max().orElse(0);
        for (int i = 0; i < BEATS; i++) begins[i] = Math.exp(SHARPNESS * (begins[i] - most));
        return new Phrases(first, beat, shares(begins));
    }

    /// How much of what comes and goes does so on each of sixteen beats.
    private static double[] comings(double[][] loud) {
        var sums = new double[BEATS];
        double most = 0;
        for (int i = BAR; i + BAR <= loud.length; i++) {
            double[] before = sum(loud, i - BAR, i);
            double[] after = sum(loud, i, i + BAR);
            double change = 0;
            for (int k = 0; k < before.length; k++)
                change += (after[k] - before[k]) * (after[k] - before[k]);
            sums[i % BEATS] += change;
            most = Math.max(most, change);
        }
        sums[0] += BEGINNING * most;
        return shares(sums);
    }

    /// How much of what the tones change they change on each of sixteen beats.
    private static double[] changes(double[][] tones) {
        var sums = new double[BEATS];
        for (int i = 2; i + 2 <= tones.length; i++)
            sums[i % BEATS] += 1 - likeness(sum(tones, i - 2, i), sum(tones, i, i + 2));
        return shares(sums);
    }

    private static double[] sum(double[][] of, int from, int to) {
        var sum = new double[of[0].length];
        for (int i = from; i < to; i++) for (int k = 0; k < sum.length; k++) sum[k] += of[i][k];
        return sum;
    }

    /// 1 if there is nothing on one side.
    private static double likeness(double[] a, double[] b) {
        double both = 0;
        double ofA = 1e-12;
        double ofB = 1e-12;
        for (int k = 0; k < a.length; k++) {
            both += a[k] * b[k];
            ofA += a[k] * a[k];
            ofB += b[k] * b[k];
        }
        return ofA < 1e-6 || ofB < 1e-6 ? 1 : both / Math.sqrt(ofA * ofB);
    }

    private static double[] shares(double[] values) {
        double sum = 1e-9;
        for (double x : values) sum += x;
        var shares = values.clone();
        for (int i = 0; i < shares.length; i++) shares[i] /= sum;
        return shares;
    }

    /// Beats to leave out so that chords of two beats fall into place.
    int upbeat() {
        double even = 0;
        for (int i = 0; i < BEATS; i++) even += i % 2 == 0 ? begins[i] : -begins[i];
        return even >= 0 ? 0 : 1;
    }

    /// When a beat falls, in seconds.
    double at(int count) {
        return first + count * beat;
    }

    /// How likely a beat begins a phrase.
    double begins(int count) {
        return begins[count % BEATS];
    }
}

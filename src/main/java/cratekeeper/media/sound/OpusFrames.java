package cratekeeper.media.sound;

import java.util.List;

/// Finds the frames of Opus. It codes nothing above 20 kHz, but its windows hardly overlap, so a
/// little spills over where two frames meet: just above 20 kHz the sound ticks 50 times a second.
/// No filter does that. Works at every sample rate, for the ticking outlives resampling.
public final class OpusFrames {
    private static final double FRAME_SECONDS = 0.02;
    private static final int FROM_HZ = 20_080;
    private static final int TO_HZ = 20_700;
    private static final int PLACES = 48;
    private static final Fft FFT = new Fft(Excerpt.SIZE);

    /// Other lengths of a frame, at which nothing must be found.
    private static final double[] WRONG = {
        0.9137, 0.9291, 0.9433, 0.9571, 0.9713, 0.9839, 1.0153, 1.0297, 1.0431, 1.0573, 1.0719,
        1.0877
    };

    private OpusFrames() {}

    /// By how many times the usual spread the ticking stands out; music that was never encoded
    /// stays below 1.5.
    public static double strength(List<Excerpt> excerpts, int sampleRate) {
        if (sampleRate < 44_000) return 0;
        double sum = 0;
        double squares = 0;
        var loudness = excerpts.stream().map(e -> loudness(e, sampleRate)).toList();
        double right = ticking(excerpts, loudness, FRAME_SECONDS * sampleRate);
        for (double wrong : WRONG) {
            double t = ticking(excerpts, loudness, FRAME_SECONDS * sampleRate * wrong);
            sum += t;
            squares += t * t;
        }
        double mean = sum / WRONG.length;
        double spread = Math.sqrt(Math.max(0, squares / WRONG.length - mean * mean));
        return (right - mean) / (spread + 0.1 * mean + 1e-6);
    }

    /// The logarithm of the energy just above 20 kHz, sample by sample.
    private static float[] loudness(Excerpt excerpt, int sampleRate) {
        int n = Excerpt.SIZE;
        var re = new float[n];
        var im = new float[n];
        for (int i = 0; i < n; i++) {
            // Against the jump from the end to the beginning.
            float edge = Math.min(1, Math.min(i, n - 1 - i) / 400f);
            re[i] = excerpt.left()[i] * edge;
            im[i] = excerpt.right()[i] * edge;
        }
        FFT.forward(re, im);
        int from = (int) ((double) FROM_HZ * n / sampleRate);
        int to = (int) ((double) TO_HZ * n / sampleRate);
        for (int i = 0; i < n; i++) {
            int line = Math.min(i, n - i);
            double slope = Math.min(1, Math.min(line - from, to - line) / 30.0);
            float keep = (float) Math.max(0, slope);
            re[i] *= keep;
            im[i] *= keep;
        }
        FFT.inverse(re, im);
        var loudness = new float[n];
        for (int i = 0; i < n; i++)
            loudness[i] =
                    (float)
                            Math.log(
                                    (re[i] * re[i] + im[i] * im[i]) / n / n + 1e-3 / 32768 / 32768);
        return loudness;
    }

    /// How much the loudness depends on the place within a frame of this length.
    private static double ticking(List<Excerpt> excerpts, List<float[]> loudness, double frame) {
        var sums = new double[PLACES];
        var counts = new int[PLACES];
        double all = 0;
        int count = 0;
        for (int e = 0; e < excerpts.size(); e++) {
            float[] values = loudness.get(e);
            for (int i = 500; i < values.length - 500; i++) {
                double part = (excerpts.get(e).at() + i) / frame;
                int place = (int) ((part - Math.floor(part)) * PLACES);
                sums[place] += values[i];
                counts[place]++;
                all += values[i];
                count++;
            }
        }
        double mean = all / Math.max(1, count);
        double variance = 0;
        for (int p = 0; p < PLACES; p++) {
            double apart = sums[p] / Math.max(1, counts[p]) - mean;
            variance += apart * apart / PLACES;
        }
        return Math.sqrt(variance);
    }
}

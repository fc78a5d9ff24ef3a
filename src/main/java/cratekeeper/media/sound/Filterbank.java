package cratekeeper.media.sound;

import java.util.stream.IntStream;

/// How a family of lossy codecs cuts sound into frames and frequencies. Each kernel gives one
/// frequency of one frame, as the encoder rounded it.
final class Filterbank {
    /// The low-pass behind MPEG audio's 32 bands, as a series of cosines.
    private static final double[] PROTOTYPE = {
        1, 1.0000312, 0.99627572, 0.93935589, 0.70715178, 0.34295424, 0.0865761, 0.00773043
    };

    private static final int TAPS = 512;
    private static final int BANDS = 32;

    /// Frequencies between about 3 and 16 kHz, out of 1024 a frame at 44.1 kHz.
    private static final int[] SOME = IntStream.range(0, 36).map(i -> 145 + i * 17).toArray();

    private final String codec;
    private final int frame;
    private final float[][] kernels;

    private Filterbank(String codec, int frame, float[][] kernels) {
        this.codec = codec;
        this.frame = frame;
        this.kernels = kernels;
    }

    String codec() {
        return codec;
    }

    /// Samples from one frame to the next.
    int frame() {
        return frame;
    }

    /// One for each frequency looked at, each of energy 1.
    float[][] kernels() {
        return kernels;
    }

    /// MP3: 32 bands, each cut into 18. Only the middle two of the 18, which the codec leaves free
    /// of alias reduction.
    static Filterbank mp3() {
        var kernels = new float[36][];
        for (int i = 0; i < kernels.length; i++) kernels[i] = hybrid(5 + i / 2, 8 + i % 2);
        return new Filterbank("MP3", 576, kernels);
    }

    private static float[] hybrid(int band, int line) {
        var kernel = new float[35 * BANDS + TAPS];
        double[] pass = bandPass(band);
        for (int j = 0; j < 36; j++) {
            double weight =
                    Math.sin(Math.PI / 36 * (j + 0.5))
                            * Math.cos(Math.PI / 72 * (2 * j + 19) * (2 * line + 1))
                            * ((j & band & 1) == 1 ? -1 : 1);
            for (int n = 0; n < TAPS; n++)
                kernel[BANDS * j - n + TAPS - 1] += (float) (weight * pass[n]);
        }
        return normal(kernel);
    }

    /// MP2: some of the 32 bands as they are. Few are enough, for a band falls silent as a whole.
    static Filterbank mp2() {
        var kernels = new float[8][];
        for (int i = 0; i < kernels.length; i++) {
            double[] pass = bandPass(5 + 2 * i);
            kernels[i] = new float[TAPS];
            for (int n = 0; n < TAPS; n++) kernels[i][TAPS - 1 - n] = (float) pass[n];
            normal(kernels[i]);
        }
        return new Filterbank("MP2", BANDS, kernels);
    }

    private static double[] bandPass(int band) {
        var pass = new double[TAPS];
        for (int n = 0; n < TAPS; n++) {
            double low = PROTOTYPE[0] / 2;
            for (int m = 1; m < PROTOTYPE.length; m++)
                low += PROTOTYPE[m] * Math.cos(2 * Math.PI * m * (n - 256) / TAPS);
            pass[n] = low * Math.cos((2 * band + 1) * (n - 16) * Math.PI / 64);
        }
        return pass;
    }

    static Filterbank aacSine() {
        return mdct("AAC", 1024, i -> Math.sin(Math.PI / 2048 * (i + 0.5)), SOME);
    }

    static Filterbank aacKaiser() {
        double[] rise = kaiserRise(1024, 4);
        return mdct("AAC", 1024, i -> rise[i < 1024 ? i : 2047 - i], SOME);
    }

    static Filterbank vorbis() {
        return mdct("Vorbis", 1024, i -> powerSine((i + 0.5) / 2048 * 2), SOME);
    }

    static Filterbank ac3() {
        double[] rise = kaiserRise(256, 5);
        int[] lines = IntStream.range(0, 18).map(i -> 36 + i * 8).toArray();
        return mdct("AC-3", 256, i -> rise[i < 256 ? i : 511 - i], lines);
    }

    static Filterbank wma() {
        int[] lines = IntStream.range(0, 12).map(i -> 290 + i * 102).toArray();
        return mdct("WMA", 2048, i -> Math.sin(Math.PI / 4096 * (i + 0.5)), lines);
    }

    private static double powerSine(double part) {
        double sine = Math.sin(Math.PI / 2 * Math.min(part, 2 - part));
        return Math.sin(Math.PI / 2 * sine * sine);
    }

    private static double[] kaiserRise(int length, double alpha) {
        var sums = new double[length + 1];
        double sum = 0;
        for (int i = 0; i <= length; i++) {
            double x = 2.0 * i / length - 1;
            sum += bessel(Math.PI * alpha * Math.sqrt(Math.max(0, 1 - x * x)));
            sums[i] = sum;
        }
        var rise = new double[length];
        for (int i = 0; i < length; i++) rise[i] = Math.sqrt(sums[i] / sum);
        return rise;
    }

    private static double bessel(double x) {
        double term = 1;
        double sum = 1;
        for (int k = 1; k < 60; k++) {
            term *= x * x / (4.0 * k * k);
            sum += term;
        }
        return sum;
    }

    private interface Window {
        double at(int i);
    }

    private static Filterbank mdct(String codec, int frame, Window window, int[] lines) {
        var kernels = new float[lines.length][2 * frame];
        for (int k = 0; k < lines.length; k++) {
            for (int i = 0; i < 2 * frame; i++) {
                double angle = Math.PI / frame * (i + 0.5 + frame / 2.0) * (lines[k] + 0.5);
                kernels[k][i] = (float) (window.at(i) * Math.cos(angle));
            }
            normal(kernels[k]);
        }
        return new Filterbank(codec, frame, kernels);
    }

    private static float[] normal(float[] kernel) {
        double energy = 0;
        for (float x : kernel) energy += x * x;
        float scale = (float) (1 / Math.sqrt(energy));
        for (int i = 0; i < kernel.length; i++) kernel[i] *= scale;
        return kernel;
    }
}

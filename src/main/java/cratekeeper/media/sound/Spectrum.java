package cratekeeper.media.sound;

/// The average spectrum of a file, from excerpts. Not safe for use by several threads.
public final class Spectrum {
    private static final Fft FFT = new Fft(Excerpt.SIZE);
    private static final float[] HANN = SlidingFrames.hann(Excerpt.SIZE);
    private static final double WINDOW_POWER = 0.375 * Excerpt.SIZE;

    private final int sampleRate;
    private final double[] power = new double[Excerpt.SIZE / 2];
    private int excerpts;

    public Spectrum(int sampleRate) {
        this.sampleRate = sampleRate;
    }

    public void add(Excerpt excerpt) {
        int n = Excerpt.SIZE;
        var re = new float[n];
        var im = new float[n];
        for (int i = 0; i < n; i++) {
            re[i] = excerpt.left()[i] * HANN[i];
            im[i] = excerpt.right()[i] * HANN[i];
        }
        FFT.forward(re, im);
        // Left and right went through one transform: opposite frequencies add up to both powers.
        for (int k = 1; k < n / 2; k++)
            power[k] +=
                    re[k] * re[k] + im[k] * im[k] + re[n - k] * re[n - k] + im[n - k] * im[n - k];
        excerpts++;
    }

    public boolean isEmpty() {
        return excerpts == 0;
    }

    /// Decibels around each multiple of `step` Hz; a full-scale sine over a band of `step` is about
    /// 0.
    public double[] bands(int step) {
        int count = (int) (sampleRate / 2.0 / step);
        var bands = new double[count];
        double hzPerLine = (double) sampleRate / Excerpt.SIZE;
        double scale = 1 / (WINDOW_POWER * Excerpt.SIZE * Math.max(1, excerpts));
        for (int b = 0; b < count; b++) {
            int from = Math.max(1, (int) Math.ceil(b * step / hzPerLine));
            int to = (int) Math.ceil((b + 1) * step / hzPerLine);
            double sum = 0;
            for (int k = from; k < Math.min(to, power.length); k++) sum += power[k];
            bands[b] =
                    10
                            * Math.log10(
                                    sum / Math.max(1, to - from) * step / hzPerLine * scale
                                            + 1e-20);
        }
        return bands;
    }
}

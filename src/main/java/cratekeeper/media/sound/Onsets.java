package cratekeeper.media.sound;

import java.util.Arrays;

/// How strongly something begins, about 86 times a second: once for kicks and bass, once for all
/// else. Not safe for use by several threads.
public final class Onsets {
    /// Samples a second, one side, that it takes.
    public static final int RATE = 11_025;

    static final int HOP = 128;
    private static final int WINDOW = 512;
    private static final SlidingFrames.Shape SHAPE = new SlidingFrames.Shape(WINDOW, HOP);

    /// Lines where the bands end: 170 Hz, then wider and wider up to 5.4 kHz.
    private static final int[] EDGES = {1, 8, 12, 20, 36, 64, 120, 250};

    private final SlidingFrames sliding = new SlidingFrames(SHAPE, 0);
    private final float[] before = new float[EDGES.length - 1];
    private float[] low = new float[4096];
    private float[] high = new float[4096];
    private int count;
    private double power;
    private double heights;
    private long samples;
    private double loudestFrame;

    public void add(float sample) {
        power += sample * sample;
        samples++;
        if (sliding.add(sample)) frame();
    }

    private void frame() {
        sliding.transform();
        if (count == low.length) {
            low = Arrays.copyOf(low, count * 2);
            high = Arrays.copyOf(high, count * 2);
        }
        for (int band = 0; band + 1 < EDGES.length; band++) {
            double sum = 0;
            for (int k = EDGES[band]; k < EDGES[band + 1]; k++) sum += sliding.power(k);
            if (band >= 4) heights += sum;
            loudestFrame = Math.max(loudestFrame, sum);
            float loud = (float) Math.log(1 + 20 * sum);
            float rise = Math.max(0, loud - before[band]);
            before[band] = loud;
            if (band == 0) low[count] += rise;
            else high[count] += rise / (EDGES.length - 2);
        }
        count++;
    }

    public boolean isEmpty() {
        return samples == 0;
    }

    float[] low() {
        return Arrays.copyOf(low, count);
    }

    float[] high() {
        return Arrays.copyOf(high, count);
    }

    static double perSecond() {
        return (double) RATE / HOP;
    }

    /// When the first thing begins.
    public double firstSeconds() {
        float most = 0;
        for (int i = 0; i < count; i++) most = Math.max(most, low[i] + high[i]);
        for (int i = 0; i < count; i++)
            if (low[i] + high[i] > 0.2f * most) return i * HOP / (double) RATE;
        return 0;
    }

    /// From 1 to 10: loudness, density of beginnings and brightness together.
    public int energy() {
        double decibels = 10 * Math.log10(power / Math.max(1, samples) + 1e-10);
        double rises = 0;
        for (int i = 0; i < count; i++) rises += low[i] + high[i];
        double density = rises / Math.max(1, count) * perSecond();
        double bright = heights / Math.max(1, count);
        double loud = Math.clamp((decibels + 32) / 24, 0, 1);
        double busy = Math.clamp(Math.log(1 + density) / Math.log(1 + 30), 0, 1);
        double light = Math.clamp(Math.log10(1 + bright * 10) / 3, 0, 1);
        return Math.clamp(Math.round(1 + 9 * (0.5 * loud + 0.35 * busy + 0.15 * light)), 1, 10);
    }
}

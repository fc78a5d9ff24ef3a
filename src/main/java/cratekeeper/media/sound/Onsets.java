package cratekeeper.media.sound;

import java.util.Arrays;

/// How strongly something begins, about 86 times a second: in the bass and in all else, and what
/// may be kicks and snares. Not safe for use by several threads.
public final class Onsets {
    /// Samples a second, one side, that it takes.
    public static final int RATE = 11_025;

    static final int HOP = 128;
    private static final int WINDOW = 512;
    private static final SlidingFrames.Shape SHAPE = new SlidingFrames.Shape(WINDOW, HOP);

    /// Lines where the bands end: 170 Hz, then wider and wider up to 5.4 kHz.
    private static final int[] EDGES = {1, 8, 12, 20, 36, 64, 120, 250};

    /// Smaller ones are what frames make of a steady tone.
    private static final float LEAST_RISE = 0.02f;

    private final SlidingFrames sliding = new SlidingFrames(SHAPE, 0);
    private final float[] before = new float[EDGES.length - 1];
    private float[] low = new float[4096];
    private float[] high = new float[4096];
    private float[] kicks = new float[4096];
    private float[] snares = new float[4096];
    private final float[] rises = new float[EDGES.length - 1];
    private double kickBefore;
    private int count;
    private double power;
    private double heights;
    private long samples;

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
            kicks = Arrays.copyOf(kicks, count * 2);
            snares = Arrays.copyOf(snares, count * 2);
        }
        for (int band = 0; band + 1 < EDGES.length; band++) {
            double sum = 0;
            for (int k = EDGES[band]; k < EDGES[band + 1]; k++) sum += sliding.power(k);
            if (band >= 4) heights += sum;
            float loud = (float) Math.log(1 + 20 * sum);
            float rise = loud - before[band];
            if (rise < LEAST_RISE) rise = 0;
            before[band] = loud;
            rises[band] = rise;
            if (band == 0) {
                low[count] = rise;
                kicks[count] = kick(sum);
            } else high[count] += rise / (EDGES.length - 2);
        }
        snares[count] = snare();
        count++;
    }

    /// Compressed less than the rest: a kick is louder than a bass.
    private float kick(double power) {
        double loud = Math.pow(power, 0.3);
        double rise = loud - kickBefore;
        kickBefore = loud;
        return rise < LEAST_RISE ? 0 : (float) rise;
    }

    /// A snare or clap is noise and begins in all bands at once, hats and tones only in some.
    private float snare() {
        return (float) Math.sqrt((rises[2] + rises[3]) * (rises[4] + rises[5] + rises[6]));
    }

    public boolean isEmpty() {
        return samples == 0;
    }

    float[] kicks() {
        return Arrays.copyOf(kicks, count);
    }

    float[] snares() {
        return Arrays.copyOf(snares, count);
    }

    /// Whatever begins.
    float[] all() {
        var all = new float[count];
        for (int i = 0; i < count; i++) all[i] = low[i] + high[i];
        return all;
    }

    static double perSecond() {
        return (double) RATE / HOP;
    }

    /// When the first thing begins.
    private double firstSeconds() {
        float most = 0;
        for (int i = 0; i < count; i++) most = Math.max(most, low[i] + high[i]);
        for (int i = 0; i < count; i++)
            if (low[i] + high[i] > 0.2f * most) return i * HOP / (double) RATE;
        return 0;
    }

    /// When, within the first beat's length, beats fall.
    double firstBeat(double beat) {
        double frames = beat * perSecond();
        double begun = Math.floor(firstSeconds() * perSecond());
        double best = begun;
        double most = -1;
        // What begins at a moment is seen a little earlier, by frames that reach into it.
        for (double at = begun - 6; at < begun + frames - 6; at += 0.5) {
            double sum = 0;
            for (double i = at; i < count; i += frames) {
                int k = (int) Math.round(i);
                if (k >= 0 && k < count) sum += kicks[k] + 0.5 * snares[k];
            }
            if (sum <= most) continue;
            most = sum;
            best = at;
        }
        return best / perSecond() + WINDOW / 2.0 / RATE;
    }

    /// How much begins between two moments: kicks, snares, and all above the bass.
    double[] loudness(double fromSeconds, double toSeconds) {
        var sums = new double[3];
        int to = (int) Math.min(count, toSeconds * perSecond());
        for (int i = (int) Math.max(0, fromSeconds * perSecond()); i < to; i++) {
            sums[0] += kicks[i];
            sums[1] += snares[i];
            sums[2] += high[i];
        }
        return sums;
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

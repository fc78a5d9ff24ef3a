package cratekeeper.media.sound;

import java.util.Arrays;

/// Which of the twelve tones sound, moment by moment. Not safe for use by several threads.
public final class Chroma {
    static final int RATE = 11_025;
    static final int WINDOW = 4096;
    static final int HOP = 2048;

    /// From E3 to E7, in fifths of a semitone, so that a piece may be tuned higher or lower. Below,
    /// kick drums slide through all tones.
    private static final int PARTS = 5;

    private static final double LOWEST = 164.81;
    private static final int OCTAVES = 4;
    private static final SlidingFrames.Shape SHAPE = new SlidingFrames.Shape(WINDOW, HOP);

    private final SlidingFrames sliding = new SlidingFrames(SHAPE, 0);
    private int frames;
    private float[] parts = new float[256 * 12 * PARTS];

    public void add(float sample) {
        if (sliding.add(sample)) frame();
    }

    private void frame() {
        sliding.transform();
        int from = frames * 12 * PARTS;
        if (from + 12 * PARTS > parts.length) parts = Arrays.copyOf(parts, parts.length * 2);
        int highest = (int) (LOWEST * (1 << OCTAVES) * WINDOW / RATE);
        for (int k = (int) (LOWEST * WINDOW / RATE) + 1; k <= highest; k++) {
            // Only peaks: noise and drums have none that last.
            float here = sliding.power(k);
            if (here > 1e-4 && here > sliding.power(k - 1) && here > sliding.power(k + 1))
                peak(from, k, sliding.power(k - 1), here, sliding.power(k + 1));
        }
        frames++;
    }

    private void peak(int from, int line, float left, float middle, float right) {
        double l = Math.log(left + 1e-12);
        double m = Math.log(middle);
        double r = Math.log(right + 1e-12);
        double exact = line + 0.5 * (l - r) / (l - 2 * m + r);
        double tone = 12 * Math.log(exact * RATE / WINDOW / LOWEST) / Math.log(2);
        // E3 is 4 semitones above C.
        int part = Math.floorMod((int) Math.round((tone + 4) * PARTS), 12 * PARTS);
        // Overtones of high notes would count as notes of their own.
        double weight = Math.sqrt(middle) * Math.pow(0.7, tone / 12);
        parts[from + part] += (float) weight;
    }

    int frames() {
        return frames;
    }

    /// How much each of the twelve sounds between two moments, with C first.
    double[] between(double fromSeconds, double toSeconds, int tuning) {
        var sum = new double[12];
        int from = Math.max(0, (int) Math.ceil(fromSeconds * RATE / HOP - 0.5));
        int to = Math.min(frames, (int) (toSeconds * RATE / HOP));
        for (int f = from; f < to; f++)
            for (int tone = 0; tone < 12; tone++)
                for (int d = -1; d <= 1; d++)
                    sum[tone] +=
                            parts[
                                    f * 12 * PARTS
                                            + Math.floorMod(tone * PARTS + tuning + d, 12 * PARTS)];
        return sum;
    }

    double[] all(int tuning) {
        return between(0, Double.MAX_VALUE / RATE, tuning);
    }

    /// By how many fifths of a semitone the piece is tuned higher: -2 to 2.
    int tuning() {
        var sums = new double[PARTS];
        for (int i = 0; i < frames * 12 * PARTS; i++) sums[i % PARTS] += parts[i];
        int best = 0;
        for (int i = 1; i < PARTS; i++)
            if (sums[i] > Math.max(sums[best], 1.15 * sums[0])) best = i;
        return best > PARTS / 2 ? best - PARTS : best;
    }
}

package cratekeeper.media.sound;

/// Takes sound of 48,000 samples a second back to 44,100, sharply enough to see the rounding of a
/// codec in it again. Sample `m` of the one stands at `m * 160 / 147` of the other.
final class Resampling {
    private static final int UP = 147;
    private static final int DOWN = 160;

    /// Samples on each side that make one.
    private static final int SIDE = 24;

    /// Below both limits, with room for the slope.
    private static final double PASS = 0.9;

    private Resampling() {}

    private static final class Table {
        static final float[][] TAPS = taps();
    }

    /// The first sample that can be made of an excerpt beginning at `at`.
    static long first(long at) {
        return Math.ceilDiv((at + SIDE) * UP, DOWN);
    }

    /// How many can be made of it.
    static int count(long at) {
        long end = (at + Excerpt.SIZE - SIDE) * UP / DOWN;
        return (int) (end - first(at));
    }

    /// As long as all excerpts; what lies behind [#count] is 0.
    static float[] to44(float[] sound, long at) {
        var made = new float[Excerpt.SIZE];
        long first = first(at);
        int count = count(at);
        for (int i = 0; i < count; i++) {
            long place = (first + i) * DOWN;
            float[] taps = Table.TAPS[(int) (place % UP)];
            int from = (int) (place / UP - at) - SIDE + 1;
            float sum = 0;
            for (int t = 0; t < taps.length; t++) sum += taps[t] * sound[from + t];
            made[i] = sum;
        }
        return made;
    }

    private static float[][] taps() {
        var taps = new float[UP][2 * SIDE];
        for (int phase = 0; phase < UP; phase++) {
            for (int t = 0; t < 2 * SIDE; t++) {
                double x = t - (SIDE - 1) - (double) phase / UP;
                double turn = Math.PI * x * PASS;
                double sinc = x == 0 ? PASS : Math.sin(turn) / (Math.PI * x);
                double w = Math.PI * (1 + x / SIDE);
                double window = 0.42 - 0.5 * Math.cos(w) + 0.08 * Math.cos(2 * w);
                taps[phase][t] = (float) (sinc * window);
            }
        }
        return taps;
    }
}

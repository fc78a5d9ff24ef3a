package cratekeeper.media.sound;

import java.util.Arrays;

/// Which of the twelve tones sound, moment by moment. Not safe for use by several threads.
public final class Chroma {
    static final int RATE = 11_025;
    static final int WINDOW = 4096;
    static final int HOP = 2048;

    /// Fifths of a semitone, so that a piece may be tuned higher or lower.
    private static final int PARTS = 5;

    private static final int OCTAVE = 12 * PARTS;

    /// From A1 to about E7. Below E3 tones count as bass: there kick drums slide through all.
    private static final double LOWEST = 55;

    private static final int BASS_ENDS = 19 * PARTS;
    private static final int GRID = 68 * PARTS;
    private static final int LOWEST_LINE = (int) (LOWEST * WINDOW / RATE) + 1;
    private static final int HIGHEST_LINE = (int) (2637.0 * WINDOW / RATE);

    /// Lines on either side that say how loud noise is here.
    private static final int AROUND = 24;

    /// By how much of the natural logarithm a tone rises above noise, at least and surely.
    private static final double FAINT = 2;

    private static final double CLEAR = 4;

    /// Where overtones that are other tones lie above the lowest: the third and the fifth.
    private static final int THIRD_PARTIAL = 95;

    private static final int FIFTH_PARTIAL = 139;
    private static final double OVERTONE = 0.3;

    private static final SlidingFrames.Shape SHAPE = new SlidingFrames.Shape(WINDOW, HOP);

    private final SlidingFrames sliding = new SlidingFrames(SHAPE, 0);
    private final double[] logs = new double[HIGHEST_LINE + AROUND + 2];
    private final double[] sums = new double[HIGHEST_LINE + AROUND + 3];
    private final float[] grid = new float[GRID];
    private int frames;
    private double peaks;
    private double clearPeaks;
    private float[] parts = new float[256 * OCTAVE];
    private float[] low = new float[256 * OCTAVE];

    public void add(float sample) {
        if (sliding.add(sample)) frame();
    }

    private void frame() {
        sliding.transform();
        int from = frames * OCTAVE;
        if (from + OCTAVE > parts.length) {
            parts = Arrays.copyOf(parts, parts.length * 2);
            low = Arrays.copyOf(low, low.length * 2);
        }
        frames++;
        for (int k = 0; k < logs.length; k++) {
            logs[k] = Math.log(sliding.power(k) + 1e-9);
            sums[k + 1] = sums[k] + logs[k];
        }
        Arrays.fill(grid, 0);
        for (int k = LOWEST_LINE; k <= HIGHEST_LINE; k++)
            if (logs[k] > logs[k - 1] && logs[k] >= logs[k + 1]) peak(k);
        for (int i = 0; i < GRID; i++) if (grid[i] > 0) count(from, i);
    }

    /// Only peaks above what is around them: noise and drums have none that last.
    private void peak(int line) {
        int from = Math.max(0, line - AROUND);
        int to = Math.min(logs.length, line + AROUND + 1);
        double above = logs[line] - (sums[to] - sums[from]) / (to - from);
        if (logs[line] < -9) return;
        peaks += Math.exp(logs[line] / 4);
        if (above < FAINT) return;
        double l = logs[line - 1];
        double m = logs[line];
        double r = logs[line + 1];
        double exact = line + 0.5 * (l - r) / (l - 2 * m + r);
        double tone = 12 * Math.log(exact * RATE / WINDOW / LOWEST) / Math.log(2);
        int at = (int) Math.round(tone * PARTS);
        if (at < 0 || at >= GRID) return;
        double clear = Math.min(1, (above - FAINT) / (CLEAR - FAINT));
        double loud = Math.exp(m / 4) * clear;
        clearPeaks += loud;
        grid[at] = Math.max(grid[at], (float) loud);
    }

    private void count(int from, int at) {
        // A1 is nine semitones above C.
        int part = (at + 9 * PARTS) % OCTAVE;
        if (at < BASS_ENDS) {
            low[from + part] += grid[at];
            return;
        }
        double weight = grid[at] * Math.pow(0.7, (double) at / OCTAVE);
        if (overtone(at, THIRD_PARTIAL) || overtone(at, FIFTH_PARTIAL)) weight *= OVERTONE;
        parts[from + part] += (float) weight;
    }

    private boolean overtone(int at, int above) {
        for (int i = at - above - 1; i <= at - above + 1; i++)
            if (i >= 0 && grid[i] > 0.7f * grid[at]) return true;
        return false;
    }

    /// How much of what stands out are tones: 0–1.
    double clarity() {
        return clearPeaks / Math.max(1e-9, peaks);
    }

    double seconds() {
        return (double) frames * HOP / RATE;
    }

    /// As [#between], but of the bass.
    double[] bass(double fromSeconds, double toSeconds, int tuning) {
        return between(low, fromSeconds, toSeconds, tuning);
    }

    /// How much each of the twelve sounds between two moments, with C first.
    double[] between(double fromSeconds, double toSeconds, int tuning) {
        return between(parts, fromSeconds, toSeconds, tuning);
    }

    private double[] between(float[] parts, double fromSeconds, double toSeconds, int tuning) {
        var sum = new double[12];
        // Frames whose middle lies between the two.
        double middle = WINDOW / 2.0 / HOP;
        int from = Math.max(0, (int) Math.ceil(fromSeconds * RATE / HOP - middle));
        int to = Math.min(frames, (int) Math.ceil(toSeconds * RATE / HOP - middle));
        for (int f = from; f < to; f++)
            for (int tone = 0; tone < 12; tone++)
                for (int d = -1; d <= 1; d++)
                    sum[tone] +=
                            parts[f * OCTAVE + Math.floorMod(tone * PARTS + tuning + d, OCTAVE)];
        return sum;
    }

    double[] all(int tuning) {
        return between(0, Double.MAX_VALUE / RATE, tuning);
    }

    /// By how many fifths of a semitone the piece is tuned higher: -2 to 2.
    int tuning() {
        double x = 0;
        double y = 0;
        for (int i = 0; i < frames * OCTAVE; i++) {
            double angle = 2 * Math.PI * (i % PARTS) / PARTS;
            x += parts[i] * Math.cos(angle);
            y += parts[i] * Math.sin(angle);
        }
        return (int) Math.round(Math.atan2(y, x) / (2 * Math.PI) * PARTS);
    }
}

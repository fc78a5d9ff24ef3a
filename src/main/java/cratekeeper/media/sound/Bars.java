package cratekeeper.media.sound;

/// Beginnings laid over each other bar by bar, at a supposed tempo, some seconds at a time.
final class Bars {
    private static final double SECONDS = 12;
    private static final int MOST_STRETCHES = 40;

    private Bars() {}

    /// How well a rhythm explains what begins: the correlation with its drums, at the best place of
    /// the bar for each stretch.
    static double match(float[] kicks, float[] snares, double bpm, Rhythm rhythm) {
        double bar = 4 * 60 * Onsets.perSecond() / bpm;
        int bins = (int) Math.round(bar / 2.5);
        int stretch = (int) (Math.max(2, Math.round(SECONDS * Onsets.perSecond() / bar)) * bar);
        int count = Math.max(1, kicks.length / stretch);
        int every = Math.max(1, count / MOST_STRETCHES);
        float[] kick = pulses(Rhythm.steps(rhythm.kick()), bins);
        float[] snare = pulses(Rhythm.steps(rhythm.snare()), bins);
        double kickSpread = spread(kicks, 0, kicks.length);
        double snareSpread = spread(snares, 0, snares.length);
        double sum = 0;
        int heard = 0;
        for (int i = 0; i < count; i += every) {
            int from = i * stretch;
            int to = Math.min(kicks.length, from + stretch);
            float[] low = fold(kicks, from, to, bar, bins, kickSpread);
            float[] high = fold(snares, from, to, bar, bins, snareSpread);
            double best = 0;
            for (int turn = 0; turn < bins; turn++)
                best = Math.max(best, at(low, kick, turn) + at(high, snare, turn));
            sum += best;
            heard++;
        }
        return sum / heard;
    }

    /// A pulse at each step that sounds, of mean 0 and length 1.
    private static float[] pulses(float[] steps, int bins) {
        var out = new float[bins];
        for (int s = 0; s < steps.length; s++) {
            if (steps[s] == 0) continue;
            double at = (double) s * bins / steps.length;
            for (int b = (int) at - 1; b <= at + 2; b++) {
                double near = 1 - Math.abs(b - at) / 1.5;
                if (near > 0) out[Math.floorMod(b, bins)] += (float) (steps[s] * near);
            }
        }
        double mean = 0;
        for (float x : out) mean += x / bins;
        double length = 1e-9;
        for (float x : out) length += (x - mean) * (x - mean);
        for (int i = 0; i < bins; i++) out[i] = (float) ((out[i] - mean) / Math.sqrt(length));
        return out;
    }

    private static float[] fold(
            float[] onsets, int from, int to, double bar, int bins, double spread) {
        var sums = new float[bins];
        var counts = new float[bins];
        double mean = 0;
        for (int i = from; i < to; i++) mean += onsets[i] / (to - from);
        double place = 0;
        for (int i = from; i < to; i++, place += bins / bar) {
            if (place >= bins) place -= bins;
            int bin = (int) place;
            float part = (float) (place - bin);
            int next = bin + 1 == bins ? 0 : bin + 1;
            float x = (float) (onsets[i] - mean);
            sums[bin] += x * (1 - part);
            counts[bin] += 1 - part;
            sums[next] += x * part;
            counts[next] += part;
        }
        double loud = Math.max(spread(onsets, from, to), 0.5 * spread) * Math.sqrt(bins) + 1e-9;
        for (int b = 0; b < bins; b++) sums[b] /= (float) (Math.max(counts[b], 1e-3) * loud);
        return sums;
    }

    private static double spread(float[] onsets, int from, int to) {
        double mean = 0;
        double power = 0;
        for (int i = from; i < to; i++) {
            mean += onsets[i];
            power += onsets[i] * onsets[i];
        }
        int n = Math.max(1, to - from);
        mean /= n;
        return Math.sqrt(Math.max(0, power / n - mean * mean));
    }

    private static double at(float[] folded, float[] pulses, int turn) {
        double sum = 0;
        for (int b = 0, f = turn; b < pulses.length; b++, f++) {
            if (f == folded.length) f = 0;
            sum += folded[f] * pulses[b];
        }
        return sum;
    }
}

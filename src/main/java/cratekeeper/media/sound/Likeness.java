package cratekeeper.media.sound;

/// How alike music is to itself a little later.
final class Likeness {
    private static final int[] BEATS = {4, 8, 12, 16};
    private final float[] values;

    private Likeness(float[] values) {
        this.values = values;
    }

    static Likeness of(float[]... onsets) {
        var sum = new float[onsets[0].length];
        for (float[] each : onsets) {
            float[] alike = of(each);
            for (int i = 0; i < sum.length; i++) sum[i] += alike[i] / onsets.length;
        }
        return new Likeness(sum);
    }

    /// 1 at no distance.
    private static float[] of(float[] onsets) {
        int size = Integer.highestOneBit(onsets.length * 2 - 1) * 2;
        var fft = new Fft(size);
        var re = new float[size];
        var im = new float[size];
        double mean = 0;
        for (float x : onsets) mean += x;
        mean /= onsets.length;
        for (int i = 0; i < onsets.length; i++) re[i] = (float) (onsets[i] - mean);
        fft.forward(re, im);
        for (int i = 0; i < size; i++) {
            re[i] = re[i] * re[i] + im[i] * im[i];
            im[i] = 0;
        }
        fft.inverse(re, im);
        var likeness = new float[onsets.length];
        float whole = Math.max(re[0], 1e-9f);
        for (int lag = 0; lag < likeness.length; lag++)
            likeness[lag] = re[lag] / whole * onsets.length / Math.max(1, onsets.length - lag);
        return likeness;
    }

    /// One bar and up to four later.
    double bars(double bpm) {
        double beat = 60 * Onsets.perSecond() / bpm;
        double sum = 0;
        int count = 0;
        for (int beats : BEATS) {
            if (beats * beat > values.length * 0.7) break;
            sum += near(beats * beat);
            count++;
        }
        return count == 0 ? 0 : sum / count;
    }

    /// The peak within one place: rounding.
    private double near(double at) {
        int i = (int) Math.round(at);
        double most = at(at);
        for (int j = i - 1; j <= i + 1; j++)
            if (j >= 0 && j < values.length) most = Math.max(most, values[j]);
        return most;
    }

    private double at(double at) {
        int i = (int) at;
        if (i < 0 || i + 1 >= values.length) return 0;
        double part = at - i;
        return values[i] * (1 - part) + values[i + 1] * part;
    }

    /// Looks ever further away, where a small error grows large.
    double refined(double bpm) {
        double best = bpm;
        for (int beats = 4; beats <= 128; beats *= 2) {
            double beat = 60 * Onsets.perSecond() / best;
            if (beats * beat > values.length * 0.6) break;
            double range = Math.min(0.02, 0.6 / beats) / 4;
            double most = Double.NEGATIVE_INFINITY;
            double found = best;
            for (int step = -40; step <= 40; step++) {
                double tried = best * (1 + range * step / 40);
                double length = 60 * Onsets.perSecond() / tried;
                double sum = 0;
                for (int k = Math.max(4, beats / 2); k <= beats; k += 4) sum += at(k * length);
                if (sum <= most) continue;
                most = sum;
                found = tried;
            }
            best = found;
        }
        return best;
    }
}

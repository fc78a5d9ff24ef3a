package cratekeeper.media.sound;

/// Beats a minute, from what begins when.
///
/// @param bpm 0 where no beat is heard
/// @param confidence 0–1
public record Tempo(double bpm, double confidence) {
    private static final double SLOWEST = 60;
    private static final double FASTEST = 200;

    /// Where most dance music lies; a tempo an octave off needs so much more evidence.
    private static final double USUAL = 126;

    private static final double SPREAD_OCTAVES = 0.75;
    private static final int BEATS = 12;
    private static final double FEWEST_SECONDS = 4;
    private static final double HEARD = 0.04;

    public static Tempo of(Onsets onsets) {
        float[] low = onsets.low();
        float[] high = onsets.high();
        double perSecond = Onsets.perSecond();
        if (low.length < FEWEST_SECONDS * perSecond) return new Tempo(0, 0);
        float[] kicks = selfLikeness(low);
        float[] rest = selfLikeness(high);
        double best = 0;
        double most = 0;
        for (double bpm = SLOWEST; bpm <= FASTEST; bpm *= 1.0015) {
            double octaves = Math.log(bpm / USUAL) / Math.log(2) / SPREAD_OCTAVES;
            double score =
                    Math.exp(-0.5 * octaves * octaves)
                            * (contrast(kicks, 60 * perSecond / bpm) * 1.2
                                    + contrast(rest, 60 * perSecond / bpm));
            if (score <= most) continue;
            most = score;
            best = bpm;
        }
        if (most < HEARD) return new Tempo(0, 0);
        return new Tempo(refined(kicks, rest, best), Math.clamp(most / 0.9, 0, 1));
    }

    /// How alike the whole is to itself a little later: 1 at no distance.
    private static float[] selfLikeness(float[] onsets) {
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

    /// More alike one beat later than half a beat later: true for the tempo, not for half of it.
    private static double contrast(float[] likeness, double beat) {
        double on = 0;
        double off = 0;
        int count = 0;
        for (int k = 1; k <= BEATS && (k + 1) * beat < likeness.length * 0.8; k++) {
            on += near(likeness, k * beat);
            off += near(likeness, (k - 0.5) * beat);
            count++;
        }
        return count == 0 ? 0 : (on - 0.6 * Math.max(0, off)) / count;
    }

    /// The peak within one place: swing and rounding.
    private static double near(float[] values, double at) {
        int i = (int) Math.round(at);
        double most = at(values, at);
        for (int j = i - 1; j <= i + 1; j++)
            if (j >= 0 && j < values.length) most = Math.max(most, values[j]);
        return most;
    }

    private static double at(float[] values, double at) {
        int i = (int) at;
        if (i < 0 || i + 1 >= values.length) return 0;
        double part = at - i;
        return values[i] * (1 - part) + values[i + 1] * part;
    }

    /// Looks ever further away, where a small error grows large.
    private static double refined(float[] kicks, float[] rest, double bpm) {
        double perSecond = Onsets.perSecond();
        double best = bpm;
        for (int beats = 4; beats <= 128; beats *= 2) {
            double beat = 60 * perSecond / best;
            if (beats * beat > kicks.length * 0.6) break;
            double range = Math.min(0.02, 0.6 / beats);
            double most = Double.NEGATIVE_INFINITY;
            double found = best;
            for (int step = -40; step <= 40; step++) {
                double tried = best * (1 + range * step / 40);
                double length = 60 * perSecond / tried;
                double sum = 0;
                for (int k = Math.max(1, beats / 2); k <= beats; k++)
                    sum += at(kicks, k * length) + at(rest, k * length);
                if (sum <= most) continue;
                most = sum;
                found = tried;
            }
            best = found;
        }
        return best;
    }
}

package cratekeeper.media;

import java.util.Random;

/// An instrument that plays one tone at a time.
enum Voice {
    SAW_PAD,
    SUPERSAW,
    SQUARE,
    ORGAN,
    FM_KEYS,
    PLUCK,
    PIANO,
    SUB,
    REESE,
    FORMANT;

    private static final int RATE = LabelledMusic.RATE;

    /// @param bright 0–1
    float[] play(double hz, int length, double bright, Random random) {
        int tail = (int) (RATE * (this == SAW_PAD || this == SUPERSAW ? 0.25 : 0.06));
        var out = new float[length + tail];
        switch (this) {
            case SAW_PAD ->
                    waves(out, hz, new double[] {-0.04, 0.05}, saw(hz, 0.4 + bright), random);
            case SUPERSAW ->
                    waves(
                            out,
                            hz,
                            new double[] {-.19, -.11, -.04, .03, .1, .18},
                            saw(hz, .6 + bright),
                            random);
            case SQUARE -> waves(out, hz, new double[] {0}, square(hz, bright), random);
            case REESE ->
                    waves(out, hz, new double[] {-.2, .17}, saw(hz, 0.2 + 0.4 * bright), random);
            case ORGAN ->
                    waves(
                            out,
                            hz,
                            new double[] {0},
                            new double[] {0, 1, .8, .5, .6, 0, .25, 0, .3},
                            random);
            case SUB -> waves(out, hz, new double[] {0}, new double[] {0, 1, .15, .04}, random);
            case FM_KEYS -> fm(out, hz, 1 + 2 * bright);
            case PLUCK -> pluck(out, hz, bright, random);
            case PIANO -> piano(out, hz, bright);
            case FORMANT -> formant(out, hz);
        }
        boolean slow = this == SAW_PAD;
        int attack = (int) (RATE * (slow ? 0.06 : 0.004));
        for (int i = 0; i < out.length; i++) {
            double gain = Math.min(1, (double) i / attack);
            if (i > length) gain *= 1 - (double) (i - length) / tail;
            out[i] *= (float) gain;
        }
        return out;
    }

    private static double[] saw(double hz, double bright) {
        int count = Math.min(60, (int) (15_000 / hz));
        var partials = new double[count + 1];
        double corner = 300 + 4000 * bright * bright;
        for (int n = 1; n <= count; n++) partials[n] = 0.6 / n / (1 + Math.pow(n * hz / corner, 2));
        return partials;
    }

    private static double[] square(double hz, double bright) {
        double[] partials = saw(hz, bright);
        for (int n = 2; n < partials.length; n += 2) partials[n] = 0;
        return partials;
    }

    /// @param detuned in semitones, one copy each
    private static void waves(
            float[] out, double hz, double[] detuned, double[] partials, Random random) {
        var table = new float[2048 + 1];
        for (int n = 1; n < partials.length; n++) {
            if (partials[n] == 0) continue;
            double start = random.nextDouble() * (n == 1 ? 0 : 0.3);
            for (int i = 0; i <= 2048; i++)
                table[i] +=
                        (float) (partials[n] * Math.sin(2 * Math.PI * (n * i / 2048.0 + start)));
        }
        for (double by : detuned) {
            double phase = random.nextDouble() * 2048;
            double step = hz * Math.pow(2, by / 12) * 2048 / RATE;
            for (int i = 0; i < out.length; i++) {
                int at = (int) phase;
                double part = phase - at;
                out[i] +=
                        (float) ((table[at] * (1 - part) + table[at + 1] * part) / detuned.length);
                phase += step;
                if (phase >= 2048) phase -= 2048;
            }
        }
    }

    private static void fm(float[] out, double hz, double depth) {
        for (int i = 0; i < out.length; i++) {
            double t = (double) i / RATE;
            double index = depth * Math.exp(-4 * t);
            out[i] =
                    (float)
                            (0.6
                                    * Math.exp(-1.6 * t)
                                    * Math.sin(
                                            2 * Math.PI * hz * t
                                                    + index * Math.sin(2 * Math.PI * hz * 2 * t)
                                                    + 0.2
                                                            * index
                                                            * Math.sin(
                                                                    2 * Math.PI * hz * 7.01 * t)));
        }
    }

    private static void pluck(float[] out, double hz, double bright, Random random) {
        double period = RATE / hz;
        int size = (int) period;
        double part = period - size;
        var line = new float[size + 1];
        double last = 0;
        for (int i = 0; i <= size; i++) {
            last += (0.2 + 0.7 * bright) * (random.nextDouble() * 2 - 1 - last);
            line[i] = (float) last;
        }
        // An all-pass of what is left keeps it in tune: the mean below is half a sample late.
        double late = part - 0.5 < 0 ? part + 0.5 : part - 0.5;
        double c = (1 - late) / (1 + late);
        int length = part - 0.5 < 0 ? size - 1 : size;
        double before = 0, x1 = 0, y1 = 0;
        for (int i = 0, at = 0; i < out.length; i++) {
            double now = line[at];
            out[i] = (float) now;
            double mean = 0.4985 * (now + before);
            before = now;
            double y = c * mean + x1 - c * y1;
            x1 = mean;
            y1 = y;
            line[at] = (float) y;
            at = (at + 1) % length;
        }
    }

    private static void piano(float[] out, double hz, double bright) {
        for (int n = 1; n <= 14; n++) {
            double f = hz * n * Math.sqrt(1 + 0.0005 * n * n);
            if (f > 12_000) break;
            double loud = 0.5 * Math.pow(n, -1.9 + bright);
            double fade = Math.exp(-(0.8 + f / 700) / RATE);
            double turn = 2 * Math.PI * f / RATE;
            for (int i = 0; i < out.length; i++) {
                out[i] += (float) (loud * Math.sin(turn * i + n));
                loud *= fade;
            }
        }
    }

    /// Two resonances that wander as a mouth does.
    private static void formant(float[] out, double hz) {
        double phase = 0;
        var held = new double[4];
        for (int i = 0; i < out.length; i++) {
            double t = (double) i / RATE;
            phase += hz * (1 + 0.006 * Math.sin(2 * Math.PI * 5.3 * t)) / RATE;
            double in = 2 * (phase - Math.floor(phase)) - 1;
            double out1 = resonate(held, 0, in, 500 + 300 * Math.sin(2.1 * t));
            double out2 = resonate(held, 2, in, 1500 + 700 * Math.sin(1.3 * t + 1));
            out[i] = (float) (0.3 * out1 + 0.2 * out2);
        }
    }

    private static double resonate(double[] held, int at, double in, double hz) {
        double f = 2 * Math.sin(Math.PI * hz / RATE);
        held[at] += f * held[at + 1];
        held[at + 1] += f * (in - held[at] - 0.25 * held[at + 1]);
        return held[at + 1];
    }
}

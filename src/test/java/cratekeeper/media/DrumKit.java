package cratekeeper.media;

import java.util.Random;

/// Drums of one piece: every kit sounds another way.
final class DrumKit {
    private static final int RATE = LabelledMusic.RATE;
    private final Random random;
    final float[] kick;
    final float[] snare;
    final float[] clap;
    final float[] closedHat;
    final float[] openHat;
    final float[] ride;
    final float[] tom;
    final float[] rim;
    final float[] shaker;

    DrumKit(Random random, boolean longKick) {
        this.random = random;
        kick = kick(longKick);
        snare = snare();
        clap = clap();
        double edge = 5000 + 3000 * random.nextDouble();
        closedHat = hat(0.04 + 0.04 * random.nextDouble(), edge);
        openHat = hat(0.15 + 0.2 * random.nextDouble(), edge - 500);
        ride = hat(0.5, 4500);
        tom = sweep(0.3, 180 + 60 * random.nextDouble(), 95, 12, 8);
        rim = sweep(0.04, 1700, 1650, 50, 90);
        shaker = hat(0.07, 4500);
    }

    private float[] kick(boolean longKick) {
        double low = 42 + 18 * random.nextDouble();
        double high = 120 + 220 * random.nextDouble();
        double seconds = longKick ? 0.7 : 0.18 + 0.2 * random.nextDouble();
        float[] out =
                sweep(
                        seconds,
                        high,
                        low,
                        25 + 30 * random.nextDouble(),
                        longKick ? 4 : 3 / seconds);
        double click = 0.1 + 0.4 * random.nextDouble();
        for (int i = 0; i < RATE / 200; i++)
            out[i] += (float) (click * random.nextGaussian() * (1 - i * 200.0 / RATE));
        double drive = 1 + 2 * random.nextDouble();
        for (int i = 0; i < out.length; i++) out[i] = (float) Math.tanh(drive * out[i]);
        return out;
    }

    /// A tone that falls.
    private static float[] sweep(
            double seconds, double high, double low, double fall, double fade) {
        var out = new float[(int) (seconds * RATE)];
        double phase = 0;
        for (int i = 0; i < out.length; i++) {
            double t = (double) i / RATE;
            phase += (low + (high - low) * Math.exp(-fall * t)) / RATE;
            double end = Math.min(1, (out.length - i) / 400.0);
            out[i] = (float) (Math.sin(2 * Math.PI * phase) * Math.exp(-fade * t) * end);
        }
        return out;
    }

    private float[] snare() {
        double body = 160 + 70 * random.nextDouble();
        double fade = 14 + 14 * random.nextDouble();
        float[] out = sweep(0.25, body * 1.4, body, 40, 22);
        double low = 0;
        double mix = 0.4 + 0.4 * random.nextDouble();
        for (int i = 0; i < out.length; i++) {
            double white = random.nextGaussian() * 0.5;
            low += 0.15 * (white - low);
            out[i] =
                    (float)
                            (0.6 * (1 - mix) * out[i]
                                    + mix * (white - low) * Math.exp(-fade * i / RATE));
        }
        return out;
    }

    private float[] clap() {
        var out = new float[RATE / 4];
        double low = 0, band = 0;
        double hz = 900 + 700 * random.nextDouble();
        double f = 2 * Math.sin(Math.PI * hz / RATE);
        for (int i = 0; i < out.length; i++) {
            double t = (double) i / RATE;
            double gain = Math.exp(-18 * t);
            if (t < 0.03) gain = Math.exp(-250 * (t % 0.011));
            low += f * band;
            band += f * (random.nextGaussian() - low - 0.7 * band);
            out[i] = (float) (gain * band * 0.7);
        }
        return out;
    }

    /// Noise and six squares that agree on nothing.
    private float[] hat(double seconds, double edge) {
        var out = new float[(int) (seconds * 3 * RATE)];
        double metal = random.nextDouble() * 0.5;
        double[] tones = {2050, 3040, 3690, 5220, 5400, 8000};
        double low = 0, lower = 0;
        double cut = 1 - Math.exp(-2 * Math.PI * edge / RATE);
        for (int i = 0; i < out.length; i++) {
            double in = random.nextGaussian() * 0.5;
            for (double hz : tones) in += metal * ((i * hz / RATE) % 1 < 0.5 ? 0.2 : -0.2);
            low += cut * (in - low);
            lower += cut * (in - low - lower);
            out[i] = (float) ((in - low - lower) * Math.exp(-i / (seconds * RATE)) * 0.6);
        }
        return out;
    }
}

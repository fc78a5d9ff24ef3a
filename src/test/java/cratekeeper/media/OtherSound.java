package cratekeeper.media;

import java.util.List;
import java.util.Random;

/// A second maker of sound that was never near a lossy codec, written apart from [MadeUpSound] and
/// sharing nothing with it, so that what the verifier learned on one is tried on the other. The
/// same kind, number, rate and length are always the same piece.
final class OtherSound {
    /// What there is to hear.
    static final List<String> KINDS =
            List.of(
                    "drumMachine",
                    "supersaw",
                    "plucked",
                    "bells",
                    "choir",
                    "talk",
                    "field",
                    "acid",
                    "vinyl",
                    "tape",
                    "soloPiano",
                    "cassette",
                    "shellac",
                    "mediumWave",
                    "testTone",
                    "faintAmbient",
                    "loudMaster",
                    "mono",
                    "gap",
                    "fades");

    private final Random random;
    private final int rate;
    private final int length;
    private final float[] left;
    private final float[] right;

    private OtherSound(long seed, int seconds, int rate) {
        random = new Random(seed);
        this.rate = rate;
        length = seconds * rate;
        left = new float[length];
        right = new float[length];
    }

    /// Two sides, between -1 and 1.
    static float[][] of(String kind, int number, int seconds, int rate) {
        var made = new OtherSound(number * 7_368_787L + kind.hashCode(), seconds, rate);
        made.play(kind);
        return new float[][] {made.left, made.right};
    }

    private void play(String kind) {
        switch (kind) {
            case "drumMachine" -> drums(1);
            case "supersaw" -> {
                chords(7, 0.8);
                drums(0.5);
            }
            case "plucked" -> plucked(9, 0.5);
            case "bells" -> bells();
            case "choir" -> choir(6);
            case "talk" -> talk();
            case "field" -> field();
            case "acid" -> {
                acid();
                drums(0.6);
            }
            case "vinyl" -> {
                anyMusic();
                level(0.6);
                noise(0.0008, 0.96);
                rollOff(15_000 + random.nextInt(1_500), 3);
                clicks(7, 0.2);
                noise(0.0001, 0);
            }
            case "tape" -> {
                anyMusic();
                level(0.5);
                rollOff(16_000 + random.nextInt(3_000), 1);
                noise(0.0012, 0);
            }
            case "soloPiano" -> piano();
            case "cassette" -> {
                anyMusic();
                level(0.5);
                noise(0.002, 0);
                rollOff(12_000 + random.nextInt(2_000), 3);
            }
            case "shellac" -> {
                choir(3);
                plucked(4, 0.3);
                level(0.4);
                noise(0.02, 0.5);
                rollOff(5_000 + random.nextInt(3_000), 2);
                clicks(20, 0.3);
                copyLeft();
            }
            case "mediumWave" -> {
                anyMusic();
                level(0.5);
                noise(0.01, 0.3);
                rollOff(4_500 + random.nextInt(500), 5);
                copyLeft();
                noise(0.0003, 0);
            }
            case "testTone" -> tones();
            case "faintAmbient" -> {
                chords(3, 0.02);
                level(0.3);
                noise(0.01, 0.9);
            }
            case "loudMaster" -> {
                chords(5, 0.9);
                drums(1);
                level(1);
                clip(4 + 6 * random.nextDouble());
            }
            case "mono" -> {
                anyMusic();
                copyLeft();
            }
            case "gap" -> {
                anyMusic();
                level(0.7);
                quiet(length * 2 / 5, length * 3 / 5);
            }
            case "fades" -> {
                anyMusic();
                level(0.8);
                fade();
            }
            default -> throw new IllegalArgumentException(kind);
        }
        level(kind.equals("faintAmbient") ? 0.004 : 0.5 + 0.49 * random.nextDouble());
    }

    private void anyMusic() {
        switch (random.nextInt(5)) {
            case 0 -> {
                drums(0.8);
                plucked(3, 0.6);
            }
            case 1 -> {
                chords(5, 0.5);
                drums(0.4);
            }
            case 2 -> plucked(8, 0.7);
            case 3 -> {
                choir(4);
                bells();
            }
            default -> {
                acid();
                drums(0.7);
            }
        }
    }

    /// A loop of sixteen steps: kick, clap, closed and open hats, made as drum machines make them.
    private void drums(double loud) {
        int step = (int) (rate * 60 / (84 + random.nextInt(92)) / 4.0);
        double swing = random.nextDouble() * 0.2;
        int claps = 4 + random.nextInt(8) * 8;
        int hats = random.nextInt(1 << 16) | 0x2222;
        boolean metal = random.nextBoolean();
        for (int s = 0; (long) s * step < length; s++) {
            int at = s * step + (s % 2 == 1 ? (int) (swing * step) : 0);
            if (s % 4 == 0) kick(at, loud * 0.9);
            if ((claps >> s % 8 & 1) == 1 && s % 8 == 4) clap(at, loud * 0.5);
            if ((hats >> s % 16 & 1) == 1) {
                boolean open = s % 4 == 2;
                double hat = loud * (0.1 + 0.15 * random.nextDouble());
                if (metal) metalHat(at, open ? 0.25 : 0.04, hat);
                else noiseHat(at, open ? 0.3 : 0.03, hat);
            }
        }
    }

    private void kick(int at, double loud) {
        double phase = 0;
        for (int i = 0; i < rate / 3 && at + i < length; i++) {
            double t = (double) i / rate;
            phase += (45 + 240 * Math.exp(-t * 40)) / rate;
            double click = i < rate / 500 ? 0.3 * random.nextGaussian() : 0;
            add(at + i, loud * Math.exp(-t * 9) * (Math.sin(2 * Math.PI * phase) + click), 0);
        }
    }

    private void clap(int at, double loud) {
        double band = 0;
        double low = 0;
        for (int i = 0; i < rate / 5 && at + i < length; i++) {
            double t = (double) i / rate;
            double burst = t < 0.03 ? Math.exp(-t % 0.01 * 300) : Math.exp(-(t - 0.03) * 25);
            low += 0.25 * band;
            band += 0.25 * (random.nextGaussian() - low - 0.4 * band);
            add(at + i, loud * burst * (band + 0.1 * random.nextGaussian()), 0.1);
        }
    }

    private void noiseHat(int at, double seconds, double loud) {
        double last = 0;
        double before = 0;
        for (int i = 0; i < seconds * 5 * rate && at + i < length; i++) {
            double white = random.nextGaussian();
            double high = white - 1.6 * last + 0.65 * before;
            before = last;
            last = white;
            add(at + i, loud * 0.4 * high * Math.exp(-i / (seconds * rate)), 0.3);
        }
    }

    /// Six square waves out of tune, of which only the heights are heard.
    private void metalHat(int at, double seconds, double loud) {
        double[] hz = {263, 400, 421, 474, 587, 845};
        double last = 0;
        double high = 0;
        for (int i = 0; i < seconds * 5 * rate && at + i < length; i++) {
            double sum = 0;
            for (double f : hz) sum += Math.sin(2 * Math.PI * f * 8.3 * i / rate) > 0 ? 0.3 : -0.3;
            sum += 0.2 * random.nextGaussian();
            high = 0.6 * (high + sum - last);
            last = sum;
            add(at + i, loud * high * Math.exp(-i / (seconds * rate)), -0.2);
        }
    }

    /// Saws without aliases, some of them a little out of tune, a chord every two seconds.
    private void chords(int saws, double bright) {
        int[] steps = {0, 5, 7, 3, 8, 10};
        int every = 2 * rate;
        for (int at = 0; at < length; at += every) {
            int root = 36 + steps[random.nextInt(steps.length)];
            for (int note : new int[] {0, 7, 12, 15 + random.nextInt(2), 19}) {
                for (int s = 0; s < saws; s++) {
                    double cents = (s - saws / 2) * 6 + random.nextGaussian();
                    saw(at, every, hz(root + note + cents / 100), 0.06, bright, s - saws / 2);
                }
            }
        }
    }

    private void saw(int at, int n, double hz, double loud, double bright, double side) {
        double phase = random.nextDouble();
        double step = hz / rate;
        double low = 0;
        for (int i = 0; i < n && at + i < length; i++) {
            phase += step;
            if (phase >= 1) phase -= 1;
            double value = 2 * phase - 1 - step(phase, step);
            low += bright * (value - low);
            double swell = Math.min(1, Math.min(i, n - i) * 20.0 / rate);
            add(at + i, loud * low * swell, 0.25 * side / Math.max(1, Math.abs(side)));
        }
    }

    /// Rounds the corner of a saw off over two samples.
    private static double step(double phase, double step) {
        if (phase < step) {
            double t = phase / step;
            return t + t - t * t - 1;
        }
        if (phase > 1 - step) {
            double t = (phase - 1) / step;
            return t * t + t + t + 1;
        }
        return 0;
    }

    /// Strings after Karplus and Strong: noise that runs in a circle and is rubbed off.
    private void plucked(int perSecond, double bright) {
        int[] scale = {0, 2, 3, 5, 7, 8, 10, 12, 15};
        for (int at = 0; at < length; at += (int) (rate / (double) perSecond * pace())) {
            double f = hz(40 + scale[random.nextInt(scale.length)] + 12 * random.nextInt(3));
            var line = new double[Math.max(2, (int) (rate / f))];
            double soft = 0;
            for (int i = 0; i < line.length; i++) {
                soft += bright * (random.nextGaussian() - soft);
                line[i] = soft;
            }
            double loud = 0.1 + 0.2 * random.nextDouble();
            double side = random.nextDouble() - 0.5;
            double rub = 0.5 + 0.45 * random.nextDouble();
            for (int i = 0, p = 0; i < 2 * rate && at + i < length; i++) {
                int next = (p + 1) % line.length;
                add(at + i, loud * line[p], side);
                line[p] = 0.996 * (rub * line[p] + (1 - rub) * line[next]);
                p = next;
            }
        }
    }

    private double pace() {
        return 0.5 + random.nextInt(3) * 0.5;
    }

    private void bells() {
        for (int at = 0; at < length; at += rate / 4 * (1 + random.nextInt(5))) {
            double f = hz(60 + random.nextInt(30));
            double ratio = new double[] {1.4, 2.76, 3.5, 7.07}[random.nextInt(4)];
            double index = 2 + 6 * random.nextDouble();
            double loud = 0.1 + 0.15 * random.nextDouble();
            double side = random.nextDouble() - 0.5;
            for (int i = 0; i < 3 * rate && at + i < length; i++) {
                double t = (double) i / rate;
                double bend = index * Math.exp(-t * 2.5) * Math.sin(2 * Math.PI * f * ratio * t);
                double value = Math.sin(2 * Math.PI * f * t + bend);
                add(at + i, loud * Math.exp(-t * 1.6) * Math.min(1, i / 40.0) * value, side);
            }
        }
    }

    private void choir(int voices) {
        double[][] vowels = {{700, 1_150, 2_800}, {400, 1_900, 2_600}, {320, 800, 2_500}};
        for (int v = 0; v < voices; v++) {
            double side = random.nextDouble() - 0.5;
            for (int at = random.nextInt(rate / 4); at < length; at += rate * 3 / 2) {
                double f = hz(45 + new int[] {0, 4, 7, 12, 16}[random.nextInt(5)]);
                voice(at, rate * 8 / 5, f, vowels[random.nextInt(3)], 0.25, 0.02, side);
            }
        }
    }

    private void talk() {
        double[][] vowels = {{730, 1_090, 2_440}, {270, 2_290, 3_010}, {570, 840, 2_410}};
        for (int at = rate / 5; at < length; ) {
            int n = (int) (rate * (0.08 + 0.15 * random.nextDouble()));
            switch (random.nextInt(8)) {
                case 0, 1 -> hissed(at, n, 4_000 + random.nextInt(4_000), 0.12);
                case 2 -> {
                    n = rate / 3;
                    hissed(at, n, 1_500, 0.02);
                }
                case 3 -> n += rate / 3;
                default ->
                        voice(
                                at,
                                n,
                                95 + random.nextInt(60),
                                vowels[random.nextInt(3)],
                                0.6,
                                0.03,
                                0);
            }
            at += n;
        }
        noise(0.0003, 0.3);
        copyLeft();
    }

    /// A glottis and three resonances.
    private void voice(
            int at, int n, double f, double[] formants, double loud, double breath, double side) {
        var y = new double[6];
        double phase = random.nextDouble();
        for (int i = 0; i < n && at + i < length; i++) {
            phase += f * (1 + 0.012 * Math.sin(2 * Math.PI * 5.3 * i / rate)) / rate;
            if (phase >= 1) phase -= 1;
            double open =
                    phase < 0.4 ? Math.sin(Math.PI * phase / 0.4) : -0.3 * (phase < 0.45 ? 1 : 0);
            double in = open + breath * random.nextGaussian();
            double out = 0;
            for (int k = 0; k < 3; k++) {
                double r = Math.exp(-Math.PI * (60 + 40 * k) / rate);
                double c = 2 * r * Math.cos(2 * Math.PI * formants[k] / rate);
                double now = (1 - r) * in + c * y[2 * k] - r * r * y[2 * k + 1];
                y[2 * k + 1] = y[2 * k];
                y[2 * k] = now;
                out += now / (1 + k);
            }
            double swell = Math.min(1, Math.min(i, n - i) * 12.0 / rate);
            add(at + i, loud * swell * (out + 0.05 * breath * random.nextGaussian()), side);
        }
    }

    private void hissed(int at, int n, double hz, double loud) {
        double low = 0;
        double band = 0;
        double f = 2 * Math.sin(Math.PI * Math.min(0.16, hz / rate));
        for (int i = 0; i < n && at + i < length; i++) {
            low += f * band;
            band += f * (random.nextGaussian() - low - 0.7 * band);
            add(at + i, loud * band * Math.sin(Math.PI * i / n), 0);
        }
    }

    /// Wind, leaves and birds.
    private void field() {
        for (float[] ear : new float[][] {left, right}) {
            double brown = 0;
            var pink = new double[7];
            for (int i = 0; i < length; i++) {
                brown = 0.998 * brown + 0.03 * random.nextGaussian();
                double sum = 0;
                for (int k = 0; k < pink.length; k++) {
                    if (i % (1 << k) == 0) pink[k] = random.nextGaussian();
                    sum += pink[k];
                }
                double wind = 1 + 0.6 * Math.sin(2 * Math.PI * i / (3.7 * rate));
                ear[i] += (float) (0.1 * brown * wind + 0.01 * sum);
            }
        }
        for (int at = 0; at < length; at += rate / 3 + random.nextInt(rate)) {
            double from = 2_500 + random.nextInt(3_000);
            double phase = 0;
            int n = rate / 12;
            for (int i = 0; i < n && at + i < length; i++) {
                phase += (from + 1_500 * Math.sin(9.0 * i / n)) / rate;
                add(at + i, 0.05 * Math.sin(Math.PI * i / n) * Math.sin(2 * Math.PI * phase), 0.4);
            }
        }
    }

    /// One saw through a filter that sings.
    private void acid() {
        int step = rate * 60 / (118 + random.nextInt(20)) / 4;
        double phase = 0;
        double low = 0;
        double band = 0;
        double f = 55;
        for (int i = 0; i < length; i++) {
            if (i % step == 0) f = hz(33 + new int[] {0, 0, 12, 3, 7, 10}[random.nextInt(6)]);
            phase += f / rate;
            if (phase >= 1) phase -= 1;
            double in = 2 * phase - 1 - step(phase, f / rate);
            double sweep = 1 + 0.8 * Math.sin(2 * Math.PI * i / (7.0 * rate));
            double open = (300 + 2_500 * Math.exp(-(i % step) * 14.0 / rate)) * sweep;
            double g = 2 * Math.sin(Math.PI * open / rate);
            low += g * band;
            band += g * (in - low - 0.18 * band);
            add(i, 0.3 * Math.tanh(1.5 * low), 0);
        }
    }

    private void piano() {
        for (int at = 0; at < length; at += rate / 6 * (1 + random.nextInt(4))) {
            double f = hz(33 + random.nextInt(48));
            double loud = 0.05 + 0.25 * random.nextDouble();
            double side = random.nextDouble() - 0.5;
            for (int h = 1; h <= 18; h++) {
                double partial = f * h * Math.sqrt(1 + 0.0003 * h * h);
                if (partial > 11_000) break;
                double fall = 1.2 + 0.35 * h + f / 700;
                double strength = loud * Math.exp(-0.33 * h);
                double phase = random.nextDouble() * 2 * Math.PI;
                for (int i = 0; i < 2 * rate && at + i < length; i++) {
                    double t = (double) i / rate;
                    double value = Math.sin(2 * Math.PI * partial * t + phase);
                    add(
                            at + i,
                            strength * Math.exp(-fall * t) * Math.min(1, i / 90.0) * value,
                            side);
                }
            }
        }
        noise(0.00008, 0);
    }

    private void tones() {
        double[] hz = {440, 997, 1_000, 3_150, 8_000, 12_000, 15_000};
        int count = 1 + random.nextInt(3);
        boolean sweep = random.nextInt(4) == 0;
        for (int c = 0; c < count; c++) {
            double f = hz[random.nextInt(hz.length)];
            double phase = 0;
            for (int i = 0; i < length; i++) {
                phase += (sweep ? 20 * Math.pow(1_000, (double) i / length) : f) / rate;
                add(i, 0.3 * Math.sin(2 * Math.PI * phase), 0);
            }
        }
    }

    /// @param dark 0 is white, towards 1 ever darker
    private void noise(double loud, double dark) {
        for (float[] ear : new float[][] {left, right}) {
            double low = 0;
            for (int i = 0; i < length; i++) {
                low = dark * low + (1 - dark) * random.nextGaussian();
                ear[i] += (float) (loud * low);
            }
        }
    }

    private void clicks(int perSecond, double loud) {
        for (int at = 0; at < length; at += 1 + random.nextInt(2 * rate / perSecond)) {
            double size = loud * Math.pow(random.nextDouble(), 4);
            for (int i = 0; i < 20 && at + i < length; i++)
                add(at + i, size * random.nextGaussian() * Math.exp(-i / 4.0), 0);
        }
    }

    /// Poles one after the other, 6 dB an octave each, as amplifiers and coils have them.
    private void rollOff(double hz, int pairs) {
        double keep = 1 - Math.exp(-2 * Math.PI * Math.min(hz, rate * 0.45) * 1.3 / rate);
        for (float[] ear : new float[][] {left, right}) {
            for (int p = 0; p < 2 * pairs; p++) {
                double low = 0;
                for (int i = 0; i < length; i++) {
                    low += keep * (ear[i] - low);
                    ear[i] = (float) low;
                }
            }
        }
    }

    private void clip(double drive) {
        for (float[] ear : new float[][] {left, right})
            for (int i = 0; i < length; i++) ear[i] = (float) Math.clamp(drive * ear[i], -1, 1);
    }

    private void copyLeft() {
        System.arraycopy(left, 0, right, 0, length);
    }

    private void quiet(int from, int to) {
        for (int i = from; i < to; i++) left[i] = right[i] = 0;
    }

    private void fade() {
        for (int i = 0; i < length; i++) {
            float open = (float) Math.pow(Math.min(1, Math.min(i, length - i) * 3.0 / length), 2);
            left[i] *= open;
            right[i] *= open;
        }
    }

    private void level(double peak) {
        float most = 1e-9f;
        for (int i = 0; i < length; i++)
            most = Math.max(most, Math.max(Math.abs(left[i]), Math.abs(right[i])));
        for (int i = 0; i < length; i++) {
            left[i] *= (float) (peak / most);
            right[i] *= (float) (peak / most);
        }
    }

    private void add(int i, double value, double side) {
        left[i] += (float) (value * (1 - side));
        right[i] += (float) (value * (1 + side));
    }

    private static double hz(double note) {
        return 440 * Math.pow(2, (note - 69) / 12);
    }
}

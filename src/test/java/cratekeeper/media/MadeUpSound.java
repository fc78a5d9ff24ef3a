package cratekeeper.media;

import cratekeeper.music.MusicalKey;
import cratekeeper.sandbox.SongSound;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// Sound of many kinds that was never near a lossy codec, for trials. Each kind by a number is
/// another piece.
final class MadeUpSound {
    static final int RATE = 44_100;

    /// What there is to hear.
    static final List<String> KINDS =
            List.of(
                    "dance",
                    "piano",
                    "speech",
                    "ambient",
                    "band",
                    "oldRecording",
                    "radio",
                    "quiet",
                    "strings",
                    "cymbals");

    private final Random random;
    private final int length;
    private final float[][] sound;

    private MadeUpSound(long seed, int seconds) {
        random = new Random(seed);
        length = seconds * RATE;
        sound = new float[2][length];
    }

    static float[][] of(String kind, int number, int seconds) {
        var made = new MadeUpSound(kind.hashCode() * 31L + number, seconds);
        var sound = made.make(kind, number, seconds);
        normalise(sound, kind.equals("quiet") ? 0.01 : 0.6 + 0.35 * made.random.nextDouble());
        return sound;
    }

    private float[][] make(String kind, int number, int seconds) {
        switch (kind) {
            case "dance" -> {
                double bpm = 88 + random.nextInt(90);
                return SongSound.play(
                        "trial " + number,
                        bpm,
                        MusicalKey.ofPitch(random.nextInt(12), random.nextBoolean()),
                        seconds);
            }
            case "piano" -> piano();
            case "speech" -> speech();
            case "ambient" -> {
                pads(9, 0.15);
                hiss(0.002, 1);
            }
            case "band" -> {
                strums();
                drums(0.5);
            }
            case "oldRecording" -> {
                pads(5, 0.5);
                piano();
                hiss(0.01, 1);
                butterworth(4_000 + random.nextInt(7_000), 1 + random.nextInt(2));
                crackle();
            }
            case "radio" -> {
                strums();
                hiss(0.02, 1);
                butterworth(4_500 + random.nextInt(2_000), 3);
                hiss(0.0006, 1);
            }
            case "quiet" -> {
                piano();
                pads(3, 0.3);
                hiss(0.003, 1);
            }
            case "strings" -> pads(12, 0.7);
            case "cymbals" -> {
                drums(1);
                pads(4, 0.8);
            }
            default -> throw new IllegalArgumentException(kind);
        }
        return sound;
    }

    private void piano() {
        for (int at = 0; at < length; at += RATE / 8 * (1 + random.nextInt(4))) {
            double f = 55 * Math.pow(2, random.nextInt(52) / 12.0);
            double loud = 0.05 + 0.2 * random.nextDouble();
            double pan = random.nextDouble();
            for (int partial = 1; partial < 24; partial++) {
                double p = f * partial * Math.sqrt(1 + 0.0004 * partial * partial);
                if (p > 20_000) break;
                tone(at, 2 * RATE, p, loud * Math.pow(partial, -1.3), 2 + p / 900, pan);
            }
            // The hammer.
            burst(at, RATE / 30, loud * 0.12, 240, pan);
        }
    }

    private void strums() {
        double[] roots = {98, 130.8, 146.8, 110, 164.8, 87.3};
        for (int at = 0; at < length; at += RATE / 3) {
            double root = roots[random.nextInt(roots.length)];
            for (double step : new double[] {1, 1.26, 1.498, 2}) {
                double f = root * step * (1 + 0.002 * random.nextGaussian());
                double phase = random.nextDouble();
                double drive = 2 + 3 * random.nextDouble();
                for (int i = 0; i < RATE / 3 && at + i < length; i++) {
                    phase += f / RATE;
                    double saw = 2 * (phase - Math.floor(phase)) - 1;
                    double value = Math.tanh(drive * saw) * Math.exp(-i * 4.0 / RATE) * 0.15;
                    sound[0][at + i] += (float) (value * (1.2 - step * 0.3));
                    sound[1][at + i] += (float) (value * (0.5 + step * 0.3));
                }
            }
        }
    }

    private void drums(double bright) {
        double beat = 60.0 / (85 + random.nextInt(70)) * RATE;
        int step = 0;
        for (double at = 0; at < length; at += beat / 2, step++) {
            burst((int) at, RATE / 4, 0.12 * bright, 18 + random.nextInt(20), 0.3);
            if (step % 4 == 2) burst((int) at, RATE / 5, 0.3, 22, 0.5);
            if (step % 16 == 0) burst((int) at, RATE * 2, 0.25 * bright, 2, 0.65);
            if (step % 4 == 0) tone((int) at, RATE / 3, 55, 0.8, 12, 0.5);
        }
    }

    private void pads(int voices, double bright) {
        for (int v = 0; v < voices; v++) {
            double f = 65 * Math.pow(2, random.nextInt(40) / 12.0);
            double phase = random.nextDouble();
            double low = 0;
            double pan = random.nextDouble();
            double speed = 0.05 + 0.2 * random.nextDouble();
            double vibrato = 4 + 2 * random.nextDouble();
            for (int i = 0; i < length; i++) {
                double t = (double) i / RATE;
                phase += f * (1 + 0.003 * Math.sin(2 * Math.PI * vibrato * t)) / RATE;
                double saw = 2 * (phase - Math.floor(phase)) - 1;
                double open = bright * (0.6 + 0.4 * Math.sin(2 * Math.PI * speed * t + v));
                low += Math.max(0.01, open) * (saw - low);
                sound[0][i] += (float) (0.1 * low * pan);
                sound[1][i] += (float) (0.1 * low * (1 - pan));
            }
        }
    }

    private void speech() {
        double phase = 0;
        var state = new double[8];
        for (int at = 0; at < length; ) {
            int n = RATE / 12 + random.nextInt(RATE / 6);
            boolean voiced = random.nextDouble() < 0.65;
            double pitch = 90 + 80 * random.nextDouble();
            double[] formants = {
                300 + 500 * random.nextDouble(),
                900 + 1300 * random.nextDouble(),
                voiced ? 2_600 : 5_500 + 3_000 * random.nextDouble()
            };
            for (int i = 0; i < n && at + i < length; i++) {
                phase += pitch / RATE;
                if (phase >= 1) phase -= 1;
                double in = voiced ? (phase < 0.02 ? 1 : -0.02) : random.nextGaussian() * 0.15;
                double out = 0;
                for (int f = 0; f < 3; f++) {
                    double r = Math.exp(-Math.PI * (90 + 120 * f) / RATE);
                    double y =
                            in
                                    + 2
                                            * r
                                            * Math.cos(2 * Math.PI * formants[f] / RATE)
                                            * state[2 * f]
                                    - r * r * state[2 * f + 1];
                    state[2 * f + 1] = state[2 * f];
                    state[2 * f] = y;
                    out += y * (voiced ? 0.05 / (f + 1) : f == 2 ? 0.05 : 0.004);
                }
                double envelope = Math.sin(Math.PI * i / n);
                sound[0][at + i] += (float) (out * envelope);
                sound[1][at + i] += (float) (out * envelope);
            }
            at += n + (random.nextInt(4) == 0 ? RATE / 4 : 0);
        }
        hiss(0.0004, 1);
    }

    /// A pointer that turns and shrinks: a sine and an exponential for each sample took most of the
    /// time of the tests that listen.
    private void tone(int at, int n, double f, double loud, double fade, double pan) {
        double phase = random.nextDouble() * 6;
        double x = loud * Math.cos(phase);
        double y = loud * Math.sin(phase);
        double shrink = Math.exp(-fade / RATE);
        double turnX = shrink * Math.cos(2 * Math.PI * f / RATE);
        double turnY = shrink * Math.sin(2 * Math.PI * f / RATE);
        for (int i = 0; i < n && at + i < length; i++) {
            double value = y * Math.min(1, i / 60.0);
            sound[0][at + i] += (float) (value * pan);
            sound[1][at + i] += (float) (value * (1 - pan));
            double turned = x * turnX - y * turnY;
            y = x * turnY + y * turnX;
            x = turned;
        }
    }

    private void burst(int at, int n, double loud, double fade, double pan) {
        double last = 0;
        double shrink = Math.exp(-fade / RATE);
        double left = loud;
        for (int i = 0; i < n && at + i < length; i++, left *= shrink) {
            double white = random.nextGaussian();
            double value = left * (white - 0.6 * last);
            last = white;
            sound[0][at + i] += (float) (value * pan + 0.2 * left * random.nextGaussian());
            sound[1][at + i] += (float) (value * (1 - pan));
        }
    }

    private void hiss(double loud, double both) {
        for (int i = 0; i < length; i++)
            for (float[] side : sound) side[i] += (float) (loud * both * random.nextGaussian());
    }

    private void crackle() {
        for (int at = 0; at < length; at += 1 + random.nextInt(RATE / 6)) {
            float click = (float) (0.1 * random.nextGaussian());
            for (int i = 0; i < 6 && at + i < length; i++) {
                sound[0][at + i] += click / (i + 1);
                sound[1][at + i] += click / (i + 1);
            }
        }
    }

    private void butterworth(double hz, int pairs) {
        lowPass(sound, hz, pairs);
    }

    /// As analogue machines do: no wall, a slope of 12 dB an octave a pair.
    static void lowPass(float[][] sound, double hz, int pairs) {
        for (int p = 0; p < pairs; p++) {
            double q = 1 / (2 * Math.cos(Math.PI * (2 * p + 1) / (4.0 * pairs)));
            double w = 2 * Math.PI * hz / RATE;
            double alpha = Math.sin(w) / (2 * q);
            double a0 = 1 + alpha;
            double b = (1 - Math.cos(w)) / 2 / a0;
            double a1 = -2 * Math.cos(w) / a0;
            double a2 = (1 - alpha) / a0;
            for (float[] side : sound) {
                double x1 = 0, x2 = 0, y1 = 0, y2 = 0;
                for (int i = 0; i < side.length; i++) {
                    double x = side[i];
                    double y = b * (x + 2 * x1 + x2) - a1 * y1 - a2 * y2;
                    x2 = x1;
                    x1 = x;
                    y2 = y1;
                    y1 = y;
                    side[i] = (float) y;
                }
            }
        }
    }

    /// As converters do: straight, then steep within `width` Hz above `hz`.
    static float[][] converter(float[][] sound, double hz, double width) {
        int half = (int) Math.min(1_500, 3.3 * RATE / width / 2 * 1.7);
        var taps = new double[2 * half + 1];
        double centre = (hz + width / 2) / RATE;
        for (int i = -half; i <= half; i++) {
            double sinc = i == 0 ? 2 * centre : Math.sin(2 * Math.PI * centre * i) / (Math.PI * i);
            double x = Math.PI * (i + half) / half;
            taps[i + half] = sinc * (0.42 - 0.5 * Math.cos(x) + 0.08 * Math.cos(2 * x));
        }
        int size = 1 << 15;
        return new float[][] {convolve(sound[0], taps, size), convolve(sound[1], taps, size)};
    }

    private static float[] convolve(float[] side, double[] taps, int size) {
        var fft = new cratekeeper.media.sound.Fft(size);
        var hRe = new float[size];
        var hIm = new float[size];
        for (int i = 0; i < taps.length; i++) hRe[i] = (float) taps[i];
        fft.forward(hRe, hIm);
        int step = size - taps.length + 1;
        int half = taps.length / 2;
        var out = new float[side.length];
        for (int at = 0; at < side.length + half; at += step) {
            var re = new float[size];
            var im = new float[size];
            for (int i = 0; i < step && at + i < side.length; i++) re[i] = side[at + i];
            fft.forward(re, im);
            for (int i = 0; i < size; i++) {
                float a = re[i] * hRe[i] - im[i] * hIm[i];
                im[i] = re[i] * hIm[i] + im[i] * hRe[i];
                re[i] = a;
            }
            fft.inverse(re, im);
            for (int i = 0; i < size; i++) {
                int to = at + i - half;
                if (to >= 0 && to < out.length) out[to] += re[i] / size;
            }
        }
        return out;
    }

    private static void normalise(float[][] sound, double peak) {
        float most = 1e-9f;
        for (float[] side : sound) for (float x : side) most = Math.max(most, Math.abs(x));
        for (float[] side : sound)
            for (int i = 0; i < side.length; i++) side[i] *= (float) (peak / most);
    }

    /// 16 bit, without dither, as most software does.
    static Path wav(float[][] sound, Path file) throws IOException {
        int n = sound[0].length;
        var head = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
        head.put("RIFF".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(36 + n * 4);
        head.put("WAVEfmt ".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(16);
        head.putShort((short) 1).putShort((short) 2).putInt(RATE).putInt(RATE * 4);
        head.putShort((short) 4).putShort((short) 16);
        head.put("data".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(n * 4);
        var bytes = ByteBuffer.allocate(n * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < n; i++)
            for (float[] side : sound)
                bytes.putShort((short) Math.clamp(Math.round(side[i] * 32767), -32768, 32767));
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(head.array());
            out.write(bytes.array());
        }
        return file;
    }
}

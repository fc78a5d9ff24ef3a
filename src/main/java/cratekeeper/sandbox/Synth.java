package cratekeeper.sandbox;

import cratekeeper.music.MusicalKey;
import java.util.Random;

/// Plays a [Song]: kick, hats, clap, bass and chords in its tempo and key, stereo, up to the
/// highest frequencies, and never clipping. Pure, and the same on every machine: its tables come
/// from `StrictMath`, the rest is plain arithmetic.
final class Synth {
    private static final int[][] MINOR_CHORDS = {{0, 8, 3, 10}, {0, 5, 8, 10}, {0, 3, 10, 5}};
    private static final int[][] MAJOR_CHORDS = {{0, 7, 9, 5}, {0, 5, 9, 7}, {0, 9, 5, 7}};
    private static final int BEATS = 8;

    private final Song song;
    private final int samples;
    private final int beat;
    private final int tonic;
    private final int[] roots;
    private final boolean[] bassSteps;
    private final boolean[] stabSteps;
    private final float[] kick;
    private final float[][] hat;
    private final float[][] openHat;
    private final float[][] clap;

    Synth(Song song) {
        this.song = song;
        samples = song.patternSamples();
        beat = samples / BEATS;
        var random = new Random(song.name().hashCode());
        tonic = tonic(song.key());
        int[][] choices = song.key().minor() ? MINOR_CHORDS : MAJOR_CHORDS;
        roots = choices[random.nextInt(choices.length)];
        bassSteps = steps(random, 0.55, true);
        stabSteps = steps(random, 0.35, false);
        kick = kick();
        hat = noise(random, beat / 4, 0.9, 60);
        openHat = noise(random, beat / 2, 0.85, 14);
        clap = noise(random, beat / 2, 0.45, 22);
    }

    /// One pattern: left and right, 16 bit.
    short[][] play(Song.Pattern pattern) {
        var left = new float[samples];
        var right = new float[samples];
        drums(pattern, left, right);
        if (pattern != Song.Pattern.DRUMS) tones(pattern, left, right);
        return new short[][] {rounded(left), rounded(right)};
    }

    private void drums(Song.Pattern pattern, float[] left, float[] right) {
        boolean quiet = pattern == Song.Pattern.BREAK;
        for (int step = 0; step < BEATS * 4; step++) {
            int at = (int) ((long) step * samples / (BEATS * 4));
            if (step % 4 == 0 && !quiet) add(left, right, at, kick, kick, 0.85f);
            add(
                    left,
                    right,
                    at,
                    hat[0],
                    hat[1],
                    step % 4 == 0 ? 0.16f : 0.09f + 0.03f * (step % 3));
            if (step % 4 == 2) add(left, right, at, openHat[0], openHat[1], quiet ? 0.1f : 0.2f);
            if (step % 8 == 4 && !quiet) add(left, right, at, clap[0], clap[1], 0.3f);
        }
    }

    private void tones(Song.Pattern pattern, float[] left, float[] right) {
        for (int step = 0; step < BEATS * 4; step++) {
            int at = (int) ((long) step * samples / (BEATS * 4));
            int root = tonic + roots[step / (BEATS * 4 / roots.length)];
            if (pattern != Song.Pattern.BREAK && bassSteps[step % 16]) {
                saw(left, right, at, beat / 4 - 40, 36 + root % 12, 0.34f, 0.08f, 0);
            }
            boolean sustained = pattern == Song.Pattern.BREAK;
            if (sustained
                    ? step % 8 == 0
                    : pattern != Song.Pattern.GROOVE && stabSteps[step % 16]) {
                int length = sustained ? beat * 2 - 40 : beat / 3;
                for (int note : chord(root)) saw(left, right, at, length, note, 0.11f, 0.3f, 0.004);
            }
            if (pattern == Song.Pattern.CHORUS && step % 2 == 1) {
                int[] chord = chord(root);
                saw(left, right, at, beat / 4, chord[step / 2 % 3] + 12, 0.1f, 0.6f, 0.002);
            }
        }
    }

    /// A triad of the key on this root, around middle C.
    private int[] chord(int root) {
        int degree = Math.floorMod(root - tonic, 12);
        boolean minorChord =
                song.key().minor() ? degree == 0 || degree == 5 : degree == 9 || degree == 2;
        int base = 60 + root % 12;
        return new int[] {base, base + (minorChord ? 3 : 4), base + 7};
    }

    /// A low-passed sawtooth that fades; left and right a little apart in pitch.
    private static void saw(
            float[] left,
            float[] right,
            int at,
            int length,
            int note,
            float level,
            float bright,
            double apart) {
        double frequency = 440 * StrictMath.pow(2, (note - 69) / 12.0);
        float stepLeft = (float) (frequency * (1 + apart) / Song.RATE);
        float stepRight = (float) (frequency * (1 - apart) / Song.RATE);
        float a = 0.1f;
        float b = 0.6f;
        float lowLeft = 0;
        float lowRight = 0;
        int end = Math.min(left.length, at + length);
        for (int i = at; i < end; i++) {
            float gone = (float) (i - at) / length;
            float level2 = level * (1 - gone) * Math.min(1, (i - at) / 60f);
            a += stepLeft;
            if (a >= 1) a -= 1;
            b += stepRight;
            if (b >= 1) b -= 1;
            lowLeft += bright * (a * 2 - 1 - lowLeft);
            lowRight += bright * (b * 2 - 1 - lowRight);
            left[i] += lowLeft * level2;
            right[i] += lowRight * level2;
        }
    }

    private float[] kick() {
        var wave = new float[Math.min(beat, Song.RATE / 3)];
        double phase = 0;
        for (int i = 0; i < wave.length; i++) {
            double t = (double) i / Song.RATE;
            phase += (46 + 120 * StrictMath.exp(-t * 32)) / Song.RATE;
            double end = Math.min(1, (wave.length - i) / 200.0);
            wave[i] = (float) (StrictMath.sin(2 * Math.PI * phase) * StrictMath.exp(-t * 9) * end);
        }
        return wave;
    }

    /// A burst of noise for each side, with its lows taken out.
    private static float[][] noise(Random random, int length, double highPass, double fade) {
        var sides = new float[2][length];
        for (float[] side : sides) {
            double low = 0;
            for (int i = 0; i < length; i++) {
                double white = random.nextDouble() * 2 - 1;
                low += (1 - highPass) * (white - low);
                double envelope = StrictMath.exp(-fade * i / Song.RATE * 2);
                side[i] = (float) ((white - low) * envelope * Math.min(1, (length - i) / 100.0));
            }
        }
        return sides;
    }

    private static void add(
            float[] left, float[] right, int at, float[] fromLeft, float[] fromRight, float level) {
        int count = Math.min(fromLeft.length, left.length - at);
        for (int i = 0; i < count; i++) {
            left[at + i] += fromLeft[i] * level;
            right[at + i] += fromRight[i] * level;
        }
    }

    /// Loud parts are bent, not cut: the result stays within ±0.95.
    private static short[] rounded(float[] wave) {
        var out = new short[wave.length];
        for (int i = 0; i < wave.length; i++) {
            float x = Math.clamp(wave[i], -3f, 3f);
            float bent = x * (27 + x * x) / (27 + 9 * x * x);
            out[i] = (short) Math.round(bent * 31_000);
        }
        return out;
    }

    private static boolean[] steps(Random random, double density, boolean offBeats) {
        var steps = new boolean[16];
        for (int i = 0; i < 16; i++) steps[i] = random.nextDouble() < density;
        for (int i = 0; i < 16; i += 4) {
            // The bass leaves room for the kick; the chords come at least once a bar.
            steps[i] = !offBeats && i == 0;
            if (offBeats) steps[i + 2] = true;
        }
        return steps;
    }

    private static int tonic(MusicalKey key) {
        int pitch = 0;
        while (!MusicalKey.ofPitch(pitch, key.minor()).equals(key)) pitch++;
        return pitch;
    }
}

package cratekeeper.media.sound;

import cratekeeper.music.MusicalKey;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The key of a piece: which chords it is made of, on which one phrases begin, and which tones
/// sound how much.
///
/// @param key `null` where no tones are heard
/// @param confidence 0–1
public record KeyProfile(@Nullable MusicalKey key, double confidence) {
    /// How much each step above the tonic is expected to sound.
    private static final double[] MAJOR = {6, 0.6, 3, 0.4, 4.4, 3.4, 0.5, 5, 0.5, 3, 0.9, 2};

    private static final double[] MINOR = {6, 0.5, 2.6, 4.4, 0.4, 3.2, 0.5, 4.6, 2.8, 0.7, 2.9, 1};

    /// What the first chord of phrases weighs against all chords, or all tones.
    private static final double FIRST = 0.75;

    private static final double BASS = 0.1;
    private static final int CHORD_BEATS = 2;

    /// Where there is no beat, chords are taken twice as long as this.
    private static final double NO_BEAT_SECONDS = 0.5;

    /// In noise, less than a hundredth of what stands out looks like a tone.
    private static final double LEAST_CLARITY = 0.03;

    /// One tone alone is in no key.
    private static final double MOST_OF_ONE = 0.8;

    /// Tone a second below which there is only silence.
    private static final double FAINTEST = 0.02;

    public static KeyProfile of(Chroma chroma, Onsets onsets, Tempo tempo) {
        int tuning = chroma.tuning();
        double[] all = chroma.all(tuning);
        double loudness = sum(all) / Math.max(1, chroma.seconds());
        boolean oneTone = Arrays.stream(all).max().orElse(0) > MOST_OF_ONE * sum(all);
        if (loudness < FAINTEST || chroma.clarity() < LEAST_CLARITY || oneTone)
            return new KeyProfile(null, 0);
        double beat = tempo.bpm() > 0 ? 60 / tempo.bpm() : NO_BEAT_SECONDS;
        var phrases = Phrases.of(onsets, chroma, beat, tuning);
        var heard = new Heard(loudness * CHORD_BEATS * beat);
        for (int b = phrases.upbeat(); phrases.at(b + CHORD_BEATS) < chroma.seconds(); b += 2) {
            double from = phrases.at(b);
            double to = phrases.at(b + CHORD_BEATS);
            heard.add(
                    chroma.between(from, to, tuning),
                    chroma.bass(from, to, tuning),
                    phrases.begins(b));
        }
        return heard.key(chroma.bass(0, chroma.seconds(), tuning));
    }

    private static double sum(double[] tones) {
        double sum = 0;
        for (double tone : tones) sum += tone;
        return sum;
    }

    /// What was heard chord by chord.
    private static final class Heard {
        /// Of a stretch much quieter than usual the rests of tones say little.
        private final double usual;

        private final double[] tones = new double[12];
        private final double[] chords = new double[Harmony.CHORDS];
        private final double[] firsts = new double[Harmony.CHORDS];
        private double length = 1e-9;
        private double begun = 1e-9;

        Heard(double usual) {
            this.usual = usual;
        }

        void add(double[] tones, double[] bass, double begins) {
            double weight = Math.min(1, sum(tones) / (0.3 * usual));
            double power = 1e-12;
            for (double tone : tones) power += tone * tone;
            for (int i = 0; i < 12; i++) this.tones[i] += weight * tones[i] / Math.sqrt(power);
            double[] heard = Harmony.heard(tones, bass);
            for (int c = 0; c < heard.length; c++) {
                chords[c] += weight * heard[c];
                firsts[c] += weight * begins * heard[c];
            }
            length += weight;
            begun += weight * begins;
        }

        KeyProfile key(double[] bass) {
            double best = Double.NEGATIVE_INFINITY;
            double second = best;
            MusicalKey key = null;
            for (int tonic = 0; tonic < 12; tonic++) {
                for (boolean minor : new boolean[] {false, true}) {
                    double score = score(bass, tonic, minor);
                    if (score > best) {
                        second = best;
                        best = score;
                        key = MusicalKey.ofPitch(tonic, minor);
                    } else second = Math.max(second, score);
                }
            }
            return new KeyProfile(key, Math.clamp(0.4 + (best - second) * 3, 0, 1));
        }

        private double score(double[] bass, int tonic, boolean minor) {
            double[] profile = minor ? MINOR : MAJOR;
            double score = likeness(tones, profile, tonic) + BASS * likeness(bass, profile, tonic);
            for (int c = 0; c < Harmony.CHORDS; c++)
                score +=
                        Harmony.usual(tonic, minor, c) * chords[c] / length
                                + FIRST * Harmony.first(tonic, minor, c) * firsts[c] / begun;
            return score;
        }
    }

    private static double likeness(double[] tones, double[] profile, int tonic) {
        double meanTone = sum(tones) / 12;
        double meanProfile = sum(profile) / 12;
        double both = 0;
        double a = 1e-12;
        double b = 1e-12;
        for (int i = 0; i < 12; i++) {
            double x = tones[(i + tonic) % 12] - meanTone;
            double y = profile[i] - meanProfile;
            both += x * y;
            a += x * x;
            b += y * y;
        }
        return both / Math.sqrt(a * b);
    }
}

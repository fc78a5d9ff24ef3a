package cratekeeper.media;

import cratekeeper.music.MusicalKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Music of known tempo and key, made by instruments that share nothing with the sandbox's songs. A
/// seed always gives the same piece.
final class LabelledMusic {
    static final int RATE = 44_100;
    private static final int STEPS = 16;

    final MusicStyle style;
    final double bpm;
    final Progression progression;
    final MusicalKey key;

    private final Random random;
    private final int tonic;
    private final double concertA;
    private final float[] drums;
    private final float[] music;
    private final double step;
    private final boolean loose;
    private final String kick;
    private final String snare;
    private final Map<String, float[]> played = new HashMap<>();
    private final List<Integer> kicks = new ArrayList<>();

    /// @param tonic semitones above C
    LabelledMusic(MusicStyle style, int tonic, boolean minor, long seed, int seconds) {
        this.style = style;
        this.tonic = tonic;
        random =
                new Random(
                        seed * 7919 + style.ordinal() * 104_729L + tonic * 31L + (minor ? 7 : 0));
        for (int i = 0; i < 5; i++) random.nextLong();
        double spread = style.fastest - style.slowest;
        double drawn = style.slowest + spread * random.nextDouble();
        bpm = random.nextInt(3) > 0 ? Math.rint(drawn) : Math.round(drawn * 100) / 100.0;
        key = MusicalKey.ofPitch(tonic, minor);
        var fitting = Progression.ALL.stream().filter(p -> p.minor() == minor).toList();
        progression = fitting.get(random.nextInt(fitting.size()));
        concertA = random.nextInt(3) > 0 ? 440 : 436 + 8 * random.nextDouble();
        loose = random.nextBoolean();
        kick = loose ? loosened(style.kick) : style.kick;
        snare = loose ? ghosted(style.snare) : style.snare;
        drums = new float[seconds * RATE];
        music = new float[seconds * RATE];
        step = 60.0 * RATE / bpm / 4;
    }

    /// Another drummer's kicks over two bars: the straight ones get one more here and there, of the
    /// broken ones only the first is sure.
    private String loosened(String pattern) {
        var out = new StringBuilder();
        for (int i = 0; i < 2 * STEPS; i++) {
            boolean hit = pattern.charAt(i % pattern.length()) != '.';
            boolean sure = i % STEPS == 0 || style.straight || style == MusicStyle.REGGAETON;
            if (hit && (sure || random.nextInt(3) > 0)) out.append('X');
            else if (i % 2 == 0 && i % 8 != 4 && random.nextInt(style.straight ? 12 : 7) == 0)
                out.append('x');
            else out.append('.');
        }
        return out.toString();
    }

    private String ghosted(String pattern) {
        var out = new StringBuilder(pattern);
        for (int n = random.nextInt(3); n > 0; n--) {
            int at = random.nextInt(pattern.length());
            if (pattern.charAt(at) == '.') out.setCharAt(at, 'g');
        }
        return out.toString();
    }

    /// As a DJ hears it, between -1 and 1.
    float[] play() {
        int bars = (int) Math.ceil(drums.length / (step * STEPS)) + 1;
        // Some pieces are cut out of a longer one.
        int skipped = random.nextInt(4) == 0 ? random.nextInt((int) (4 * STEPS * step)) : 0;
        int silence = skipped > 0 ? 0 : (int) (random.nextDouble() * random.nextInt(2) * RATE);
        var parts = arrangement(bars);
        playDrums(parts, silence - skipped);
        playMusic(parts, silence - skipped);
        if (style.straight || random.nextBoolean()) duck(0.3 + 0.5 * random.nextDouble());
        if (loose && random.nextBoolean()) echo();
        double balance =
                loose ? 0.35 + 0.5 * random.nextDouble() : 0.45 + 0.4 * random.nextDouble();
        return mix(balance);
    }

    /// What plays in a bar.
    private enum Part {
        INTRO,
        NO_KICK_INTRO,
        MAIN,
        BREAK,
        BUILD
    }

    private List<Part> arrangement(int bars) {
        var parts = new ArrayList<Part>();
        int intro = 4 * random.nextInt(3);
        var first = random.nextInt(4) == 0 ? Part.NO_KICK_INTRO : Part.INTRO;
        for (int i = 0; i < intro; i++) parts.add(first);
        int breakAt = intro + 8 + 4 * random.nextInt(3);
        int breakBars = 4 * (1 + random.nextInt(2));
        while (parts.size() < breakAt) parts.add(Part.MAIN);
        for (int i = 0; i < breakBars; i++) parts.add(i < breakBars - 2 ? Part.BREAK : Part.BUILD);
        while (parts.size() < bars + 4) parts.add(Part.MAIN);
        return parts;
    }

    private void playDrums(List<Part> parts, int from) {
        boolean electronicSnare = random.nextBoolean();
        var kit = new DrumKit(random, style == MusicStyle.TRAP || style == MusicStyle.AMAPIANO);
        boolean busy = random.nextBoolean();
        boolean hats = random.nextInt(5) > 0;
        boolean ride = random.nextInt(4) == 0;
        int ghost = random.nextInt(STEPS);
        double hatLoud = loose ? 0.5 + random.nextDouble() : 1;
        double snareLoud = loose ? 0.4 + 0.5 * random.nextDouble() : 0.7;
        double human = style.swing > 0 ? 0.006 * random.nextDouble() : 0;
        for (int bar = 0; bar < parts.size(); bar++) {
            Part part = parts.get(bar);
            boolean fill = bar % 8 == 7;
            int chopped =
                    style == MusicStyle.JUNGLE && random.nextInt(3) == 0
                            ? 4 * random.nextInt(4)
                            : 0;
            for (int s = 0; s < STEPS; s++) {
                int at = from + at(bar, s) + (int) (human * random.nextGaussian() * RATE);
                int i = bar * STEPS + (s + chopped) % STEPS;
                double kick = MusicStyle.at(this.kick, i);
                double snare = MusicStyle.at(this.snare, i);
                boolean noKick =
                        part == Part.NO_KICK_INTRO || part == Part.BREAK || part == Part.BUILD;
                if (kick > 0 && !noKick && !(fill && s >= 12 && style.straight)) {
                    put(drums, kit.kick, at, kick);
                    kicks.add(at);
                }
                if (snare > 0 && part != Part.BREAK && part != Part.NO_KICK_INTRO)
                    put(drums, electronicSnare ? kit.clap : kit.snare, at, snareLoud * snare);
                if (part == Part.BUILD && s % (bar % 2 == 0 ? 4 : 2) == 0)
                    put(drums, kit.snare, at, 0.3);
                if (fill && s >= 12 && part == Part.MAIN && random.nextInt(3) > 0)
                    put(drums, s % 2 == 0 ? kit.tom : kit.snare, at, 0.5);
                if (part == Part.BREAK) continue;
                double accent = hatLoud * 0.25 + 0.1 * random.nextDouble();
                if (hats) put(drums, kit.closedHat, at, accent * MusicStyle.at(style.closedHat, i));
                put(drums, kit.openHat, at, hatLoud * 0.4 * MusicStyle.at(style.openHat, i));
                if (ride && s % 4 == 0 && part == Part.MAIN) put(drums, kit.ride, at, 0.15);
                if (busy && s % 3 == ghost % 3) put(drums, kit.rim, at, 0.2);
                if (busy && s != ghost) put(drums, kit.shaker, at, 0.1 * (1 + s % 2));
            }
        }
    }

    private static final Voice[] CHORDS = {
        Voice.SAW_PAD, Voice.SUPERSAW, Voice.ORGAN, Voice.FM_KEYS, Voice.PIANO, Voice.PLUCK
    };
    private static final Voice[] BASSES = {
        Voice.SUB, Voice.SQUARE, Voice.REESE, Voice.PLUCK, Voice.SAW_PAD
    };
    private static final Voice[] LEADS = {
        Voice.SQUARE, Voice.PLUCK, Voice.PIANO, Voice.FM_KEYS, Voice.SUPERSAW, Voice.FORMANT
    };

    /// Where chords are struck in a bar.
    private static final String[] STRUCK = {
        "X...............",
        "X.......X.......",
        "X..X..X...X..X..",
        "..X...X...X...X.",
        "X.....X.....X...",
        "X..X..X..X..X..X",
        "X..X...X..X....."
    };

    private static final String[] BASS_LINES = {
        "X...X...X...X...",
        "..X...X...X...X.",
        ".xXx.xXx.xXx.xXx",
        "X.....X...X.....",
        "X..X..X.X..X..X.",
        "X...............",
        "x.x.x.x.x.x.x.x.",
        "X.......x.x.....",
        "X..x.....x..x..."
    };

    private void playMusic(List<Part> parts, int from) {
        Voice chordVoice = CHORDS[random.nextInt(CHORDS.length)];
        Voice bassVoice = BASSES[random.nextInt(BASSES.length)];
        Voice leadVoice = LEADS[random.nextInt(LEADS.length)];
        String struck = STRUCK[random.nextInt(STRUCK.length)];
        String bassLine = BASS_LINES[random.nextInt(style.straight ? BASS_LINES.length : 9)];
        if (style == MusicStyle.PSYTRANCE) bassLine = ".XXX.XXX.XXX.XXX";
        boolean octaves = style == MusicStyle.DISCO || random.nextInt(4) == 0;
        boolean pedal = random.nextInt(6) == 0;
        boolean melody = random.nextInt(4) > 0;
        boolean arpeggio = style == MusicStyle.TRANCE || random.nextInt(4) == 0;
        int barsEach = random.nextInt(3) == 0 ? 2 : 1;
        int register = 48 + random.nextInt(3) * 5;
        var tune = tune();
        for (int bar = 0; bar < parts.size(); bar++) {
            Part part = parts.get(bar);
            if (part == Part.INTRO) continue;
            var chord = progression.chords().get(bar / barsEach % progression.chords().size());
            boolean bass = part == Part.MAIN || part == Part.BUILD && random.nextBoolean();
            for (int s = 0; s < STEPS; s++) {
                int at = from + at(bar, s);
                if (struck.charAt(s) == 'X')
                    strike(chordVoice, chord, register, at, held(struck, s));
                double loud = MusicStyle.at(bassLine, s);
                if (bass && loud > 0) {
                    int root = tonic + (pedal ? 0 : chord.root());
                    int up = octaves && s % 4 == 2 ? 12 : 0;
                    tone(
                            bassVoice,
                            28 + Math.floorMod(root - 4, 12) + up,
                            at,
                            held(bassLine, s),
                            0.5 * loud,
                            0.5);
                }
                if (arpeggio && part != Part.NO_KICK_INTRO) {
                    int[] tones = chord.tones();
                    int note = tones[s % 3 % tones.length] + 12 * (s / 3 % 2);
                    tone(
                            Voice.PLUCK,
                            60 + Math.floorMod(tonic + chord.root(), 12) + note,
                            at,
                            1,
                            0.2,
                            0.7);
                }
            }
            if (melody && bar % 4 < 3 && part != Part.BUILD)
                sing(leadVoice, tune, bar, chord, from);
            if (part == Part.BUILD)
                rise(from + at(bar, 0), parts.get(Math.max(0, bar - 1)) == Part.BUILD);
        }
    }

    private static int held(String line, int step) {
        int length = 1;
        while (step + length < STEPS && line.charAt(step + length) == '.') length++;
        return Math.min(length, 16);
    }

    private void strike(Voice voice, Progression.Chord chord, int register, int at, int steps) {
        int root = register + Math.floorMod(tonic + chord.root() - register, 12);
        for (int tone : chord.tones()) tone(voice, root + tone, at, steps, 0.22, 0.5);
    }

    /// Two bars of eighths: steps of the scale, -1 for rests; mostly tones of the tonic's chord.
    private int[] tune() {
        var tune = new int[16];
        for (int i = 0; i < tune.length; i++) {
            int drawn = random.nextInt(10);
            tune[i] =
                    drawn < 4
                            ? -1
                            : drawn < 6 ? 0 : drawn < 8 ? 4 : drawn < 9 ? 2 : random.nextInt(7);
        }
        tune[0] = random.nextBoolean() ? 0 : 4;
        tune[14] = 0;
        return tune;
    }

    private void sing(Voice voice, int[] tune, int bar, Progression.Chord chord, int from) {
        int[] scale = progression.scale();
        for (int i = 0; i < 8; i++) {
            int which = tune[bar % 2 * 8 + i];
            if (which < 0) continue;
            int note = scale[which];
            // Where the chord has the other third or seventh, the tune has it too.
            for (int tone : chord.tones()) {
                int sounding = (chord.root() + tone) % 12;
                boolean inScale = false;
                for (int s : scale) inScale |= s == sounding;
                if (!inScale && Math.abs(sounding - note) == 1) note = sounding;
            }
            tone(voice, 60 + tonic + note, from + at(bar, i * 2), 2, 0.25, 0.6);
        }
    }

    /// Noise that swells before the drop.
    private void rise(int at, boolean second) {
        int length = (int) (STEPS * step);
        double low = 0;
        for (int i = 0; i < length; i++) {
            double part = (second ? 0.5 : 0) + 0.5 * i / length;
            low += (0.02 + 0.5 * part) * (random.nextGaussian() - low);
            if (at + i >= 0 && at + i < music.length) music[at + i] += (float) (0.25 * part * low);
        }
    }

    private void tone(Voice voice, int midi, int at, int steps, double loud, double bright) {
        if (at >= music.length) return;
        float[] sound =
                played.computeIfAbsent(
                        voice + " " + midi + " " + steps + " " + bright,
                        _ ->
                                voice.play(
                                        concertA * Math.pow(2, (midi - 69) / 12.0),
                                        (int) (steps * step * 0.92),
                                        bright,
                                        random));
        put(music, sound, at, loud);
    }

    private int at(int bar, int s) {
        double late = s % 2 == 1 ? style.swing : 0;
        return (int) Math.round((bar * STEPS + s + late) * step);
    }

    private static void put(float[] to, float[] sound, int at, double loud) {
        if (loud == 0) return;
        for (int i = Math.max(0, -at); i < sound.length && at + i < to.length; i++)
            to[at + i] += (float) (sound[i] * loud);
    }

    /// The music makes room for each kick.
    private void duck(double depth) {
        int length = (int) (3 * step);
        for (int kick : kicks)
            for (int i = Math.max(0, -kick); i < length && kick + i < music.length; i++)
                music[kick + i] *= (float) (1 - depth * (1 - (double) i / length));
    }

    /// The music comes back from a wall, three sixteenths later.
    private void echo() {
        int late = (int) Math.round(3 * step);
        for (int i = late; i < music.length; i++) music[i] += 0.4f * music[i - late];
    }

    private float[] mix(double drumShare) {
        double drumLoud = loudness(drums);
        double musicLoud = loudness(music);
        var out = new float[drums.length];
        for (int i = 0; i < out.length; i++) {
            double sum = drumShare * drums[i] / drumLoud + (1 - drumShare) * music[i] / musicLoud;
            out[i] = (float) (0.8 * Math.tanh(0.35 * sum));
        }
        return out;
    }

    private static double loudness(float[] sound) {
        double power = 1e-9;
        for (float x : sound) power += x * x;
        return Math.sqrt(power / sound.length);
    }
}

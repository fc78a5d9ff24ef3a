package cratekeeper.media;

import cratekeeper.music.MusicalKey;
import cratekeeper.music.TempoRange;
import cratekeeper.sandbox.SongSound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/// How often tempo and key are heard rightly in rendered music of all 24 keys, and how fast: in the
/// sandbox's songs, and in dance music and broken beats that share nothing with them.
///
///     java … cratekeeper.media.AnalyserBenchmark [SET… [SEED… [each]]]
///
/// Sets are `songs`, `dance` and `broken`; seeds are numbers: 1 to 3 are what the program was tuned
/// on, from 4 on it has never heard. `each` prints every error, `in=FOLDER` keeps the music.
public final class AnalyserBenchmark {
    private static final double[] TEMPOS = {
        90, 100, 110, 118, 122, 124, 126, 128, 132, 138, 145, 150, 160, 170, 174
    };
    private static final int SECONDS = 75;

    private AnalyserBenchmark() {}

    /// A piece and what is true of it.
    ///
    /// @param genre "" if nobody says it
    private record Labelled(String name, String genre, double bpm, MusicalKey key, Made sound) {
        interface Made {
            float[][] play();
        }
    }

    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        var words = new ArrayList<>(List.of(args));
        boolean each = words.remove("each");
        Path folder = null;
        for (String word : args)
            if (word.startsWith("in="))
                folder = Files.createDirectories(Path.of(word.substring(3)));
        boolean kept = folder != null;
        if (folder == null) folder = Files.createTempDirectory("cratekeeper-analysis");
        var seeds = words.stream().filter(w -> w.matches("\\d+")).map(Long::parseLong).toList();
        var sets = words.stream().filter(w -> w.matches("[a-z]+")).toList();
        for (String set : sets.isEmpty() ? List.of("songs", "dance", "broken") : sets)
            for (long seed : seeds.isEmpty() ? List.of(1L, 5L) : seeds)
                measure(set, seed, pieces(set, seed), folder, kept, each);
    }

    private static List<Labelled> pieces(String set, long seed) {
        var pieces = new ArrayList<Labelled>();
        var styles =
                Arrays.stream(MusicStyle.values())
                        .filter(s -> s.straight == set.equals("dance"))
                        .toList();
        for (int n = 0; n < 120; n++) {
            int number = n;
            if (set.equals("songs")) {
                var key = MusicalKey.ofPitch(n / 5 / 2, n / 5 % 2 == 0);
                double bpm = TEMPOS[(n / 5 * 5 + n % 5 * 4) % TEMPOS.length] + n % 5 * 0.37;
                String name = (seed == 1 ? "analysis " : "unseen " + seed + " ") + n / 5 + n % 5;
                pieces.add(
                        new Labelled(
                                "song " + n,
                                "",
                                SongSound.tempo(bpm),
                                key,
                                () -> SongSound.play(name, bpm, key, SECONDS)));
                continue;
            }
            var style = styles.get(n % styles.size());
            var music = labelled(style, number, seed);
            pieces.add(
                    new Labelled(
                            style.name() + " " + music.progression.name(),
                            style.genre(),
                            music.bpm,
                            music.key,
                            () -> {
                                float[] sound = labelled(style, number, seed).play();
                                return new float[][] {sound, sound};
                            }));
        }
        return pieces;
    }

    private static LabelledMusic labelled(MusicStyle style, int number, long seed) {
        int key = (int) ((number + seed * 5) % 24);
        return new LabelledMusic(style, key / 2, key % 2 == 0, seed * 1000 + number, SECONDS);
    }

    private static void measure(
            String set, long seed, List<Labelled> pieces, Path folder, boolean kept, boolean each)
            throws IOException, InterruptedException {
        var analyser = new Analyser(TestAudio.FFMPEG);
        var errors = new TreeMap<String, Integer>();
        int near = 0;
        int exact = 0;
        int byGenre = 0;
        double keys = 0;
        double spent = 0;
        for (int n = 0; n < pieces.size(); n++) {
            var piece = pieces.get(n);
            Path wav = folder.resolve(set + "-" + seed + "-" + n + ".wav");
            if (!Files.exists(wav)) MadeUpSound.wav(piece.sound().play(), wav);
            long begun = System.nanoTime();
            var found = analyser.analyse(wav);
            spent += (System.nanoTime() - begun) / 1e9;
            if (!kept) Files.delete(wav);
            double heard = found.bpm() == null ? 0 : found.bpm();
            double off = Math.abs(heard / piece.bpm() - 1);
            double folded = heard == 0 ? 0 : TempoRange.of(List.of(piece.genre())).fold(heard);
            double weight = found.key() == null ? 0 : weight(piece.key(), found.key());
            if (off < 0.04) near++;
            if (off < 0.005) exact++;
            if (Math.abs(folded / piece.bpm() - 1) < 0.04) byGenre++;
            keys += weight;
            if (off >= 0.005) errors.merge(piece.name().split(" ", 2)[0], 1, Integer::sum);
            if (each && (off >= 0.005 || weight < 1))
                System.out.printf(
                        "  %d %s %s %.2f: %s %s %.2f (%.2f), %s (%.2f)%n",
                        n,
                        piece.name(),
                        piece.key().plain(),
                        piece.bpm(),
                        off >= 0.005 ? "TEMPO" : "",
                        weight < 1 ? "KEY" : "",
                        heard,
                        found.bpmConfidence(),
                        found.key() == null ? "no key" : found.key().plain(),
                        found.keyConfidence());
        }
        double count = pieces.size() / 100.0;
        System.out.printf(
                "%-6s seed %d: tempo within 4 %% %5.1f, within 0.5 %% %5.1f, within 4 %% once folded by genre %5.1f; key %.3f; %.0f x real time %s%n",
                set,
                seed,
                near / count,
                exact / count,
                byGenre / count,
                keys / pieces.size(),
                pieces.size() * SECONDS / spent,
                errors);
    }

    /// The same 1, a fifth apart 0.5, relative 0.3, parallel 0.2.
    private static double weight(MusicalKey truth, MusicalKey found) {
        if (truth.equals(found)) return 1;
        int apart = Math.floorMod(found.position() - truth.position(), 12);
        if (truth.minor() == found.minor()) return apart == 1 || apart == 11 ? 0.5 : 0;
        if (apart == 0) return 0.3;
        return apart == (truth.minor() ? 3 : 9) ? 0.2 : 0;
    }
}

package cratekeeper.media;

import cratekeeper.music.MusicalKey;
import cratekeeper.sandbox.SongSound;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// How often tempo and key are heard rightly in rendered music of all 24 keys, and how fast.
///
///     java … cratekeeper.media.AnalyserBenchmark [SECONDS [FOLDER]]
public final class AnalyserBenchmark {
    private static final double[] TEMPOS = {
        90, 100, 110, 118, 122, 124, 126, 128, 132, 138, 145, 150, 160, 170, 174
    };
    private static final int EACH_KEY = 5;

    private AnalyserBenchmark() {}

    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 90;
        Path folder =
                args.length > 1
                        ? Files.createDirectories(Path.of(args[1]))
                        : Files.createTempDirectory("cratekeeper-analysis");
        var analyser = new Analyser(TestAudio.FFMPEG);
        int count = 0;
        int near = 0;
        int exact = 0;
        double keys = 0;
        double spent = 0;
        for (int k = 0; k < 24; k++) {
            for (int n = 0; n < EACH_KEY; n++) {
                var key = MusicalKey.ofPitch(k / 2, k % 2 == 0);
                double bpm = TEMPOS[(k * EACH_KEY + n * 4) % TEMPOS.length] + n * 0.37;
                Path wav = folder.resolve("song" + k + "-" + n + ".wav");
                if (!Files.exists(wav))
                    MadeUpSound.wav(SongSound.play("analysis " + k + n, bpm, key, seconds), wav);
                long begun = System.nanoTime();
                var found = analyser.analyse(wav);
                spent += (System.nanoTime() - begun) / 1e9;
                double truth = SongSound.tempo(bpm);
                double off = found.bpm() == null ? 1 : Math.abs(found.bpm() / truth - 1);
                double weight = found.key() == null ? 0 : weight(key, found.key());
                count++;
                if (off < 0.04) near++;
                if (off < 0.005) exact++;
                keys += weight;
                if (off >= 0.005 || weight < 1)
                    System.out.printf("%s %.2f: %s%n", key.plain(), truth, found);
            }
        }
        System.out.printf(
                "%d songs: tempo within 4 %% in %.1f %%, within 0.5 %% in %.1f %%; key %.3f by MIREX weights; %.0f× real time%n",
                count,
                100.0 * near / count,
                100.0 * exact / count,
                keys / count,
                count * seconds / spent);
    }

    /// The same 1, a fifth apart 0.5, relative 0.3, parallel 0.2.
    private static double weight(MusicalKey truth, MusicalKey found) {
        if (truth.equals(found)) return 1;
        int truthAt = Integer.parseInt(truth.camelot().replaceAll("\\D", ""));
        int foundAt = Integer.parseInt(found.camelot().replaceAll("\\D", ""));
        boolean sameMode = truth.camelot().endsWith(found.camelot().replaceAll("\\d", ""));
        int apart = Math.floorMod(foundAt - truthAt, 12);
        if (sameMode) return apart == 1 || apart == 11 ? 0.5 : 0;
        if (apart == 0) return 0.3;
        boolean parallel = truth.camelot().endsWith("A") ? apart == 3 : apart == 9;
        return parallel ? 0.2 : 0;
    }
}

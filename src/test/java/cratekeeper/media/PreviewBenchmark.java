package cratekeeper.media;

import cratekeeper.media.sound.PrintSearch;
import cratekeeper.media.sound.Soundprint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// How surely a preview is found in the file it was cut from, and in no other; and how long a pair
/// takes once both are decoded.
///
///     java … cratekeeper.media.PreviewBenchmark
public final class PreviewBenchmark {
    private static final int PIECES = 60;
    private static final int SECONDS = 150;
    private static final int OTHERS = 1_000;

    private PreviewBenchmark() {}

    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        var folder = Files.createTempDirectory("cratekeeper-previews");
        var listener = new PreviewListener(TestAudio.FFMPEG);
        var random = new Random(9);
        var wholes = new ArrayList<PrintSearch>();
        var previews = new ArrayList<List<Soundprint>>();
        var starts = new ArrayList<Long>();
        for (int i = 0; i < PIECES; i++) {
            String kind =
                    i % 2 == 0
                            ? "dance"
                            : List.of("band", "piano", "strings", "speech", "ambient", "cymbals")
                                    .get(i / 2 % 6);
            float[][] sound = MadeUpSound.of(kind, 900 + i, SECONDS);
            Path wav = MadeUpSound.wav(sound, folder.resolve("whole.wav"));
            wholes.add(new PrintSearch(listener.prints(wav, 1).getFirst()));
            int length = (20 + random.nextInt(15)) * MadeUpSound.RATE;
            int from = random.nextInt(SECONDS * MadeUpSound.RATE - length);
            float gain = 0.2f + 0.75f * random.nextFloat();
            var cut = new float[2][];
            for (int side = 0; side < 2; side++) {
                cut[side] = Arrays.copyOfRange(sound[side], from, from + length);
                for (int j = 0; j < length; j++) cut[side][j] *= gain;
            }
            Path part = MadeUpSound.wav(cut, folder.resolve("part.wav"));
            Path mp3 = folder.resolve("preview" + i + ".mp3");
            TestAudio.run(List.of("-v", "error", "-y", "-i", part + "", "-b:a", "128k", mp3 + ""));
            previews.add(listener.prints(mp3, 2));
            starts.add(from * 1000L / MadeUpSound.RATE);
        }
        int right = 0;
        int elsewhere = 0;
        double lowest = 1;
        for (int i = 0; i < PIECES; i++) {
            var found = wholes.get(i).find(previews.get(i), 256);
            lowest = Math.min(lowest, found.score());
            if (found.found()) right++;
            long apart = Math.abs(found.atMs() - starts.get(i));
            if (apart > 100) elsewhere++;
            if (!found.found() || apart > 100)
                System.out.println("piece " + i + ": " + found + ", cut at " + starts.get(i));
        }
        int wrong = 0;
        double highest = 0;
        long begun = System.nanoTime();
        for (int i = 0; i < OTHERS; i++) {
            int whole = i % PIECES;
            // Dance with dance as often as not: alike in tempo, drums and form.
            int part = (whole + 1 + (i / PIECES) * 2 + i / PIECES % 2) % PIECES;
            if (part == whole) continue;
            var found = wholes.get(whole).find(previews.get(part), 256);
            if (found.score() > highest) {
                highest = found.score();
                System.out.println("others: " + whole + " and " + part + " " + found);
            }
            if (found.found()) wrong++;
        }
        System.out.printf(
                "found %d of %d (lowest score %.2f), at another place %d; others taken for it %d of %d (highest score %.2f); %.0f ms a search%n",
                right,
                PIECES,
                lowest,
                elsewhere,
                wrong,
                OTHERS,
                highest,
                (System.nanoTime() - begun) / 1e6 / OTHERS);
        Path six = MadeUpSound.wav(MadeUpSound.of("dance", 1, 360), folder.resolve("six.wav"));
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            var found = listener.listen(six, folder.resolve("preview0.mp3"));
            System.out.printf(
                    "six minutes and a preview, decoding included: %.0f ms (%s)%n",
                    (System.nanoTime() - start) / 1e6, found.found());
        }
    }
}

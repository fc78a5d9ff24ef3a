package cratekeeper.media;

import cratekeeper.media.sound.SoundSketch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How alike the sketches of one piece in several formats are, and those of different pieces; and
/// how long one takes.
final class SketchBenchmark {
    private static final int PIECES = 14;
    private static final int SECONDS = 130;

    private SketchBenchmark() {}

    public static void main(String... arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        Path folder = Files.createTempDirectory("cratekeeper-sketches");
        var listener = new SketchListener(TestAudio.FFMPEG);
        var kinds = List.of("dance", "dance", "dance", "band", "piano", "strings", "ambient");
        var all = new ArrayList<List<SoundSketch>>();
        double least = 1;
        double most = 0;
        long nanos = 0;
        int made = 0;
        for (int i = 0; i < PIECES; i++) {
            Path wav =
                    MadeUpSound.wav(
                            MadeUpSound.of(kinds.get(i % kinds.size()), 500 + i, SECONDS),
                            folder.resolve("piece.wav"));
            var sketches = new ArrayList<SoundSketch>();
            for (String form : List.of("flac", "320k.mp3", "128k.mp3", "192k.m4a", "96k.opus")) {
                Path file = folder.resolve("piece." + form);
                var words = new ArrayList<>(List.of("-v", "error", "-y", "-i", wav.toString()));
                if (form.contains("k."))
                    words.addAll(List.of("-b:a", form.replaceAll("\\..*", "")));
                words.add(file.toString());
                TestAudio.run(words);
                long began = System.nanoTime();
                sketches.add(listener.sketch(file));
                nanos += System.nanoTime() - began;
                made++;
            }
            for (var one : sketches)
                for (var other : sketches) least = Math.min(least, one.likeness(other));
            for (var others : all)
                for (var other : others) most = Math.max(most, sketches.getFirst().likeness(other));
            all.add(sketches);
            System.out.printf(
                    "%d %s: same so far from %.3f, others up to %.3f%n",
                    i, kinds.get(i % kinds.size()), least, most);
        }
        System.out.printf("%.0f ms a sketch%n", nanos / 1e6 / made);
    }
}

package cratekeeper.integration.soulseek.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Ten thousand answers with a quarter of a million files, inflated and read; prints files a second
/// for one thread.
final class SearchAnswerBenchmark {
    private static final int ANSWERS = 10_000;
    private static final int FILES = 25;
    private static final int ROUNDS = 6;

    private SearchAnswerBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        var frames = frames();
        var ledger = new InflateLedger(128L << 20);
        for (int round = 1; round <= ROUNDS; round++) {
            long begin = System.nanoTime();
            long files = 0;
            long letters = 0;
            for (byte[] bytes : frames) {
                var frame = Bytes.first(FrameKind.PEER, bytes);
                try (var reader = new SearchAnswerReader(frame, ledger)) {
                    for (var file : reader.answer().files()) {
                        files++;
                        letters += file.path().text().length();
                    }
                }
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            System.out.printf(
                    "round %d: %,d files (%,d letters) in %.0f ms: %,.0f files/s%n",
                    round, files, letters, seconds * 1000, files / seconds);
        }
    }

    private static List<byte[]> frames() {
        var random = new Random(1);
        var frames = new ArrayList<byte[]>();
        for (int i = 0; i < ANSWERS; i++) {
            var files = new ArrayList<SharedFile>();
            for (int j = 0; j < FILES; j++) files.add(MadeUpFiles.file(random, i, j));
            frames.add(
                    Codecs.PEER.frame(
                            new SearchAnswer("user" + i, 42, files, List.of(), true, 500_000, 3)));
        }
        return frames;
    }
}

package cratekeeper.integration.soulseek.search;

import cratekeeper.integration.soulseek.wire.Codecs;
import cratekeeper.integration.soulseek.wire.FrameKind;
import cratekeeper.integration.soulseek.wire.FrameReader;
import cratekeeper.integration.soulseek.wire.InflateLedger;
import cratekeeper.integration.soulseek.wire.MadeUpFiles;
import cratekeeper.integration.soulseek.wire.SearchAnswer;
import cratekeeper.integration.soulseek.wire.SearchAnswerReader;
import cratekeeper.integration.soulseek.wire.SharedFile;
import cratekeeper.net.Waits;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Ten thousand users answer one search with a quarter of a million files: decoded, ranked, the
/// best 2,500 kept. The frames (15 MB) are in memory, so that sockets are not what is measured. Run
/// it with `-Xmx48m`: it must not need more.
final class SoulseekRankingBenchmark {
    private static final int USERS = 10_000;
    private static final int FILES = 25;
    private static final int ROUNDS = 6;

    private SoulseekRankingBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        var words = SearchWords.typed("night ferry low tide");
        var answers = answers();
        for (int round = 1; round <= ROUNDS; round++) {
            long begin = System.nanoTime();
            var ledger = new InflateLedger(128L << 20);
            try (var search = new OpenSearch(words, SearchLimits.USUAL, Waits.SYSTEM, _ -> {})) {
                for (int user = 0; user < USERS; user++) {
                    var in = new ByteArrayInputStream(answers.get(user));
                    var frame = new FrameReader(in).next(FrameKind.PEER);
                    try (var reader = new SearchAnswerReader(frame, ledger)) {
                        search.take("user" + user, reader.answer());
                    }
                }
                double seconds = (System.nanoTime() - begin) / 1e9;
                System.out.printf(
                        "round %d: %,d files, %,d kept, %.0f ms: %,.0f files/s; heap at most %d"
                                + " MB%n",
                        round,
                        USERS * FILES,
                        search.found().size(),
                        seconds * 1000,
                        USERS * FILES / seconds,
                        Runtime.getRuntime().maxMemory() / 1_000_000);
            }
        }
    }

    private static List<byte[]> answers() {
        var random = new Random(1);
        var answers = new ArrayList<byte[]>();
        for (int user = 0; user < USERS; user++) {
            var files = new ArrayList<SharedFile>();
            for (int i = 0; i < FILES; i++) files.add(MadeUpFiles.file(random, user, i));
            answers.add(
                    Codecs.PEER.frame(
                            new SearchAnswer(
                                    "user" + user,
                                    42,
                                    files,
                                    List.of(),
                                    random.nextBoolean(),
                                    random.nextInt(2_000_000),
                                    random.nextInt(40))));
        }
        return answers;
    }
}

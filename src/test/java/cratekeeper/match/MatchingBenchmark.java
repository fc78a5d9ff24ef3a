package cratekeeper.match;

import cratekeeper.integration.Fixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// How many pairs a second one core compares, and how long it takes to compare one wanted recording
/// with 2,500 candidates. Pairs come from the labelled sets; so that no answer can be remembered,
/// each round asks with other lengths and names behind the dash.
///
///     java … cratekeeper.match.MatchingBenchmark
public final class MatchingBenchmark {
    private static final int ROUNDS = 12;
    private static final int CANDIDATES = 2_500;

    private MatchingBenchmark() {}

    public static void main(String[] args) {
        var pairs =
                new ArrayList<>(
                        LabelledPairs.of(
                                        Fixtures.own(MatchingBenchmark.class, "pairs.jsonl")
                                                .lines())
                                .pairs());
        pairs.addAll(LabelledPairs.of(Fixtures.shared("matching", "pairs.jsonl").lines()).pairs());
        var matcher = new RecordingMatcher(3_000, 10_000);
        for (int round = 0; round < ROUNDS; round++) {
            int times = 40;
            long begun = System.nanoTime();
            int same = 0;
            for (int i = 0; i < times; i++)
                for (var pair : pairs) if (pair.judged(matcher).same()) same++;
            double seconds = (System.nanoTime() - begun) / 1e9;
            System.out.printf(
                    "round %d: %,.0f pairs/s (%d same)%n",
                    round + 1, times * pairs.size() / seconds, same);
        }
        rank(matcher, pairs);
    }

    private static void rank(Matcher matcher, List<LabelledPairs.Pair> pairs) {
        var random = new Random(3);
        var wanted = pairs.getFirst().wanted();
        var names =
                random.ints(CANDIDATES, 0, pairs.size())
                        .mapToObj(pairs::get)
                        .map(p ->
                                p.candidate().path("name").isString()
                                        ? p.candidate().path("name").asString()
                                        : "Music\\%s\\%02d %s - %s.flac"
                                                .formatted(
                                                        p.candidate().path("release").asString("x"),
                                                        random.nextInt(20),
                                                        p.candidate()
                                                                .path("artists")
                                                                .path(0)
                                                                .asString(""),
                                                        p.candidate().path("title").asString("")))
                        .toList();
        for (int round = 0; round < 10; round++) {
            long begun = System.nanoTime();
            double best = 0;
            for (String name : names)
                best = Math.max(best, matcher.compare(wanted, name, 402_000L).score());
            System.out.printf(
                    "%,d names against one recording: %.1f ms (best %.2f)%n",
                    CANDIDATES, (System.nanoTime() - begun) / 1e6, best);
        }
    }
}

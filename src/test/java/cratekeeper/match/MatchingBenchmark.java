package cratekeeper.match;

import cratekeeper.integration.Fixtures;
import cratekeeper.match.LabelledPairs.Pair;
import cratekeeper.music.Track;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/// How many pairs a second one core compares, and how long it takes to compare one wanted recording
/// with 2,500 names of files. Measured in time of the processor, not of the clock, so that a busy
/// machine does not disturb it.
///
///     java … cratekeeper.match.MatchingBenchmark
public final class MatchingBenchmark {
    private static final int ROUNDS = 12;

    /// On one core the compiler is at work for some ten seconds, and longer on a busy machine;
    /// before it has come to the end, rounds tell of it and not of us.
    private static final int FRESH_ROUNDS = 240;

    private static final int TIMES = 30;
    private static final int NAMES = 2_500;
    private static final Matcher MATCHER = new RecordingMatcher(3_000, 10_000);

    private MatchingBenchmark() {}

    public static void main(String[] args) {
        var pairs =
                new ArrayList<>(
                        LabelledPairs.of(
                                        Fixtures.own(MatchingBenchmark.class, "pairs.jsonl")
                                                .lines())
                                .pairs());
        pairs.addAll(LabelledPairs.of(Fixtures.shared("matching", "pairs.jsonl").lines()).pairs());
        System.out.printf(Locale.ROOT, "pairs, texts seen before: %s%n", seen(pairs));
        System.out.printf(Locale.ROOT, "pairs, every text new: %s%n", fresh(pairs));
        System.out.printf(Locale.ROOT, "any 2,500 names: %s%n", names(pairs, false));
        System.out.printf(
                Locale.ROOT, "2,500 names that all hold the title: %s%n", names(pairs, true));
    }

    /// The best of all rounds: pairs a second.
    public static String seen(List<Pair> pairs) {
        return "%,.0f a second"
                .formatted(
                        pairs.size()
                                * TIMES
                                / best(round -> {
                                    int same = 0;
                                    for (int i = 0; i < TIMES; i++)
                                        for (var pair : pairs)
                                            if (pair.judged(MATCHER).same()) same++;
                                    return same;
                                }));
    }

    /// The same where no text was ever read before. Each batch is made right before it is compared,
    /// as answers are: the processor still holds it.
    public static String fresh(List<Pair> pairs) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < FRESH_ROUNDS; round++) {
            double seconds = 0;
            for (int i = 0; i < TIMES; i++) {
                int salt = round * TIMES + i;
                var salted = pairs.stream().map(pair -> salted(pair, salt)).toList();
                seconds += seconds(salted, p -> p.judged(MATCHER).same() ? 1 : 0);
            }
            best = Math.min(best, seconds);
        }
        return "%,.0f a second".formatted(pairs.size() * TIMES / best);
    }

    /// @param holdTitle whether all of them are what a search for the title finds
    public static String names(List<Pair> pairs, boolean holdTitle) {
        var wanted = Track.builder().title("Halogen Coast").artist("Ferran Duskholm").build();
        double seconds = Double.MAX_VALUE;
        for (int round = 0; round < FRESH_ROUNDS; round++) {
            var names = new ArrayList<String>();
            for (int i = 0; i < NAMES; i++) {
                var pair = pairs.get(i % pairs.size());
                names.add(name(pair, "%02x%04x".formatted(round, i), holdTitle));
            }
            seconds =
                    Math.min(
                            seconds,
                            seconds(
                                    names,
                                    name -> MATCHER.compare(wanted, name, null).same() ? 1 : 0));
        }
        return "%.1f ms".formatted(seconds * 1000);
    }

    private static String name(Pair pair, String salt, boolean holdTitle) {
        var candidate = pair.candidate();
        String name =
                candidate.name() != null
                        ? candidate.name()
                        : "Music\\%s\\%02d %s - %s (%s).flac"
                                .formatted(
                                        candidate.track().release() == null
                                                ? "Various"
                                                : candidate.track().release(),
                                        pair.line().length() % 20,
                                        candidate.track().artistLine(),
                                        candidate.track().title(),
                                        candidate.track().version() == null
                                                ? "Original Mix"
                                                : candidate.track().version());
        String title = pair.wanted().title();
        String held = holdTitle ? name.replace(title, "Halogen Coast") : name;
        if (holdTitle && held.equals(name)) held = "Halogen Coast - " + name;
        return "Users\\" + salt + "\\" + salted(held, salt);
    }

    private static Pair salted(Pair pair, int salt) {
        String word = "q" + Integer.toString(salt, 36);
        return new Pair(
                pair.line(),
                pair.wanted().toBuilder().title(pair.wanted().title() + " " + word).build(),
                pair.candidate().with(text -> salted(text, word)),
                pair.same());
    }

    /// Before the extension, if there is one.
    private static String salted(String text, String salt) {
        int dot = text.lastIndexOf('.');
        return dot < text.length() - 5 || dot < 0
                ? text + " " + salt
                : text.substring(0, dot) + " " + salt + text.substring(dot);
    }

    private static double best(ToIntFunction<Integer> work) {
        double seconds = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++)
            seconds = Math.min(seconds, seconds(List.of(round), work));
        return seconds;
    }

    private static int guard;

    private static <T> double seconds(List<T> items, ToIntFunction<T> work) {
        var threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime();
        for (T item : items) guard += work.applyAsInt(item);
        return (threads.getCurrentThreadCpuTime() - begun) / 1e9;
    }
}

package cratekeeper.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;

/// The time from one pulse to the next, and how long the FX thread truly worked in it, which other
/// programs on the machine do not change.
public final class Gaps extends AnimationTimer {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private final List<Long> gaps = new ArrayList<>();
    private final List<Long> work = new ArrayList<>();
    private long before;
    private long workedBefore;

    @Override
    public void handle(long now) {
        long at = System.nanoTime();
        long worked = THREADS.getCurrentThreadCpuTime();
        if (before != 0) {
            gaps.add(at - before);
            work.add(worked - workedBefore);
        }
        before = at;
        workedBefore = worked;
    }

    @Override
    public String toString() {
        return "%d pulses%n    from pulse to pulse: %s%n    work of the FX thread in it: %s%n    the longest, by when they ended: %s"
                .formatted(gaps.size(), figures(gaps), figures(work), longest());
    }

    private String longest() {
        var when = new long[gaps.size()];
        for (int i = 0; i < when.length; i++) when[i] = gaps.get(i) + (i > 0 ? when[i - 1] : 0);
        return IntStream.range(0, when.length)
                .boxed()
                .sorted(Comparator.comparing(work::get).reversed())
                .limit(5)
                .sorted()
                .map(i ->
                        String.format(
                                Locale.ROOT,
                                "%d: %.1f/%.1f",
                                when[i] / 1_000_000,
                                work.get(i) / 1e6,
                                gaps.get(i) / 1e6))
                .collect(Collectors.joining(", "));
    }

    private static String figures(List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return "median %.1f ms, p99 %.1f ms, longest %.1f ms, over 50 ms: %d"
                .formatted(
                        at(sorted, .5),
                        at(sorted, .99),
                        at(sorted, 1),
                        Arrays.stream(sorted).filter(g -> g > 50_000_000).count());
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1.0, sorted.length * share)] / 1e6;
    }
}

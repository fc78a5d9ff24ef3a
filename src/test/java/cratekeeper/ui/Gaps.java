package cratekeeper.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
        return "%d pulses%n    from pulse to pulse: %s%n    work of the FX thread in it: %s"
                .formatted(gaps.size(), figures(gaps), figures(work));
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

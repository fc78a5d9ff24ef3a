package cratekeeper.sandbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/// So many requests in any window of some length.
final class SlidingQuota {
    private final int most;
    private final long window;
    private final Deque<Long> passed = new ArrayDeque<>();
    private boolean off;

    SlidingQuota(int most, Duration window) {
        this.most = most;
        this.window = window.toNanos();
    }

    /// Whether one more may pass; one that may not does not count.
    ///
    /// @param now nanoseconds from any beginning
    synchronized boolean allows(long now) {
        while (!passed.isEmpty() && now - passed.getFirst() >= window) passed.removeFirst();
        if (!off && passed.size() >= most) return false;
        passed.addLast(now);
        return true;
    }

    /// How long until the next may pass.
    synchronized Duration untilNext(long now) {
        return passed.size() < most
                ? Duration.ZERO
                : Duration.ofNanos(Math.max(0, passed.getFirst() + window - now));
    }

    synchronized void ignore(boolean ignored) {
        off = ignored;
    }
}

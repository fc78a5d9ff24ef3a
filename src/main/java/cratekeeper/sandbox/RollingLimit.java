package cratekeeper.sandbox;

import java.time.Duration;
import java.util.ArrayDeque;

/// So many requests in any window of a length, as most services count them.
final class RollingLimit {
    private final int most;
    private final long window;
    private final ArrayDeque<Long> passed = new ArrayDeque<>();
    private boolean off;

    RollingLimit(int most, Duration window) {
        this.most = most;
        this.window = window.toNanos();
    }

    /// Counts a request. How many seconds it must wait; 0 if it may pass.
    ///
    /// @param now nanoseconds from any beginning
    synchronized long secondsToWait(long now) {
        if (off) return 0;
        while (!passed.isEmpty() && now - passed.getFirst() >= window) passed.removeFirst();
        if (passed.size() >= most) {
            long left = window - (now - passed.getFirst());
            return Math.max(1, Duration.ofNanos(left).plusMillis(999).toSeconds());
        }
        passed.addLast(now);
        return 0;
    }

    synchronized void ignore(boolean ignored) {
        off = ignored;
    }
}

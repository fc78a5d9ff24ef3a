package cratekeeper.sandbox;

import java.time.Duration;
import java.util.ArrayDeque;

/// So many requests in any window, as Discogs and AcoustID count.
final class WindowLimit {
    private final long window;
    private final ArrayDeque<Long> passed = new ArrayDeque<>();
    private boolean off;

    WindowLimit(Duration window) {
        this.window = window.toNanos();
    }

    /// Counts a request.
    ///
    /// @param most requests in a window
    /// @param now nanoseconds from any beginning
    /// @return how many are left, -1 if this one was too many
    synchronized int left(int most, long now) {
        while (!passed.isEmpty() && now - passed.getFirst() >= window) passed.removeFirst();
        if (passed.size() >= most && !off) return -1;
        passed.addLast(now);
        return off ? most : most - passed.size();
    }

    synchronized void ignore(boolean ignored) {
        off = ignored;
    }
}

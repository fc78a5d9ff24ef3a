package cratekeeper.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;

/// Sixty requests a minute; whoever asks more is told how long to wait.
final class BeatportLimit {
    private static final int MOST = 60;
    private static final long WINDOW = 60_000_000_000L;

    private final Deque<Long> moments = new ArrayDeque<>();
    private boolean off;

    /// Counts a request.
    ///
    /// @param now nanoseconds from any beginning
    /// @return seconds to wait, 0 if it may pass
    synchronized long waitFor(long now) {
        if (off) return 0;
        while (!moments.isEmpty() && now - moments.peek() >= WINDOW) moments.remove();
        if (moments.size() >= MOST) return 1 + (moments.element() + WINDOW - now) / 1_000_000_000;
        moments.add(now);
        return 0;
    }

    synchronized void ignore(boolean ignored) {
        off = ignored;
    }
}

package cratekeeper.integration.soulseek.distributed;

import cratekeeper.net.Waits;
import java.time.Duration;

/// Counts what somebody sends: more in a window of time than is usual is a flood. Not for several
/// threads.
final class Pace {
    private final Waits waits;
    private final int most;
    private final long window;
    private long began;
    private int count;

    Pace(Waits waits, int most, Duration window) {
        this.waits = waits;
        this.most = most;
        this.window = window.toNanos();
        began = waits.nanoTime();
    }

    /// One more has come.
    ///
    /// @return false if it is one too many
    boolean allows() {
        long now = waits.nanoTime();
        if (now - began >= window) {
            began = now;
            count = 0;
        }
        return ++count <= most;
    }
}

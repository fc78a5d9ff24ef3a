package cratekeeper.integration.soulseek.shares;

import cratekeeper.net.Waits;
import java.time.Duration;

/// Keeps all uploads together below a speed: each byte has its moment, and whoever comes before it
/// waits.
final class Throttle {
    private final Waits waits;
    private long bytesPerSecond;
    private long free;

    Throttle(Waits waits) {
        this.waits = waits;
        free = waits.nanoTime();
    }

    /// @param changed 0 for no limit
    synchronized void limit(long changed) {
        bytesPerSecond = changed;
        free = waits.nanoTime();
    }

    /// Waits until so many bytes more may be sent.
    void take(int bytes) throws InterruptedException {
        long wait = reserve(bytes);
        if (wait > 0) waits.sleep(Duration.ofNanos(wait));
    }

    private synchronized long reserve(int bytes) {
        if (bytesPerSecond == 0) return 0;
        long now = waits.nanoTime();
        long mine = Math.max(free, now);
        free = mine + bytes * 1_000_000_000L / bytesPerSecond;
        return mine - now;
    }
}

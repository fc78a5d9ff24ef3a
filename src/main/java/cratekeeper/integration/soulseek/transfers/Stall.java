package cratekeeper.integration.soulseek.transfers;

import cratekeeper.net.Waits;
import java.time.Duration;

/// Ends a transfer on which nothing moves, or so little that it would never end.
final class Stall implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(30);

    /// Fewer bytes are no movement.
    static final int LEAST = 16 << 10;

    private final Waits waits;
    private final Runnable end;
    private final Thread watcher;
    private volatile long lastSign;
    private volatile boolean stalled;
    private long unsigned;

    Stall(Waits waits, Runnable end) {
        this.waits = waits;
        this.end = end;
        lastSign = waits.nanoTime();
        watcher = Thread.ofVirtual().name("soulseek-stall").start(this::watch);
    }

    /// So many bytes came. For one thread.
    void moved(int bytes) {
        unsigned += bytes;
        if (unsigned < LEAST) return;
        unsigned = 0;
        lastSign = waits.nanoTime();
    }

    boolean hasStalled() {
        return stalled;
    }

    private void watch() {
        try {
            long left = left();
            while (left > 0) {
                waits.sleep(Duration.ofNanos(left));
                left = left();
            }
            stalled = true;
            end.run();
        } catch (InterruptedException e) {
            // all is well
        }
    }

    private long left() {
        return lastSign + PATIENCE.toNanos() - waits.nanoTime();
    }

    @Override
    public void close() {
        watcher.interrupt();
    }
}

package cratekeeper.integration.soulseek.transfers;

import cratekeeper.net.Waits;
import java.time.Duration;

/// Ends a transfer on which nothing moves; one that is slow goes on, unless it is so slow that it
/// would never end.
final class Stall implements AutoCloseable {
    /// Without any byte.
    static final Duration PATIENCE = Duration.ofSeconds(30);

    /// With fewer than [#LEAST]: somebody lets bytes drip to keep our place.
    static final Duration DRIPPING = Duration.ofMinutes(10);

    static final int LEAST = 16 << 10;

    private final Waits waits;
    private final Runnable end;
    private final Thread watcher;
    private volatile long lastByte;
    private volatile long lastMuch;
    private volatile boolean stalled;
    private long sinceMuch;

    Stall(Waits waits, Runnable end) {
        this.waits = waits;
        this.end = end;
        lastByte = lastMuch = waits.nanoTime();
        watcher = Thread.ofVirtual().name("soulseek-stall").start(this::watch);
    }

    /// So many bytes came. For one thread.
    void moved(int bytes) {
        long now = waits.nanoTime();
        lastByte = now;
        sinceMuch += bytes;
        if (sinceMuch < LEAST) return;
        sinceMuch = 0;
        lastMuch = now;
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
        long end = Math.min(lastByte + PATIENCE.toNanos(), lastMuch + DRIPPING.toNanos());
        return end - waits.nanoTime();
    }

    @Override
    public void close() {
        watcher.interrupt();
    }
}

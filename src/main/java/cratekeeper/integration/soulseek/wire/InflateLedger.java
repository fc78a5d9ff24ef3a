package cratekeeper.integration.soulseek.wire;

import java.util.concurrent.atomic.AtomicLong;

/// Inflated bytes that are in memory because of messages being read right now, of all peers
/// together: many of them at once cannot take more than one total.
public final class InflateLedger {
    /// For families that have no compressed messages.
    static final InflateLedger NOTHING = new InflateLedger(0);

    private final long total;
    private final AtomicLong used = new AtomicLong();

    /// @param total bytes at once
    public InflateLedger(long total) {
        this.total = total;
    }

    /// Bytes in use now.
    public long used() {
        return used.get();
    }

    void take(long bytes) throws WireException {
        if (used.addAndGet(bytes) <= total) return;
        used.addAndGet(-bytes);
        throw new WireException("Too many compressed messages come at once.");
    }

    void giveBack(long bytes) {
        used.addAndGet(-bytes);
    }
}

package cratekeeper.sandbox;

/// One request a second on average, as MusicBrainz allows. A client that keeps the pace may be late
/// and then seem early by a quarter of a second; whoever is faster is refused until the pace falls.
final class RateLimit {
    /// 5 % quicker than the rule: clocks and networks are not exact.
    private static final long PACE = 950_000_000;

    private static final long LENIENCE = 250_000_000;

    private long next = Long.MIN_VALUE;
    private int violations;
    private boolean off;

    /// Counts a request. Whether it may pass.
    ///
    /// @param now nanoseconds from any beginning
    synchronized boolean allows(long now) {
        if (off) return true;
        if (next != Long.MIN_VALUE && next - now > LENIENCE) {
            violations++;
            return false;
        }
        next = Math.max(now, next) + PACE;
        return true;
    }

    synchronized int violations() {
        return violations;
    }

    synchronized void ignore(boolean ignored) {
        off = ignored;
    }
}

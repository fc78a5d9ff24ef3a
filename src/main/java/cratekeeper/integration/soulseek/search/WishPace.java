package cratekeeper.integration.soulseek.search;

import cratekeeper.integration.soulseek.server.ServerSession;
import cratekeeper.integration.soulseek.server.SessionState;
import cratekeeper.net.Waits;
import java.time.Duration;
import java.util.Optional;

/// When the next wish may be searched for: one in each interval that the server names, and none in
/// the first after a sign-in.
final class WishPace {
    /// The shortest that a server is known to name; for one that names less.
    static final Duration SHORTEST = Duration.ofMinutes(2);

    private final ServerSession session;
    private final Waits waits;
    private long since;

    WishPace(ServerSession session, Waits waits) {
        this.session = session;
        this.waits = waits;
        since = waits.nanoTime();
        session.onState(state -> {
            if (state instanceof SessionState.Online) begin();
        });
    }

    private synchronized void begin() {
        since = waits.nanoTime();
    }

    /// Empty while the server has named no interval.
    synchronized Optional<Duration> left() {
        Duration passed = Duration.ofNanos(waits.nanoTime() - since);
        return session.facts()
                .wishlistInterval()
                .map(named -> named.compareTo(SHORTEST) < 0 ? SHORTEST : named)
                .map(interval -> interval.minus(passed))
                .map(left -> left.isNegative() ? Duration.ZERO : left);
    }

    /// @return whether it is time; then it is used up
    synchronized boolean take() {
        if (left().filter(Duration::isZero).isEmpty()) return false;
        begin();
        return true;
    }
}

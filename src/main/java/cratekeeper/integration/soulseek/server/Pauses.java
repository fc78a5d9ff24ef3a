package cratekeeper.integration.soulseek.server;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// Waits between attempts to come back: 5 to 15 seconds, then twice as long each time. They differ
/// by chance, for after a restart of the server everybody comes back.
final class Pauses {
    private static final Duration LEAST = Duration.ofSeconds(5);
    private static final Duration MOST = Duration.ofMinutes(5);
    private static final Duration BANNED = Duration.ofMinutes(30);

    private final RandomGenerator random;
    private Duration next = Duration.ZERO;

    Pauses(RandomGenerator random) {
        this.random = random;
    }

    void reset() {
        next = Duration.ZERO;
    }

    Duration next(Retry retry) {
        if (retry == Retry.LATER) return BANNED;
        next = next.isZero() ? first() : shorter(next.multipliedBy(2));
        return next;
    }

    private Duration first() {
        return LEAST.plusMillis(random.nextLong(10_001));
    }

    private static Duration shorter(Duration time) {
        return time.compareTo(MOST) < 0 ? time : MOST;
    }
}

package cratekeeper.net;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The clock, and the only place where this application sleeps. Tests bring one that moves by
/// itself.
public interface Waits extends InstantSource {
    void sleep(Duration time) throws InterruptedException;

    /// Nanoseconds since some moment, for measuring: never set back, whatever happens to the clock.
    default long nanoTime() {
        Instant now = instant();
        return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    Waits SYSTEM =
            new Waits() {
                @Override
                public Instant instant() {
                    return Instant.now();
                }

                @Override
                public void sleep(Duration time) throws InterruptedException {
                    Thread.sleep(time);
                }

                @Override
                public long nanoTime() {
                    return System.nanoTime();
                }
            };
}

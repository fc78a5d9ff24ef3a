package cratekeeper.net;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A clock that only tests move: whoever sleeps stays asleep until the test has let enough time go
/// by. For time-outs, which must not ring by themselves.
public final class HeldWaits implements Waits {
    private record Sleeper(Duration time, Instant until) {}

    private final List<Sleeper> sleepers = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-01T12:00:00Z");

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized void sleep(Duration time) throws InterruptedException {
        var sleeper = new Sleeper(time, now.plus(time));
        sleepers.add(sleeper);
        notifyAll();
        try {
            while (now.isBefore(sleeper.until())) wait();
        } finally {
            sleepers.remove(sleeper);
            notifyAll();
        }
    }

    /// Lets time go by.
    public synchronized void advance(Duration time) {
        now = now.plus(time);
        notifyAll();
    }

    /// Blocks until somebody sleeps who wanted to sleep so long.
    public synchronized void awaitSleeper(Duration time) throws InterruptedException {
        while (sleepers.stream().noneMatch(sleeper -> sleeper.time().equals(time))) wait();
    }

    /// Blocks until nobody sleeps who wanted to sleep so long.
    public synchronized void awaitNoSleeper(Duration time) throws InterruptedException {
        while (sleepers.stream().anyMatch(sleeper -> sleeper.time().equals(time))) wait();
    }

    /// Blocks until somebody sleeps, and lets exactly that time go by.
    public void passSleepOf(Duration time) throws InterruptedException {
        awaitSleeper(time);
        advance(time);
    }
}

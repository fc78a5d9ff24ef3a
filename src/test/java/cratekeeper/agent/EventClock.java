package cratekeeper.agent;

import cratekeeper.net.Waits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A clock that somebody moves to the next moment at which a sleeper wakes. For many threads that
/// sleep side by side.
final class EventClock implements Waits {
    private static final Instant BEGIN = Instant.parse("2026-01-01T12:00:00Z");
    private final List<Long> wakes = new ArrayList<>();
    private long now;

    @Override
    public Instant instant() {
        return BEGIN.plusNanos(nanoTime());
    }

    @Override
    public synchronized long nanoTime() {
        return now;
    }

    @Override
    public synchronized void sleep(Duration time) throws InterruptedException {
        Long wake = now + time.toNanos();
        wakes.add(wake);
        try {
            while (now < wake) wait();
        } finally {
            wakes.remove(wake);
        }
    }

    /// How many sleep on.
    synchronized int sleeping() {
        return (int) wakes.stream().filter(wake -> wake > now).count();
    }

    /// Wakes whoever sleeps shortest.
    synchronized void next() {
        wakes.stream()
                .mapToLong(Long::longValue)
                .filter(wake -> wake > now)
                .min()
                .ifPresent(wake -> now = wake);
        notifyAll();
    }
}

package cratekeeper.net;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A clock that stands still until somebody sleeps, and then is at once where the sleeper wants to
/// be. For any number of threads.
public final class VirtualWaits implements Waits {
    private final List<Duration> slept = new ArrayList<>();
    private Instant now;

    public VirtualWaits() {
        this(Instant.parse("2026-01-01T12:00:00Z"));
    }

    public VirtualWaits(Instant begin) {
        now = begin;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized void sleep(Duration time) throws InterruptedException {
        if (Thread.interrupted()) throw new InterruptedException();
        slept.add(time);
        advance(time);
    }

    /// Lets time go by without anybody sleeping.
    public synchronized void advance(Duration time) {
        now = now.plus(time);
    }

    /// Every sleep so far, in order.
    public synchronized List<Duration> slept() {
        return List.copyOf(slept);
    }

    /// All sleeps together.
    public synchronized Duration total() {
        return slept.stream().reduce(Duration.ZERO, Duration::plus);
    }
}

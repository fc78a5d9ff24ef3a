package cratekeeper.integration.soulseek.transfers;

import cratekeeper.net.Waits;
import java.time.Duration;

/// How long to wait in somebody's queue, and when to ask for our place there.
final class QueuePatience {
    private final Waits waits;
    private final Duration patience;
    private final Duration nextAsk;
    private long lastNews;
    private long askAt;
    private long place;
    private int asked;

    QueuePatience(Waits waits, Duration patience, Duration firstAsk, Duration nextAsk) {
        this.waits = waits;
        this.patience = patience;
        this.nextAsk = nextAsk;
        lastNews = waits.nanoTime();
        askAt = lastNews + firstAsk.toNanos();
    }

    /// Until something is to be done.
    Duration left() {
        long next = Math.min(askAt, lastNews + patience.toNanos());
        return Duration.ofNanos(Math.max(0, next - waits.nanoTime()));
    }

    boolean isOver() {
        return waits.nanoTime() - lastNews >= patience.toNanos();
    }

    /// Counts one more question.
    ///
    /// @return those before it that nobody answered
    int asked() {
        askAt = waits.nanoTime() + nextAsk.toNanos();
        return asked++;
    }

    /// The owner told our place: only a new one is news.
    void moved(long now) {
        asked = 0;
        if (now == place) return;
        place = now;
        lastNews = waits.nanoTime();
    }

    /// 0 if the owner did not tell.
    long place() {
        return place;
    }
}

package cratekeeper.agent;

import cratekeeper.store.StoreException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Wakes whenever a wish is due, and puts it back into the queue. For as long as the application
/// runs; what became due meanwhile is due at the next start.
public final class WishWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WishWatch.class);

    private final DownloadQueue queue;
    private final Wishes wishes;
    private final Patience.Sleep sleep;
    private final Thread thread;

    private WishWatch(DownloadQueue queue, Wishes wishes, Patience.Sleep sleep) {
        this.queue = queue;
        this.wishes = wishes;
        this.sleep = sleep;
        thread = Thread.ofVirtual().name("wishes").unstarted(this::watch);
    }

    /// @param sleep on whichever clock
    public static WishWatch start(DownloadQueue queue, Wishes wishes, Patience.Sleep sleep) {
        var watch = new WishWatch(queue, wishes, sleep);
        watch.thread.start();
        return watch;
    }

    private void watch() {
        try {
            while (true) {
                look();
                sleep.sleep(wait(wishes));
            }
        } catch (InterruptedException e) {
            // Closed.
            return;
        }
    }

    private void look() {
        try {
            queue.grantWishes();
        } catch (StoreException e) {
            LOG.warn("Wishes cannot be looked for now", e);
        }
    }

    /// New wishes come meanwhile: never longer than a pause.
    private static Duration wait(Wishes wishes) {
        try {
            var next = wishes.untilNext().orElse(Wishes.PAUSE);
            boolean more = next.isZero() || next.compareTo(Wishes.PAUSE) > 0;
            return more ? Wishes.PAUSE : next;
        } catch (StoreException e) {
            LOG.warn("Wishes cannot be read", e);
            return Wishes.PAUSE;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}

package cratekeeper.ui.search;

import cratekeeper.agent.SearchResult;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// Carries the results of one search to the table: keeps only the newest, works out the difference
/// on its own thread, and has one hand-over to the FX thread in flight, at most ten a second.
final class ResultStream {
    private static final long INTERVAL_MILLIS = 100;

    /// Rows that any screen has room for. The table builds the cells of those, a few a frame; what
    /// lies below costs it nothing.
    private static final int IN_SIGHT = 40;

    private static final int A_FRAME = 2;

    /// What the table looks like when a difference is worked out.
    record Table(
            List<ResultRow> rows,
            Comparator<Recording> ranking,
            ResultFilter filter,
            boolean hold) {}

    /// A difference together with what it was made from.
    record News(SearchResult result, RowMerge merge) {}

    private final Supplier<Table> table;
    private final Consumer<News> receiver;
    private final Thread thread = Thread.ofVirtual().name("search-stream").unstarted(this::run);
    private @Nullable SearchResult newest;
    private boolean ended;

    /// @param table read on the FX thread
    /// @param receiver called on the FX thread
    ResultStream(Supplier<Table> table, Consumer<News> receiver) {
        this.table = table;
        this.receiver = receiver;
    }

    void start() {
        thread.start();
    }

    /// Cheap, from any thread.
    synchronized void put(SearchResult result) {
        newest = result;
        notifyAll();
    }

    /// Delivers what is left, and ends; returns when all is delivered.
    void finish() throws InterruptedException {
        synchronized (this) {
            ended = true;
            notifyAll();
        }
        thread.join();
    }

    void cancel() {
        thread.interrupt();
    }

    private void run() {
        try {
            for (SearchResult next = take(); next != null; next = take()) {
                long begun = System.nanoTime();
                deliver(next);
                long spent = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
                pause(INTERVAL_MILLIS - spent);
            }
        } catch (InterruptedException e) {
            // Another search took over: nobody wants the rest of this one.
        }
    }

    private synchronized @Nullable SearchResult take() throws InterruptedException {
        while (newest == null && !ended) wait();
        SearchResult taken = newest;
        newest = null;
        return taken;
    }

    private synchronized void pause(long millis) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        for (long left = until - System.nanoTime();
                left > 0 && !ended;
                left = until - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    private void deliver(SearchResult result) throws InterruptedException {
        var seen = new Table[1];
        onFx(() -> seen[0] = table.get());
        var wanted = seen[0].filter().of(result.tracks());
        var merge = RowMerge.of(seen[0].rows(), wanted, seen[0].ranking(), seen[0].hold());
        int there = merge.order().size() - merge.added().size();
        for (int few = A_FRAME; few < merge.added().size() && there + few < IN_SIGHT; ) {
            var some = merge.first(few);
            onFx(() -> receiver.accept(new News(result, some)));
            frame();
            few += A_FRAME;
        }
        onFx(() -> receiver.accept(new News(result, merge)));
    }

    // Returns in the midst of the next frame: what is then handed over comes with the one after.
    private static void frame() throws InterruptedException {
        var begun = new CountDownLatch(1);
        Platform.runLater(() ->
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        stop();
                        begun.countDown();
                    }
                }.start());
        begun.await();
    }

    private void onFx(Runnable work) throws InterruptedException {
        var done = new CountDownLatch(1);
        Platform.runLater(() -> {
            try {
                if (!thread.isInterrupted()) work.run();
            } finally {
                done.countDown();
            }
        });
        done.await();
    }
}

package cratekeeper.ui;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;

/// One virtual thread a job. "Still wanted?" is asked again on the FX thread just before each
/// callback, for a cancel may come between hand-over and delivery.
public final class FxBackground implements Background {
    private final AtomicInteger atWork = new AtomicInteger();

    /// Whether no job runs and no answer is under way.
    public boolean idle() {
        return atWork.get() == 0;
    }

    @Override
    public <T> Running start(Work<T> work, Answer<T> answer) {
        var job = new Job<>(work, answer);
        atWork.incrementAndGet();
        job.thread.start();
        return job;
    }

    private final class Job<T> implements Running, Runnable {
        private final Work<T> work;
        private final Answer<T> answer;
        private final Thread thread = Thread.ofVirtual().name("window-work").unstarted(this);
        private volatile boolean cancelled;

        Job(Work<T> work, Answer<T> answer) {
            this.work = work;
            this.answer = answer;
        }

        @Override
        public void cancel() {
            cancelled = true;
            thread.interrupt();
        }

        @Override
        public void run() {
            try {
                T result = work.run();
                deliver(() -> answer.done(result));
            } catch (Exception e) {
                deliver(() -> answer.failed(e));
            } catch (Throwable e) {
                // An Error is nobody's answer: it belongs to the thread's handler and the log.
                atWork.decrementAndGet();
                throw e;
            }
        }

        private void deliver(Runnable callback) {
            Platform.runLater(() -> {
                try {
                    if (!cancelled) callback.run();
                } finally {
                    atWork.decrementAndGet();
                }
            });
        }
    }
}

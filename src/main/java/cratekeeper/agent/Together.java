package cratekeeper.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Runs blocking jobs side by side, each on a virtual thread, and waits for all. Interrupting the
/// caller interrupts them.
final class Together {

    /// Something that blocks.
    interface Job {
        void run() throws InterruptedException;
    }

    /// A job that nobody waits for after some time.
    ///
    /// @param patience returns when the time is over
    /// @param late told before the job is interrupted
    record Bounded(Job job, Job patience, Runnable late) {}

    private Together() {}

    static void run(List<Job> jobs) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            awaitAll(threads, jobs.stream().<Future<?>>map(job -> begun(threads, job)).toList());
        }
    }

    static void runBounded(List<Bounded> jobs) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (Bounded bounded : jobs) {
                Future<?> one = begun(threads, bounded.job());
                running.add(one);
                var _ = begun(threads, () -> watch(one, bounded));
            }
            awaitAll(threads, running);
            // Those who watched the time.
            threads.shutdownNow();
        }
    }

    private static void watch(Future<?> job, Bounded bounded) throws InterruptedException {
        bounded.patience().run();
        if (job.isDone()) return;
        bounded.late().run();
        job.cancel(true);
    }

    private static Future<?> begun(ExecutorService threads, Job job) {
        return threads.submit(() -> {
            job.run();
            return null;
        });
    }

    private static void awaitAll(ExecutorService threads, List<Future<?>> running)
            throws InterruptedException {
        for (Future<?> one : running) {
            try {
                one.get();
            } catch (CancellationException e) {
                // Given up as late; that was told already.
            } catch (InterruptedException e) {
                threads.shutdownNow();
                throw e;
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw failure(e.getCause());
            }
        }
    }

    /// A programming error goes on as it is; an interruption inside a job means that somebody
    /// cancelled.
    private static RuntimeException failure(@Nullable Throwable cause) throws InterruptedException {
        if (cause instanceof InterruptedException cancelled) throw cancelled;
        if (cause instanceof Error error) throw error;
        return cause instanceof RuntimeException bug ? bug : new IllegalStateException(cause);
    }
}

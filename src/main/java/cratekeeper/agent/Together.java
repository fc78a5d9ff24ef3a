package cratekeeper.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
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

    private Together() {}

    static void run(List<Job> jobs) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (Job job : jobs) {
                running.add(
                        threads.submit(() -> {
                            job.run();
                            return null;
                        }));
            }
            try {
                for (Future<?> one : running) one.get();
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

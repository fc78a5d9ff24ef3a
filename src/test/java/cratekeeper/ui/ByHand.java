package cratekeeper.ui;

import java.util.ArrayDeque;
import java.util.Queue;

/// Holds each job until the test lets it go; then it runs on the test's own thread.
public final class ByHand implements Background {
    private final Queue<Runnable> jobs = new ArrayDeque<>();

    @Override
    public <T> Running start(Work<T> work, Answer<T> answer) {
        var cancelled = new boolean[1];
        jobs.add(() -> {
            if (cancelled[0]) return;
            try {
                answer.done(work.run());
            } catch (Exception e) {
                answer.failed(e);
            }
        });
        return () -> cancelled[0] = true;
    }

    /// Runs the oldest job that waits.
    public void finishNext() {
        jobs.remove().run();
    }

    public int waiting() {
        return jobs.size();
    }

    /// Forgets the oldest job: it never ends.
    public void leaveNext() {
        jobs.remove();
    }
}

package cratekeeper.net;

import dev.failsafe.spi.Scheduler;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// Lets Failsafe wait on our clock: each attempt is a virtual thread that first sleeps through
/// [Waits].
final class WaitingScheduler implements Scheduler {
    private final Waits waits;

    WaitingScheduler(Waits waits) {
        this.waits = waits;
    }

    @Override
    public ScheduledFuture<?> schedule(Callable<?> work, long delay, TimeUnit unit) {
        var task = new Task<>(work, waits, Duration.of(delay, unit.toChronoUnit()));
        Thread.ofVirtual().name("http").start(task);
        return task;
    }

    private static final class Task<T> extends FutureTask<T> implements ScheduledFuture<T> {
        private final Duration delay;

        Task(Callable<T> work, Waits waits, Duration delay) {
            super(() -> {
                if (delay.isPositive()) waits.sleep(delay);
                return work.call();
            });
            this.delay = delay;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(delay);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(
                    getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}

package cratekeeper.net;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/// Does something when a time has gone by, unless it is called off before. Time is that of [Waits],
/// so tests decide when it rings.
public final class Alarm implements AutoCloseable {
    private final AtomicBoolean over = new AtomicBoolean();
    private final Thread thread;

    private Alarm(Waits waits, Duration time, Runnable work) {
        thread = Thread.ofVirtual().name("alarm").unstarted(() -> wait(waits, time, work));
    }

    /// @param work done on a thread of the alarm's own
    public static Alarm after(Waits waits, Duration time, Runnable work) {
        var alarm = new Alarm(waits, time, work);
        alarm.thread.start();
        return alarm;
    }

    private void wait(Waits waits, Duration time, Runnable work) {
        try {
            waits.sleep(time);
        } catch (InterruptedException e) {
            return;
        }
        if (over.compareAndSet(false, true)) work.run();
    }

    /// Calls it off; too late, it does nothing.
    @Override
    public void close() {
        if (over.compareAndSet(false, true)) thread.interrupt();
    }
}

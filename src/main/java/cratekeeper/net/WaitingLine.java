package cratekeeper.net;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/// Where calls stand until a limit lets them through, in the order they came. Whoever is first
/// sleeps there, so that only one thread waits for the next slot and late wakers cannot bunch up.
final class WaitingLine {
    private final Waits waits;
    // Fair: the line is a line.
    private final ReentrantLock first = new ReentrantLock(true);
    private volatile boolean asleep;

    /// Takes a slot if one is free.
    @FunctionalInterface
    interface Slots<X extends Exception> {
        /// @return nanoseconds to wait before asking again; none, if a slot was taken
        long takeOrWait() throws X;
    }

    WaitingLine(Waits waits) {
        this.waits = waits;
    }

    <X extends Exception> void pass(Slots<X> slots) throws X, InterruptedException {
        first.lockInterruptibly();
        try {
            for (long wait = slots.takeOrWait(); wait > 0; wait = slots.takeOrWait()) {
                asleep = true;
                waits.sleep(Duration.ofNanos(wait));
            }
        } finally {
            asleep = false;
            first.unlock();
        }
    }

    /// Whether somebody is at its head.
    boolean isTaken() {
        return first.isLocked();
    }

    /// How many stand behind the first.
    int behind() {
        return first.getQueueLength();
    }

    /// How long the last of them stands here yet, if the first has so long to wait and each of the
    /// others so much longer; none, if nobody stands here.
    Duration heldFor(Duration untilFree, Duration gap) {
        int after = behind();
        if (asleep) return untilFree.plus(gap.multipliedBy(after));
        return gap.multipliedBy(after);
    }
}

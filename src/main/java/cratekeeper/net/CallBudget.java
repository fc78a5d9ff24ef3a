package cratekeeper.net;

import cratekeeper.music.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;

/// So many calls of a service in any window of time, counted over restarts. For services that are
/// not asked by HTTP; whoever goes through HTTP has a limiter there.
public final class CallBudget {
    /// A few may follow each other at once, this part of a window's calls; the rest is spread.
    private static final int BURST_PART = 6;

    private final Service service;
    private final Limit limit;
    private final Waits waits;
    private final ServiceMemory memory;
    private final CallLog log;
    private final WaitingLine queue;
    private final ArrayDeque<Long> passed = new ArrayDeque<>();
    private boolean recalled;

    public CallBudget(
            Service service, Limit limit, Waits waits, ServiceMemory memory, CallLog log) {
        this.service = service;
        this.limit = limit;
        this.waits = waits;
        this.memory = memory;
        this.log = log;
        queue = new WaitingLine(waits);
    }

    /// Waits for the next free place and takes it.
    public void pass() throws InterruptedException {
        queue.pass(this::takeOrWait);
    }

    /// Takes a place if it is free at once and half of the window would stay for others: for what
    /// is only perhaps worth a call.
    public synchronized boolean passIfPlenty() {
        recall();
        forget();
        if (passed.size() >= limit.requests() / 2 || queue.isTaken()) return false;
        return takeOrWait() <= 0;
    }

    /// For the Activity figures.
    public void record(Instant began, CallLog.Outcome outcome) {
        long millis = Duration.between(began, waits.instant()).toMillis();
        log.record(new CallLog.Call(service, Operation.SEARCH, began, millis, outcome));
    }

    public synchronized LimiterState state() {
        recall();
        forget();
        Duration wait = Duration.ofNanos(Math.max(0, untilFree()));
        return new LimiterState(
                passed.size(),
                limit.requests(),
                waits.instant().plus(wait),
                queue.behind(),
                queue.heldFor(wait, limit.gap()));
    }

    private synchronized long takeOrWait() {
        recall();
        forget();
        long wait = untilFree();
        if (wait > 0) return wait;
        passed.addLast(waits.nanoTime());
        Instant now = waits.instant();
        // Before the call goes out: a crash behind it must not lose it.
        memory.called(service, now, now.minus(limit.per()));
        return 0;
    }

    /// Of the whole window, and of the short one that a burst may fill.
    private long untilFree() {
        int burst = Math.max(1, limit.requests() / BURST_PART);
        return Math.max(
                until(limit.requests(), limit.per()),
                until(burst, limit.gap().multipliedBy(burst)));
    }

    private long until(int most, Duration window) {
        if (passed.size() < most) return 0;
        int skip = passed.size() - most;
        for (long at : passed) {
            if (skip-- == 0) return at + window.toNanos() - waits.nanoTime();
        }
        return 0;
    }

    private void forget() {
        long begin = waits.nanoTime() - limit.per().toNanos();
        while (!passed.isEmpty() && passed.getFirst() - begin <= 0) passed.removeFirst();
    }

    /// Calls of an earlier run still count. Those that seem to come from the future, for the clock
    /// was set back, count as if they were made now.
    private void recall() {
        if (recalled) return;
        recalled = true;
        Instant now = waits.instant();
        long nanos = waits.nanoTime();
        memory.calls(service, now.minus(limit.per())).stream()
                .map(at -> at.isAfter(now) ? now : at)
                .sorted()
                .forEach(at -> passed.addLast(nanos - Duration.between(at, now).toNanos()));
    }
}

package cratekeeper.net;

import cratekeeper.music.Service;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// One service's turnstile. Callers pass in the order they came; a pause that the service asked for
/// holds all of them.
final class Limiter {
    /// A pause longer than this is not waited for: the caller hears of it at once.
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private static final Duration LONG_WINDOW = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final Service service;
    private final Waits waits;
    private final Manners manners;
    private final ServiceMemory memory;
    // Fair: the queue is a queue. Whoever holds it sleeps in it, so that only one thread waits for
    // the next slot and late wakers cannot bunch up.
    private final ReentrantLock queue = new ReentrantLock(true);
    private final ReentrantLock wire = new ReentrantLock(true);
    private final ArrayDeque<Long> passed = new ArrayDeque<>();
    private Limit limit;
    private @Nullable Bucket bucket;
    private final AtomicLong lastSent;
    private long pausedUntil;
    private boolean recalled;

    Limiter(Service service, Limit limit, Waits waits, Manners manners, ServiceMemory memory) {
        this.service = service;
        this.limit = limit;
        this.waits = waits;
        this.manners = manners;
        this.memory = memory;
        pausedUntil = waits.nanoTime();
        lastSent = new AtomicLong(pausedUntil - Duration.ofDays(365).toNanos());
    }

    /// Waits for the next free slot and takes it.
    ///
    /// @throws HttpStatusException (429) the service asked for a pause too long to sit out, or the
    ///   day's quota is used up
    void pass(Operation operation) throws HttpStatusException, InterruptedException {
        queue.lockInterruptibly();
        try {
            while (true) {
                long wait = takeOrWait(operation);
                if (wait <= 0) return;
                waits.sleep(Duration.ofNanos(wait));
            }
        } finally {
            queue.unlock();
        }
    }

    /// Called when the connection stands, just before the request is sent: a slow connect of the
    /// one before must not bring two requests closer together than the service allows.
    void onWire() throws InterruptedException {
        wire.lockInterruptibly();
        try {
            long gap = evenGap();
            long wait = lastSent.get() + gap - waits.nanoTime();
            if (gap > 0 && wait > 0) waits.sleep(Duration.ofNanos(wait));
            sent();
        } finally {
            wire.unlock();
        }
    }

    /// Called when the request has left: what it took to write it does not count as distance.
    void sent() {
        lastSent.accumulateAndGet(
                waits.nanoTime(), (before, now) -> now - before > 0 ? now : before);
    }

    /// Nobody passes before this time is over.
    synchronized void pause(Duration time) {
        long until = waits.nanoTime() + time.toNanos();
        if (until - pausedUntil <= 0) return;
        pausedUntil = until;
        if (time.compareTo(LONGEST_PAUSE) > 0) {
            memory.pauseUntil(service, waits.instant().plus(time));
        }
    }

    /// A pause of an earlier run may still hold. Read when first needed: start-up pays for nothing.
    private void recall() {
        if (recalled) return;
        recalled = true;
        memory.pausedUntil(service)
                .map(end -> Duration.between(waits.instant(), end))
                .filter(Duration::isPositive)
                .ifPresent(left -> pausedUntil = waits.nanoTime() + left.toNanos());
    }

    synchronized Limit limit() {
        return limit;
    }

    synchronized void limit(Limit changed) {
        if (changed.equals(limit)) return;
        limit = changed;
        bucket = null;
    }

    synchronized LimiterState state() {
        recall();
        forget();
        long now = waits.nanoTime();
        long wait = Math.max(0, pausedUntil - now);
        if (isForTheDay()) {
            int used = memory.used(service, today());
            if (used >= limit.requests()) wait = Math.max(wait, untilTomorrow().toNanos());
            return state(used, wait);
        }
        if (bucket != null) {
            wait = Math.max(wait, bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
        }
        return state(passed.size(), wait);
    }

    private LimiterState state(int used, long wait) {
        return new LimiterState(
                Math.min(used, limit.requests()),
                limit.requests(),
                waits.instant().plusNanos(wait),
                queue.getQueueLength());
    }

    private synchronized long takeOrWait(Operation operation) throws HttpStatusException {
        recall();
        long pause = pausedUntil - waits.nanoTime();
        if (pause > LONGEST_PAUSE.toNanos()) throw tooLong(pause);
        if (pause > 0) return pause;
        if (isForTheDay()) return takeOfTheDay(operation);
        long full = untilTheWindowHasRoom();
        if (full > 0) return full;
        ConsumptionProbe probe = bucket().tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            // The bucket rounds down, even to zero, and would let its caller come too early.
            long wait = probe.getNanosToWaitForRefill() + 1;
            boolean quota = limit.per().compareTo(LONG_WINDOW) > 0;
            if (quota && wait > LONGEST_PAUSE.toNanos()) throw tooLong(wait);
            return wait;
        }
        passed.addLast(waits.nanoTime());
        forget();
        return 0;
    }

    /// The bucket alone would let the first lot and all that is refilled meanwhile pass within one
    /// window. A smaller refill would keep the limit too, but never use it up.
    private long untilTheWindowHasRoom() {
        forget();
        if (limit.burst() == 1 || passed.size() < limit.requests()) return 0;
        long wait = passed.getFirst() + window().toNanos() - waits.nanoTime();
        return Math.max(wait, 1);
    }

    /// Whole days are counted by the service's own calendar, over restarts.
    private boolean isForTheDay() {
        return limit.per().equals(DAY);
    }

    private long takeOfTheDay(Operation operation) throws HttpStatusException {
        if (!manners.countsForTheDay(operation)) return 0;
        LocalDate today = today();
        if (memory.used(service, today) >= limit.requests()) {
            throw tooLong(untilTomorrow().toNanos());
        }
        memory.use(service, today);
        return 0;
    }

    private LocalDate today() {
        return waits.instant().atZone(manners.day()).toLocalDate();
    }

    private Duration untilTomorrow() {
        var midnight = today().plusDays(1).atStartOfDay(manners.day());
        return Duration.between(waits.instant(), midnight);
    }

    private static HttpStatusException tooLong(long nanos) {
        return new HttpStatusException(429, "", Duration.ofNanos(nanos));
    }

    private void forget() {
        long begin = waits.nanoTime() - Math.max(window().toNanos(), limit.per().toNanos());
        while (!passed.isEmpty() && passed.getFirst() - begin <= 0) passed.removeFirst();
    }

    private synchronized long evenGap() {
        return limit.burst() == 1 && !isForTheDay() ? window().toNanos() : 0;
    }

    // Built on first use: start-up pays for no bucket.
    private Bucket bucket() {
        Bucket built = bucket;
        if (built == null) {
            built =
                    Bucket.builder()
                            .withCustomTimePrecision(new Meter(waits))
                            .addLimit(
                                    b -> b.capacity(limit.burst()).refillGreedy(refill(), window()))
                            .build();
            bucket = built;
        }
        return built;
    }

    private int refill() {
        return limit.burst() == 1 ? 1 : limit.requests();
    }

    /// A little longer than the limit says (5 %, at most 50 ms a request), for clocks and networks
    /// jitter.
    private Duration window() {
        Duration exact = limit.burst() == 1 ? limit.gap() : limit.per();
        Duration margin = exact.dividedBy(20);
        Duration most = Duration.ofMillis(50).multipliedBy(refill());
        return exact.plus(margin.compareTo(most) < 0 ? margin : most);
    }

    private record Meter(Waits waits) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return waits.nanoTime();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}

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
    private static final Duration MOST_JITTER = Duration.ofMillis(250);
    // How many times faster than evenly a sliding window may fill.
    private static final int HASTE = 3;
    private static final Duration DAY = Duration.ofDays(1);

    private final Service service;
    private final Waits waits;
    private final Manners manners;
    private final ServiceMemory memory;
    private final WaitingLine queue;
    private final ReentrantLock wire = new ReentrantLock(true);
    private final ArrayDeque<Long> passed = new ArrayDeque<>();
    // Guarded by the wire's lock.
    private final ArrayDeque<Long> onTheWire = new ArrayDeque<>();
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
        queue = new WaitingLine(waits);
        pausedUntil = waits.nanoTime();
        lastSent = new AtomicLong(pausedUntil - Duration.ofDays(365).toNanos());
    }

    /// Waits for the next free slot and takes it.
    ///
    /// @throws HttpStatusException (429) the service asked for a pause too long to sit out, or the
    ///   day's quota is used up
    void pass(Operation operation) throws HttpStatusException, InterruptedException {
        queue.pass(() -> takeOrWait(operation));
    }

    /// Called when the connection stands, just before the request is sent: a slow connect of the
    /// one before must not bring two requests closer together than the service allows.
    void onWire() throws InterruptedException {
        wire.lockInterruptibly();
        try {
            long wait = untilNextMayBeSent();
            if (wait > 0) waits.sleep(Duration.ofNanos(wait));
            sent();
            if (isSliding()) onTheWire.addLast(waits.nanoTime());
        } finally {
            wire.unlock();
        }
    }

    private long untilNextMayBeSent() {
        if (isSliding()) return untilOldestIsOver(onTheWire);
        long gap = evenGap();
        return gap > 0 ? lastSent.get() + gap - waits.nanoTime() : 0;
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

    synchronized void limit(Limit changed) {
        if (changed.equals(limit)) return;
        limit = changed;
        bucket = null;
    }

    synchronized LimiterState state() {
        recall();
        forget();
        long now = waits.nanoTime();
        Duration pause = Duration.ofNanos(Math.max(0, pausedUntil - now));
        long wait = pause.toNanos();
        if (isForTheDay()) {
            int used = memory.used(service, today());
            if (used >= limit.requests()) wait = Math.max(wait, untilTomorrow().toNanos());
            return state(used, wait, pause);
        }
        wait = Math.max(wait, untilOldestIsOver(passed));
        if (bucket != null) {
            wait = Math.max(wait, bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
        }
        return state(passed.size(), wait, pause);
    }

    private LimiterState state(int used, long wait, Duration pause) {
        Duration held = queue.heldFor(Duration.ofNanos(wait), limit.gap());
        return new LimiterState(
                Math.min(used, limit.requests()),
                limit.requests(),
                waits.instant().plusNanos(wait),
                queue.behind(),
                pause.compareTo(held) > 0 ? pause : held);
    }

    private synchronized long takeOrWait(Operation operation) throws HttpStatusException {
        recall();
        long pause = pausedUntil - waits.nanoTime();
        if (pause > LONGEST_PAUSE.toNanos()) throw tooLong(pause);
        if (pause > 0) return pause;
        if (isForTheDay()) return takeOfTheDay(operation);
        long full = untilOldestIsOver(passed);
        if (full > 0) return bearable(full);
        ConsumptionProbe probe = bucket().tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            // The bucket rounds down, even to zero, and would let its caller come too early.
            return bearable(probe.getNanosToWaitForRefill() + 1);
        }
        passed.addLast(waits.nanoTime());
        forget();
        return 0;
    }

    /// Nobody sits out a quota of hours.
    private long bearable(long wait) throws HttpStatusException {
        boolean quota = limit.per().compareTo(LONG_WINDOW) > 0;
        if (quota && wait > LONGEST_PAUSE.toNanos()) throw tooLong(wait);
        return wait;
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

    /// How long a sliding window is full; zero if it is not.
    private synchronized long untilOldestIsOver(ArrayDeque<Long> times) {
        if (!isSliding()) return 0;
        long over = waits.nanoTime() - window().toNanos();
        while (!times.isEmpty() && times.getFirst() - over < 0) times.removeFirst();
        return times.size() < limit.requests() ? 0 : times.getFirst() + 1 - over;
    }

    private synchronized boolean isSliding() {
        return limit.shape() == Limit.Shape.SLIDING;
    }

    private void forget() {
        if (isSliding()) return;
        long begin = waits.nanoTime() - limit.per().toNanos();
        while (!passed.isEmpty() && passed.getFirst() - begin <= 0) passed.removeFirst();
    }

    private synchronized long evenGap() {
        boolean even = limit.burst() == 1 && !isSliding() && !isForTheDay();
        return even ? window().toNanos() : 0;
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
        int burst = limit.burst();
        if (isSliding()) return limit.requests() * HASTE;
        return burst == 1 ? 1 : limit.requests() - burst;
    }

    /// A little longer than the limit says (5 %, at most 50 ms a request), for clocks and networks
    /// jitter. A sliding window waits once for all of them.
    private Duration window() {
        if (isSliding()) return limit.per().plus(least(limit.per().dividedBy(100), MOST_JITTER));
        Duration exact = limit.burst() == 1 ? limit.gap() : limit.per();
        Duration most = Duration.ofMillis(50).multipliedBy(refill());
        return exact.plus(least(exact.dividedBy(20), most));
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
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

package cratekeeper.net;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import dev.failsafe.RetryPolicyBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/// When a call is tried again (product, section 4): faults of the network three times, refusals for
/// too many requests five times, anything else never.
final class Retries {
    private static final int FAULTS = 3;
    private static final int REFUSALS = 5;
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final WaitingScheduler scheduler;
    private final Limiter limiter;

    Retries(Waits waits, Limiter limiter) {
        this.scheduler = new WaitingScheduler(waits);
        this.limiter = limiter;
    }

    /// Runs the work on a thread of its own. Cancelling the result interrupts it.
    <T> CompletableFuture<T> start(Callable<T> work) {
        return start(work, Retries::isFault);
    }

    <T> CompletableFuture<T> start(Callable<T> work, Predicate<Throwable> fault) {
        return Failsafe.with(this.<T>throttled(), Retries.<T>faults(fault))
                .with(scheduler)
                .getAsync(work::call);
    }

    private static <T> RetryPolicy<T> faults(Predicate<Throwable> fault) {
        return Retries.<T>growing().handleIf(fault::test).withMaxRetries(FAULTS).build();
    }

    private <T> RetryPolicy<T> throttled() {
        return Retries.<T>growing()
                .handleIf(Retries::isWorthWaiting)
                .withMaxRetries(REFUSALS)
                .withDelayFn(attempt -> asked(attempt.getLastException()))
                // The others in the queue would be refused as well.
                .onRetryScheduled(retry -> limiter.pause(retry.getDelay()))
                .build();
    }

    private static <T> RetryPolicyBuilder<T> growing() {
        return RetryPolicy.<T>builder().withBackoff(FIRST, LONGEST, 2);
    }

    static boolean isFault(Throwable failure) {
        return switch (failure) {
            case HttpStatusException e ->
                    e.status() == 500 || e.status() == 502 || e.status() == 504;
            case DiskException _, ShortFileException _, RefusedException _, SignInException _ ->
                    false;
            default -> failure instanceof IOException;
        };
    }

    private static boolean isWorthWaiting(Throwable failure) {
        return failure instanceof HttpStatusException refusal
                && refusal.throttled()
                && refusal.retryAfter()
                        .map(wait -> wait.compareTo(Limiter.LONGEST_PAUSE) <= 0)
                        .orElse(true);
    }

    /// What the service asked for; a negative time means "the usual back-off".
    private static Duration asked(Throwable failure) {
        return failure instanceof HttpStatusException refusal
                ? refusal.retryAfter().filter(Duration::isPositive).orElse(Duration.ofNanos(-1))
                : Duration.ofNanos(-1);
    }
}

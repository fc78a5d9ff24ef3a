package cratekeeper.agent;

import cratekeeper.music.Service;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/// How long those who have answered wait for one service that has not.
@FunctionalInterface
public interface Patience {

    /// What the service was asked for.
    enum Asked {
        SEARCH,
        RECORD,
        PICTURE
    }

    /// Waits to the end: for lists, where most of the time is spent in the queue of a limit.
    Patience ENDLESS = (_, _) -> new CountDownLatch(1).await();

    /// The same for work that nobody watches: it waits to the end, but for pictures.
    default Patience ofAList() {
        return (service, asked) -> {
            if (asked == Asked.PICTURE) end(service, asked);
            else ENDLESS.end(service, asked);
        };
    }

    /// Returns when it is over.
    void end(Service service, Asked asked) throws InterruptedException;

    /// How long our own limit holds calls of the service yet; zero if it holds none. Whoever is
    /// late for that is not out of reach.
    default Duration heldFor(Service service) {
        return Duration.ZERO;
    }

    /// Sleeps, on whichever clock.
    @FunctionalInterface
    interface Sleep {
        void sleep(Duration time) throws InterruptedException;
    }

    /// As a person has it: the time-out of one call (product, section 4) and a little for the
    /// service's limit. Later tries are only for those nobody waits for.
    ///
    /// @param limits how long each service's calls are held up at our limit
    static Patience ofAPerson(Sleep sleep, Function<Service, Duration> limits) {
        return new Patience() {
            @Override
            public void end(Service service, Asked asked) throws InterruptedException {
                sleep.sleep(time(service, asked));
            }

            @Override
            public Duration heldFor(Service service) {
                return limits.apply(service);
            }
        };
    }

    private static Duration time(Service service, Asked asked) {
        // A cover is never worth a minute.
        if (asked == Asked.PICTURE) return Duration.ofSeconds(10);
        if (asked == Asked.RECORD) return Duration.ofSeconds(12);
        return switch (service) {
            // Its results stream for 15 seconds; and a foreign program may take as long.
            case SOULSEEK, YOUTUBE -> Duration.ofSeconds(17);
            default -> Duration.ofSeconds(7);
        };
    }
}

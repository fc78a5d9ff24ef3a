package cratekeeper.agent;

import cratekeeper.integration.SourceException;
import cratekeeper.music.Service;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// How long one source may take before the next has its turn: to say what it has, and in all.
public final class TimeBudget {
    private static final Duration OFFERS = Duration.ofSeconds(60);

    /// A stranger's queue may be long; a better one may be next.
    private static final Duration WHOLE = Duration.ofMinutes(20);

    /// For those who wait to the end.
    static final TimeBudget ENDLESS = new TimeBudget(_ -> new CountDownLatch(1).await());

    private final Patience.Sleep sleep;

    /// @param sleep on whichever clock
    public TimeBudget(Patience.Sleep sleep) {
        this.sleep = sleep;
    }

    /// Something that a source does.
    interface Work<T> {
        T run() throws SourceException, IOException, InterruptedException;
    }

    /// @return empty if the time was over first
    <T> Optional<T> offers(Service service, Work<T> work)
            throws SourceException, IOException, InterruptedException {
        return within(OFFERS, work);
    }

    /// The same for all that is done with one source.
    <T> Optional<T> whole(Service service, Work<T> work) throws IOException, InterruptedException {
        try {
            return within(WHOLE, work);
        } catch (SourceException e) {
            throw new IllegalStateException("told as an attempt already", e);
        }
    }

    private <T> Optional<T> within(Duration time, Work<T> work)
            throws SourceException, IOException, InterruptedException {
        var result = new AtomicReference<@Nullable T>();
        var failure = new AtomicReference<@Nullable Exception>();
        Together.Job job =
                () -> {
                    try {
                        result.set(work.run());
                    } catch (SourceException | IOException e) {
                        failure.set(e);
                    }
                };
        Together.runBounded(List.of(new Together.Bounded(job, () -> sleep.sleep(time), () -> {})));
        var failed = failure.get();
        if (failed instanceof SourceException e) throw e;
        if (failed instanceof IOException e) throw e;
        return Optional.ofNullable(result.get());
    }
}

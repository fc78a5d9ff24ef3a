package cratekeeper.agent;

import cratekeeper.music.Attempt;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.DownloadJob.State;
import cratekeeper.store.StoreException;
import cratekeeper.store.WishStore;
import cratekeeper.store.WishStore.Wish;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// What nobody had is looked for again, ever more seldom, and only a few at a time: the services'
/// limits are there for what a person does now.
public final class Wishes {
    private static final List<Duration> WAITS =
            List.of(
                    Duration.ofHours(1),
                    Duration.ofHours(6),
                    Duration.ofDays(1),
                    Duration.ofDays(2),
                    Duration.ofDays(4),
                    Duration.ofDays(7));

    /// Of one look, whatever has become due meanwhile.
    static final int AT_ONCE = 10;

    /// Between two looks, if more is due than [#AT_ONCE].
    static final Duration PAUSE = Duration.ofHours(1);

    private final WishStore store;
    private final InstantSource clock;

    public Wishes(WishStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Notes how a job ended: one that found nothing becomes a wish, any other is none.
    void ended(DownloadJob job) throws StoreException {
        var known = store.of(job.id());
        if (!foundNothing(job)) {
            if (known.isPresent()) store.remove(job.id());
            return;
        }
        int tries = known.map(Wish::tries).orElse(0);
        var wait = WAITS.get(Math.min(tries, WAITS.size() - 1));
        store.put(new Wish(job.id(), tries + 1, clock.instant().plus(wait)));
    }

    /// Where there is a file to decide upon, a person is asked instead.
    private static boolean foundNothing(DownloadJob job) {
        return switch (job.state()) {
            case FAILED -> true;
            case REVIEW ->
                    !job.attempts().isEmpty()
                            && job.attempts().stream()
                                    .map(Attempt::outcome)
                                    .allMatch(Wishes::isNothing);
            default -> false;
        };
    }

    private static boolean isNothing(Attempt.Outcome outcome) {
        return switch (outcome) {
            case NOTHING_FOUND, NOT_OFFERED, UNREACHABLE, THROTTLED, SIGN_IN_NEEDED, UNREADABLE ->
                    true;
            case SAVED, NO_MATCH, BELOW_MINIMUM, BROKEN -> false;
        };
    }

    /// The jobs to look for now.
    List<String> due() throws StoreException {
        Instant now = clock.instant();
        return store.all().stream()
                .filter(wish -> !wish.nextAt().isAfter(now))
                .limit(AT_ONCE)
                .map(Wish::job)
                .toList();
    }

    /// How long until the next is due; empty if there is none.
    Optional<Duration> untilNext() throws StoreException {
        Instant now = clock.instant();
        return store.all().stream()
                .findFirst()
                .map(wish -> Duration.between(now, wish.nextAt()))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }

    /// Nobody wishes for this any more.
    void forget(String job) throws StoreException {
        store.remove(job);
    }

    /// All of them, the next one first.
    public List<Wish> all() throws StoreException {
        return store.all();
    }

    static boolean mayBeTried(DownloadJob job) {
        return job.state() == State.FAILED || job.state() == State.REVIEW;
    }
}

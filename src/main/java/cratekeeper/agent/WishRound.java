package cratekeeper.agent;

import cratekeeper.integration.SourceException;
import cratekeeper.integration.WishSearch;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.ReviewItem;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackMetadata;
import cratekeeper.music.TrackQuery;
import cratekeeper.store.StoreException;
import cratekeeper.store.WishStore.Wish;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes the wishes in turn to services that have a way of their own to search for them, whenever
/// one lets us. What somebody has by now is looked for at once, and not only when it is due.
public final class WishRound implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WishRound.class);

    /// While no service tells when it takes the next.
    static final Duration PAUSE = Duration.ofMinutes(10);

    private final List<WishSearch> services;
    private final Wishes wishes;
    private final ReviewQueue reviews;
    private final AcquisitionScout scout;
    private final DownloadQueue queue;
    private final Patience.Sleep sleep;
    private final Thread thread;
    private final Set<String> hadTheirTurn = new HashSet<>();

    /// Whoever has it may fail us: then it waits until it is due like any other.
    private final Set<String> granted = new HashSet<>();

    private record Wanted(DownloadJob job, Track track) {}

    private WishRound(
            Sources sources,
            Wishes wishes,
            ReviewQueue reviews,
            AcquisitionScout scout,
            DownloadQueue queue,
            Patience.Sleep sleep) {
        this.services = sources.all(WishSearch.class);
        this.wishes = wishes;
        this.reviews = reviews;
        this.scout = scout;
        this.queue = queue;
        this.sleep = sleep;
        thread = Thread.ofVirtual().name("wish round").unstarted(this::goRound);
    }

    /// @param reviews know which recording a wish is for
    /// @param scout knows which files fit
    /// @param sleep on whichever clock
    public static WishRound start(
            Sources sources,
            Wishes wishes,
            ReviewQueue reviews,
            AcquisitionScout scout,
            DownloadQueue queue,
            Patience.Sleep sleep) {
        var round = new WishRound(sources, wishes, reviews, scout, queue, sleep);
        round.thread.start();
        return round;
    }

    private void goRound() {
        try {
            while (true) {
                for (WishSearch service : services) {
                    if (service.untilNextWish().filter(Duration::isZero).isPresent()) ask(service);
                }
                sleep.sleep(pause());
            }
        } catch (InterruptedException e) {
            // Closed.
            return;
        }
    }

    private Duration pause() {
        return services.stream()
                .flatMap(service -> service.untilNextWish().stream())
                .filter(Duration::isPositive)
                .min(Duration::compareTo)
                .orElse(PAUSE);
    }

    private void ask(WishSearch service) throws InterruptedException {
        try {
            var next = next(service.service());
            if (next.isEmpty()) return;
            var wanted = next.get();
            var offers = service.wish(TrackQuery.of(wanted.track()));
            if (!scout.fits(offers, wanted.track())) return;
            granted.add(wanted.job().id());
            queue.grant(wanted.job().id());
        } catch (SourceException e) {
            LOG.info("A wish at {}: {}", service.service(), e.getMessage());
        } catch (StoreException e) {
            LOG.warn("Wishes cannot be looked for now", e);
        }
    }

    /// The one whose turn it is.
    private Optional<Wanted> next(Service service) throws StoreException {
        var wanted = wanted(service);
        if (wanted.stream().allMatch(one -> hadTheirTurn.contains(one.job().id())))
            hadTheirTurn.clear();
        var next =
                wanted.stream().filter(one -> !hadTheirTurn.contains(one.job().id())).findFirst();
        next.ifPresent(one -> hadTheirTurn.add(one.job().id()));
        return next;
    }

    private List<Wanted> wanted(Service service) throws StoreException {
        List<ReviewItem> items = reviews.items();
        return wishes.all().stream()
                .map(Wish::job)
                .filter(id -> !granted.contains(id))
                .flatMap(id -> queue.job(id).stream())
                .filter(Wishes::mayBeTried)
                .filter(job -> scout.asks(service, job.chain()))
                .flatMap(job -> track(job, items).map(track -> new Wanted(job, track)).stream())
                .toList();
    }

    /// Empty if nobody knows which recording it is: then no file fits.
    private static Optional<Track> track(DownloadJob job, List<ReviewItem> items) {
        if (job.chosen() != null) return Optional.of(job.chosen());
        return items.stream()
                .filter(item -> item.id().equals(job.id()))
                .flatMap(item -> item.candidates().stream())
                .findFirst()
                .map(TrackMetadata::track);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}

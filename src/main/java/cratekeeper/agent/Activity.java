package cratekeeper.agent;

import cratekeeper.agent.ActivityFigures.MinutePoint;
import cratekeeper.agent.ActivityFigures.Period;
import cratekeeper.agent.ActivityFigures.ServiceLine;
import cratekeeper.music.DownloadJob.State;
import cratekeeper.music.Preferences;
import cratekeeper.music.ReviewItem;
import cratekeeper.music.ReviewReason;
import cratekeeper.music.Service;
import cratekeeper.music.TrackMetadata;
import cratekeeper.store.ActivityStore;
import cratekeeper.store.AnswerCache;
import cratekeeper.store.CallCounts;
import cratekeeper.store.LibraryStore;
import cratekeeper.store.QueueStore;
import cratekeeper.store.ReviewJournal.Entry;
import cratekeeper.store.ReviewJournal.Kind;
import cratekeeper.store.ServiceFigures;
import cratekeeper.store.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Gathers the figures that say how well the application does its work, and what happened lately.
public final class Activity {
    private static final Duration CURVE_OF_TODAY = Duration.ofHours(1);
    private static final int MOST_DECISIONS = 2_000;
    private static final int MOST_EVENTS = 2_000;
    private static final Set<ReviewReason> DOUBTS =
            EnumSet.of(
                    ReviewReason.LOW_CONFIDENCE,
                    ReviewReason.TOO_CLOSE_TO_CALL,
                    ReviewReason.CONFLICT,
                    ReviewReason.VERSION_DIFFERS);
    private final QueueStore queue;
    private final LibraryStore library;
    private final AnswerCache cache;
    private final CallCounts calls;
    private final ServiceBoard board;
    private final ActivityStore lately;
    private final Supplier<Preferences> preferences;
    private final InstantSource clock;
    private final ZoneId zone;

    /// @param zone where the day begins at midnight
    public Activity(
            QueueStore queue,
            LibraryStore library,
            AnswerCache cache,
            CallCounts calls,
            ServiceBoard board,
            ActivityStore lately,
            Supplier<Preferences> preferences,
            InstantSource clock,
            ZoneId zone) {
        this.queue = queue;
        this.library = library;
        this.cache = cache;
        this.calls = calls;
        this.board = board;
        this.lately = lately;
        this.preferences = preferences;
        this.clock = clock;
        this.zone = zone;
    }

    public ActivityFigures figures(Period period) throws StoreException {
        Instant since = since(period);
        var called = calls.since(since);
        Map<State, Integer> ended = queue.endedSince(since);
        var today = period == Period.TODAY ? called : calls.since(since(Period.TODAY));
        var hits = cache.hits(period.days());
        int done = ended.getOrDefault(State.DONE, 0);
        var doubts = doubts(since);
        var files = lately.fetchedSince(since);
        var quality = new Quality(preferences.get());
        return new ActivityFigures(
                period,
                done,
                done + ended.getOrDefault(State.REVIEW, 0) + ended.getOrDefault(State.FAILED, 0),
                library.completeness(),
                hits.memory(),
                hits.disk(),
                hits.miss(),
                called.stream().mapToLong(ServiceFigures::errors).sum(),
                called.stream().mapToLong(ServiceFigures::calls).sum(),
                average(called),
                doubts.size(),
                (int) doubts.stream().filter(Activity::choseOurs).count(),
                files.size(),
                (int) files.stream().filter(f -> quality.wanting(f).isEmpty()).count(),
                lines(called, today),
                curve(period, since),
                period.slotSeconds());
    }

    /// What happened, newest first.
    public List<ActivityEvent> events(Period period) throws StoreException {
        Instant since = since(period);
        return ActivityEvent.all(
                calls.latest(since, MOST_EVENTS),
                lately.ended(MOST_EVENTS).stream()
                        .filter(job -> !job.updatedAt().isBefore(since))
                        .toList(),
                lately.decidedSince(since, MOST_EVENTS),
                MOST_EVENTS);
    }

    private Instant since(Period period) {
        var today = clock.instant().atZone(zone).toLocalDate();
        return today.minusDays(period.days() - 1L).atStartOfDay(zone).toInstant();
    }

    private List<MinutePoint> curve(Period period, Instant since) throws StoreException {
        Instant from = period == Period.TODAY ? clock.instant().minus(CURVE_OF_TODAY) : since;
        return calls.per(Duration.ofSeconds(period.slotSeconds()), from).stream()
                .map(c -> new MinutePoint(c.service(), c.minute(), c.calls()))
                .toList();
    }

    private List<Entry> doubts(Instant since) throws StoreException {
        return lately.decidedSince(since, MOST_DECISIONS).stream()
                .filter(entry -> entry.kind() == Kind.ACCEPT)
                .filter(entry -> !entry.item().candidates().isEmpty())
                .filter(entry -> isDoubtful(entry.item()))
                .toList();
    }

    private static boolean isDoubtful(ReviewItem item) {
        return item.reasons().stream().anyMatch(reason -> DOUBTS.contains(reason.reason()));
    }

    private static boolean choseOurs(Entry entry) {
        var accepted = entry.accepted();
        if (accepted == null || !accepted.own().isEmpty()) return false;
        TrackMetadata first = entry.item().candidates().getFirst();
        return accepted.metadata().track().equals(first.track());
    }

    private static long average(List<ServiceFigures> called) {
        long all = called.stream().mapToLong(ServiceFigures::calls).sum();
        if (all == 0) return 0;
        return called.stream().mapToLong(f -> f.averageMillis() * f.calls()).sum() / all;
    }

    private List<ServiceLine> lines(List<ServiceFigures> called, List<ServiceFigures> today) {
        Map<Service, ServiceFigures> known = byService(called);
        Map<Service, ServiceFigures> now = byService(today);
        return board.statuses().stream()
                .map(status -> line(status, of(status, known), of(status, now).calls()))
                .toList();
    }

    private static Map<Service, ServiceFigures> byService(List<ServiceFigures> figures) {
        return figures.stream()
                .collect(Collectors.toMap(ServiceFigures::service, Function.identity()));
    }

    private static ServiceFigures of(ServiceStatus status, Map<Service, ServiceFigures> known) {
        return known.getOrDefault(
                status.service(), new ServiceFigures(status.service(), 0, 0, 0, 0, 0, 0, 0));
    }

    private static ServiceLine line(ServiceStatus status, ServiceFigures figures, long today) {
        return new ServiceLine(
                status.service(),
                status.state(),
                figures.calls(),
                today,
                figures.medianMillis(),
                figures.p95Millis(),
                figures.success(),
                figures.throttled(),
                status.used(),
                status.capacity(),
                status.limit());
    }
}

package cratekeeper.agent;

import cratekeeper.agent.ActivityFigures.MinutePoint;
import cratekeeper.agent.ActivityFigures.ServiceLine;
import cratekeeper.music.DownloadJob.State;
import cratekeeper.music.Service;
import cratekeeper.store.AnswerCache;
import cratekeeper.store.CallCounts;
import cratekeeper.store.LibraryStore;
import cratekeeper.store.QueueStore;
import cratekeeper.store.ServiceFigures;
import cratekeeper.store.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Gathers the figures that say how well the application does its work.
public final class Activity {
    private static final Duration DOWNLOADS_OF = Duration.ofDays(7);
    private static final Duration CURVE_OF = Duration.ofHours(1);
    private final QueueStore queue;
    private final LibraryStore library;
    private final AnswerCache cache;
    private final CallCounts calls;
    private final ServiceBoard board;
    private final InstantSource clock;
    private final ZoneId zone;

    /// @param zone where the day begins at midnight
    public Activity(
            QueueStore queue,
            LibraryStore library,
            AnswerCache cache,
            CallCounts calls,
            ServiceBoard board,
            InstantSource clock,
            ZoneId zone) {
        this.queue = queue;
        this.library = library;
        this.cache = cache;
        this.calls = calls;
        this.board = board;
        this.clock = clock;
        this.zone = zone;
    }

    public ActivityFigures figures() throws StoreException {
        Instant now = clock.instant();
        Instant midnight = now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        var today = calls.since(midnight);
        Map<State, Integer> ended = queue.endedSince(now.minus(DOWNLOADS_OF));
        var hits = cache.hits();
        int done = ended.getOrDefault(State.DONE, 0);
        return new ActivityFigures(
                done,
                done + ended.getOrDefault(State.REVIEW, 0) + ended.getOrDefault(State.FAILED, 0),
                library.completeness(),
                hits.memory(),
                hits.disk(),
                hits.miss(),
                today.stream().mapToLong(ServiceFigures::errors).sum(),
                today.stream().mapToLong(ServiceFigures::calls).sum(),
                lines(today),
                calls.perMinute(now.minus(CURVE_OF)).stream()
                        .map(c -> new MinutePoint(c.service(), c.minute(), c.calls()))
                        .toList());
    }

    private List<ServiceLine> lines(List<ServiceFigures> today) {
        Map<Service, ServiceFigures> known =
                today.stream()
                        .collect(Collectors.toMap(ServiceFigures::service, Function.identity()));
        return board.statuses().stream()
                .map(status ->
                        line(
                                status,
                                known.getOrDefault(
                                        status.service(),
                                        new ServiceFigures(status.service(), 0, 0, 0, 0, 0, 0))))
                .toList();
    }

    private static ServiceLine line(ServiceStatus status, ServiceFigures figures) {
        return new ServiceLine(
                status.service(),
                status.state(),
                figures.calls(),
                figures.medianMillis(),
                figures.p95Millis(),
                figures.success(),
                figures.throttled(),
                status.used(),
                status.capacity(),
                status.limit());
    }
}

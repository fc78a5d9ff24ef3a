package cratekeeper.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.config.Limits;
import cratekeeper.match.RecordingMatcher;
import cratekeeper.music.Preferences;
import cratekeeper.music.Service;
import cratekeeper.net.Http;
import cratekeeper.net.Limit;
import cratekeeper.net.LimiterState;
import cratekeeper.store.AnswerCache;
import cratekeeper.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A list of a hundred tracks at five services, with their real limits, on a clock of its own.
@Timeout(120)
class EnrichmentPaceTest {
    static final List<Service> FIVE =
            List.of(
                    Service.BEATPORT,
                    Service.DISCOGS,
                    Service.MUSICBRAINZ,
                    Service.SPOTIFY,
                    Service.DEEZER);
    private static final int TRACKS = 100;
    @TempDir Path home;

    static List<SearchRequest> list(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> MetadataCollector.query("Mara Lindqvist - Ferry Number " + i))
                .map(SearchRequest::of)
                .toList();
    }

    @Test
    void aListTakesNoLongerThanTheSlowestLimitNeeds() throws Exception {
        checkPace(FIVE);
    }

    @Test
    void soItDoesWhereTheSlowestIsEvenlySpaced() throws Exception {
        checkPace(FIVE.subList(1, FIVE.size()));
    }

    private void checkPace(List<Service> asked) throws Exception {
        var limits = new EnumMap<Service, Limit>(Service.class);
        asked.forEach(service -> limits.put(service, Limits.usual(service)));
        var clock = new EventClock();
        var calls = new Calls(asked.size());
        try (var database = Database.open(home.resolve("test.db"), clock);
                var services = new GuardedServices(limits, clock, Duration.ZERO, calls);
                var http = new Http("test", clock, _ -> {})) {
            var collector =
                    new MetadataCollector(
                            Sources.of(services.platforms(http)),
                            new AnswerCache(database, clock),
                            new RecordingMatcher(3_000, 10_000),
                            () -> Preferences.DEFAULT,
                            clock,
                            Patience.ENDLESS);
            var known = new AtomicInteger();
            var run =
                    new FutureTask<Void>(() -> {
                        new Enrichment(collector)
                                .run(
                                        list(TRACKS),
                                        (_, found) -> {
                                            if (found.isPresent()) known.incrementAndGet();
                                            calls.told();
                                        });
                        return null;
                    });
            Thread.ofVirtual().start(run);
            while (!run.isDone()) {
                if (calls.allStand(clock, http, limits)) clock.next();
                else Thread.yield();
            }
            run.get();
            assertEquals(TRACKS, known.get());
            assertEquals(TRACKS * asked.size() * 2, services.served());
            assertEquals(0, services.refused());
            var took = Duration.ofNanos(clock.nanoTime());
            double ratio = (double) took.toMillis() / services.floor(TRACKS * 2).toMillis();
            assertTrue(ratio <= 1.05, "%s, %.3f of what must be".formatted(took, ratio));
        }
    }

    /// Knows whether every call that can be made has been made, and stands at a limit: only then
    /// may time go on.
    private static final class Calls implements GuardedServices.Watcher {
        private record Count(int begun, int ended) {}

        private final int services;
        private final Map<String, Count> open = new ConcurrentHashMap<>();
        private final AtomicInteger events = new AtomicInteger();
        private final AtomicInteger told = new AtomicInteger();

        Calls(int services) {
            this.services = services;
        }

        @Override
        public void begun(String track) {
            count(track, 1, 0);
        }

        @Override
        public void ended(String track) {
            count(track, 0, 1);
        }

        private void count(String track, int begun, int ended) {
            open.compute(
                    track,
                    (_, old) -> {
                        var before = Optional.ofNullable(old).orElse(new Count(0, 0));
                        return new Count(before.begun() + begun, before.ended() + ended);
                    });
            events.incrementAndGet();
        }

        void told() {
            told.incrementAndGet();
            events.incrementAndGet();
        }

        boolean allStand(EventClock clock, Http http, Map<Service, Limit> limits) {
            int before = events.get();
            int done = told.get();
            var counts = List.copyOf(open.values());
            if (counts.size() - done != Math.min(Enrichment.AT_ONCE, TRACKS - done)) return false;
            int calls = 0;
            for (Count count : counts) {
                calls += count.begun() - count.ended();
                boolean over = count.ended() == 2 * services;
                boolean stands = count.begun() % services == 0 && count.ended() < count.begun();
                if (!over && !stands) return false;
            }
            // In this order: who leaves the queue to sleep meanwhile is missed, not counted twice.
            int standing = clock.sleeping();
            for (Service service : limits.keySet())
                standing += http.limiter(service).map(LimiterState::waiting).orElse(0);
            return standing == calls && calls > 0 && events.get() == before;
        }
    }
}

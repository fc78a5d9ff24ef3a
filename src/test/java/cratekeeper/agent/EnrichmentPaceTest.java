package cratekeeper.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.config.Limits;
import cratekeeper.integration.MetadataLookup;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.TrackSearch;
import cratekeeper.match.PlainMatcher;
import cratekeeper.music.Preferences;
import cratekeeper.music.Release;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import cratekeeper.music.TrackQuery;
import cratekeeper.net.HttpStatusException;
import cratekeeper.net.Operation;
import cratekeeper.net.Turnstile;
import cratekeeper.store.AnswerCache;
import cratekeeper.store.Database;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A hundred tracks from five services with their real limits, in a time that needs no waiting.
class EnrichmentPaceTest {
    private static final int TRACKS = 100;
    private static final int AT_ONCE = 6;
    private static final List<Service> SERVICES =
            List.of(
                    Service.MUSICBRAINZ,
                    Service.DISCOGS,
                    Service.DEEZER,
                    Service.SPOTIFY,
                    Service.BEATPORT);
    @TempDir Path home;
    private final ListTime time = new ListTime(TRACKS, AT_ONCE, SERVICES.size());
    private final Map<Service, Turnstile> turnstiles = new EnumMap<>(Service.class);

    /// Knows every track, and lets nobody pass sooner than its limit says.
    private final class Limited implements TrackSearch, MetadataLookup {
        private final Service service;
        private final Turnstile turnstile;

        Limited(Service service) {
            this.service = service;
            turnstile = new Turnstile(service, Limits.usual(service), time.at(service));
            turnstiles.put(service, turnstile);
            time.watch(service, turnstile::queued);
        }

        @Override
        public Service service() {
            return service;
        }

        private Track pass(String title, Operation operation)
                throws SourceException, InterruptedException {
            time.enter(title, service);
            try {
                turnstile.pass(operation);
            } catch (HttpStatusException e) {
                throw new SourceException.Throttled(service, e.retryAfter().orElseThrow(), e);
            } finally {
                time.leave(title, service);
            }
            return Track.builder()
                    .title(title)
                    .artist("Mara Lindqvist")
                    .durationMs(300_000L)
                    .id(service, title)
                    .build();
        }

        @Override
        public List<TrackHit> search(TrackQuery query)
                throws SourceException, InterruptedException {
            return List.of(new TrackHit(service, pass(query.title(), Operation.SEARCH)));
        }

        @Override
        public Optional<Track> track(String id) throws SourceException, InterruptedException {
            return Optional.of(pass(id, Operation.METADATA));
        }

        @Override
        public Optional<Release> release(String id) {
            return Optional.empty();
        }
    }

    @Test
    @Timeout(60)
    void aListTakesNoLongerThanTheSlowestLimitAllowsAndNobodyIsRefused() throws Exception {
        var sources = Sources.of(SERVICES.stream().map(Limited::new).toList());
        time.start();
        try (time;
                var database = Database.open(home.resolve("test.db"), time.at(Service.ARCHIVE));
                var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var collector =
                    new MetadataCollector(
                            sources,
                            new AnswerCache(database, time.at(Service.ARCHIVE)),
                            new PlainMatcher(3_000, 10_000),
                            () -> Preferences.DEFAULT,
                            time.at(Service.ARCHIVE));
            var lookups = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < TRACKS; i++) {
                String title = "Night Ferry " + i;
                lookups.add(() -> enriched(collector, title));
            }
            for (var one : threads.invokeAll(lookups)) assertEquals(SERVICES.size(), one.get());
        }
        var slowest = turnstiles.get(Service.BEATPORT).least();
        for (Turnstile one : turnstiles.values()) {
            assertEquals(2 * TRACKS, one.count());
            assertEquals(0, one.refusals());
            assertTrue(one.least().compareTo(slowest) <= 0);
        }
        double ratio = (double) time.passed().toMillis() / slowest.toMillis();
        assertTrue(ratio <= 1.05, time.passed() + " is " + ratio + " of " + slowest);
    }

    private int enriched(MetadataCollector collector, String title) throws Exception {
        time.begin(title);
        try {
            var query =
                    TrackQuery.of(Track.builder().title(title).artist("Mara Lindqvist").build());
            return collector.lookup(SearchRequest.of(query)).orElseThrow().ids().size();
        } finally {
            time.end(title);
        }
    }
}

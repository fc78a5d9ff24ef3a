package cratekeeper.agent;

import cratekeeper.config.Limits;
import cratekeeper.match.RecordingMatcher;
import cratekeeper.music.Preferences;
import cratekeeper.music.Service;
import cratekeeper.net.Http;
import cratekeeper.net.Limit;
import cratekeeper.net.Waits;
import cratekeeper.store.AnswerCache;
import cratekeeper.store.Database;
import java.nio.file.Files;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// A list of a hundred tracks, enriched from five services on the loopback that refuse whoever is
/// too fast, by the real clock with limits twenty times as generous as the real ones. Prints how
/// long it took, against the least that the slowest limit allows, and how often we were refused.
final class EnrichmentBenchmark {
    private static final int TRACKS = 100;
    private static final int FASTER = 20;

    // Shorter gaps do not make the machine any more punctual: of a gap of 50 ms we keep 2.5 ms in
    // reserve, of a real one of a second 50 ms.
    private static final Duration JITTER = Duration.ofMillis(40);

    private EnrichmentBenchmark() {}

    private static final class Unwatched implements GuardedServices.Watcher {
        @Override
        public void begun(String track) {}

        @Override
        public void ended(String track) {}
    }

    public static void main(String[] arguments) throws Exception {
        var limits = new EnumMap<Service, Limit>(Service.class);
        for (Service service : EnrichmentPaceTest.FIVE) {
            Limit real = Limits.usual(service);
            limits.put(
                    service,
                    new Limit(real.requests(), real.per().dividedBy(FASTER), real.shape()));
        }
        run(Map.of(Service.SPOTIFY, Limit.burst(10_000, Duration.ofSeconds(1))), 20);
        run(limits, TRACKS);
    }

    private static void run(Map<Service, Limit> limits, int tracks) throws Exception {
        var folder = Files.createTempDirectory("enrichment-benchmark");
        try (var database = Database.open(folder.resolve("b.db"), Waits.SYSTEM);
                var services = new GuardedServices(limits, Waits.SYSTEM, JITTER, new Unwatched());
                var http = new Http("benchmark", Waits.SYSTEM, _ -> {})) {
            var collector =
                    new MetadataCollector(
                            Sources.of(services.platforms(http)),
                            new AnswerCache(database, Waits.SYSTEM),
                            new RecordingMatcher(3_000, 10_000),
                            () -> Preferences.DEFAULT,
                            Waits.SYSTEM,
                            Patience.ENDLESS);
            var known = new AtomicInteger();
            long begun = System.nanoTime();
            new Enrichment(collector)
                    .run(
                            EnrichmentPaceTest.list(tracks),
                            (_, found) -> known.addAndGet(found.isPresent() ? 1 : 0));
            var took = Duration.ofNanos(System.nanoTime() - begun);
            var floor = services.floor(2 * tracks);
            System.out.printf(
                    "%d tracks, %d known, at %d services: %d answers in %d ms, at least %d ms: ratio %.3f; refused %d%n",
                    tracks,
                    known.get(),
                    limits.size(),
                    services.served(),
                    took.toMillis(),
                    floor.toMillis(),
                    (double) took.toMillis() / Math.max(1, floor.toMillis()),
                    services.refused());
        } finally {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList())
                    Files.deleteIfExists(file);
            }
        }
    }
}

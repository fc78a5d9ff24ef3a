package cratekeeper.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cratekeeper.agent.ServiceAnswer.State;
import cratekeeper.integration.Source;
import cratekeeper.integration.TrackSearch;
import cratekeeper.match.RecordingMatcher;
import cratekeeper.music.Preferences;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import cratekeeper.music.TrackQuery;
import cratekeeper.net.CallBudget;
import cratekeeper.net.HeldWaits;
import cratekeeper.net.Http;
import cratekeeper.net.Limit;
import cratekeeper.net.LimiterState;
import cratekeeper.store.AnswerCache;
import cratekeeper.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A service that is late because our own limit holds its calls, and one that is late by itself.
@Timeout(60)
class LateAtALimitTest {
    private static final Duration PATIENCE = Duration.ofSeconds(7);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final List<TrackHit> FERRY =
            List.of(
                    new TrackHit(
                            Service.MUSICBRAINZ,
                            Track.builder().title("Night Ferry").artist("Mara Lindqvist").build()));

    private final HeldWaits clock = new HeldWaits();
    private final Http http = new Http("test", clock, _ -> {});
    private final CallBudget limit = http.budget(Service.DISCOGS, Limit.even(1, MINUTE));
    @TempDir Path home;
    private Database database;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(home.resolve("test.db"), clock);
    }

    @AfterEach
    void close() {
        database.close();
        http.close();
    }

    private interface Answer {
        List<TrackHit> get() throws InterruptedException;
    }

    private record Fake(Service service, Answer answer) implements TrackSearch {
        @Override
        public List<TrackHit> search(TrackQuery query) throws InterruptedException {
            return answer.get();
        }
    }

    private FutureTask<ServiceAnswer> searching(Answer discogs) {
        List<Source> sources =
                List.of(
                        new Fake(Service.MUSICBRAINZ, () -> FERRY),
                        new Fake(Service.DISCOGS, discogs));
        var collector =
                new MetadataCollector(
                        Sources.of(sources),
                        new AnswerCache(database, clock),
                        new RecordingMatcher(3_000, 10_000),
                        () -> Preferences.DEFAULT,
                        clock,
                        onlyForDiscogs(Patience.ofAPerson(clock::sleep, this::heldFor)));
        var request = SearchRequest.of(TrackQuery.words("night ferry"));
        var search =
                new FutureTask<>(() -> collector.search(request, _ -> {}).services().getLast());
        Thread.ofVirtual().start(search);
        return search;
    }

    /// Nobody else's time-out sleeps on the clock: the test moves it for that of Discogs.
    private static Patience onlyForDiscogs(Patience person) {
        return new Patience() {
            @Override
            public void end(Service service, Asked asked) throws InterruptedException {
                (service == Service.DISCOGS ? person : ENDLESS).end(service, asked);
            }

            @Override
            public Duration heldFor(Service service) {
                return person.heldFor(service);
            }
        };
    }

    private Duration heldFor(Service service) {
        return http.limiter(service).map(LimiterState::heldFor).orElse(Duration.ZERO);
    }

    private List<TrackHit> passed() throws InterruptedException {
        limit.pass();
        return List.of();
    }

    @Test
    void whoeverStandsAtOurLimitIsSaidToWaitAndForHowLong() throws Exception {
        limit.pass();
        var search = searching(this::passed);
        clock.awaitSleeper(MINUTE);
        clock.passSleepOf(PATIENCE);
        var discogs = search.get();
        assertEquals(State.THROTTLED, discogs.state());
        assertEquals("Discogs is at its limit: ask again in 53 s.", discogs.error());
        assertEquals(7_000, discogs.millis());
    }

    @Test
    void whoeverWasLetThroughAndIsSilentIsNotReached() throws Exception {
        var through = new CountDownLatch(1);
        var search =
                searching(() -> {
                    limit.pass();
                    through.countDown();
                    new CountDownLatch(1).await();
                    return List.of();
                });
        through.await();
        clock.passSleepOf(PATIENCE);
        assertEquals(State.UNREACHABLE, search.get().state());
    }
}

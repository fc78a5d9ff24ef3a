package cratekeeper.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cratekeeper.agent.ActivityEvent.Kind;
import cratekeeper.agent.ActivityFigures.Period;
import cratekeeper.agent.Decision.Accept;
import cratekeeper.music.Preferences;
import cratekeeper.music.ReviewItem;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.store.ActivityStore;
import cratekeeper.store.AnswerCache;
import cratekeeper.store.CallCounts;
import cratekeeper.store.LibraryStore;
import cratekeeper.store.QueueStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The figures follow what was done, and the log says so.
class ActivityTest {
    private static final Track FERRY =
            World.track("Mara Lindqvist", "Night Ferry", "Extended Mix", 20);

    @TempDir Path home;
    private World world;
    private CallCounts calls;
    private Activity activity;

    @BeforeEach
    void begin() throws IOException {
        world = new World(home);
        world.meta.knows(FERRY);
        calls = new CallCounts(world.database);
        activity =
                new Activity(
                        new QueueStore(world.database),
                        new LibraryStore(world.database),
                        new AnswerCache(world.database, world.clock),
                        calls,
                        new ServiceBoard(
                                List.of(Service.MUSICBRAINZ),
                                _ -> new ServiceBoard.Quota(0, 1, "1 a second", null),
                                _ -> Optional.empty(),
                                world.clock),
                        new ActivityStore(world.database),
                        () -> Preferences.DEFAULT,
                        world.clock,
                        ZoneOffset.UTC);
    }

    @AfterEach
    void end() {
        world.close();
    }

    private void call(Duration ago, long millis, String outcome) {
        calls.record(Service.MUSICBRAINZ, "search", world.now.minus(ago), millis, outcome);
    }

    private String run(String words) throws Exception {
        var job = world.queue.add(MetadataCollector.query(words), null, null);
        world.queue.start(_ -> true);
        world.queue.awaitIdle();
        return job.id();
    }

    @Test
    void callsCountInTheTimeInWhichTheyWereMade() throws Exception {
        call(Duration.ofMinutes(5), 100, "ok");
        call(Duration.ofDays(3), 400, "timeout");
        call(Duration.ofDays(20), 700, "throttled");
        assertEquals(1, activity.figures(Period.TODAY).calls());
        var week = activity.figures(Period.WEEK);
        assertEquals(2, week.calls());
        assertEquals(1, week.errors());
        assertEquals(250, week.averageMillis());
        assertEquals(1, week.services().getFirst().callsToday());
        var month = activity.figures(Period.MONTH);
        assertEquals(3, month.calls());
        assertEquals(3, month.minutes().size(), "a point a day");
        assertEquals(1, month.services().getFirst().throttled());
    }

    @Test
    void aFileThatWasFetchedWellCounts() throws Exception {
        world.files.offer("a.wav", "WAV", null, FERRY, World.wav(20));
        run("night ferry mara lindqvist");
        var figures = activity.figures(Period.TODAY);
        assertEquals(1, figures.downloadsDone());
        assertEquals(1, figures.fetched());
        assertEquals(1, figures.qualityMatch().orElseThrow());
        assertEquals(0, figures.accepted());
    }

    @Test
    void ourFirstChoiceIsJudgedByWhatAPersonAccepts() throws Exception {
        world.meta.knows(World.track("Oleander Choir", "Night Ferry", "Extended Mix", 20));
        world.files.offer("a.wav", "WAV", null, FERRY, World.wav(20));
        ReviewItem item = world.reviews.item(run("night ferry")).orElseThrow();
        world.decisions.decide(List.of(item), new Accept(2, null));
        world.queue.awaitIdle();
        var second = activity.figures(Period.TODAY);
        assertEquals(1, second.accepted());
        assertEquals(0, second.acceptedFirst());

        world.decisions.undo();
        world.decisions.decide(
                List.of(world.reviews.item(item.id()).orElseThrow()), new Accept(1, null));
        world.queue.awaitIdle();
        var first = activity.figures(Period.TODAY);
        assertEquals(1, first.accepted(), "what was taken back does not count");
        assertEquals(1, first.conflictAccuracy().orElseThrow());
    }

    @Test
    void theLogHasCallsDownloadsAndDecisionsNewestFirst() throws Exception {
        call(Duration.ofMinutes(2), 100, "ok");
        call(Duration.ofMinutes(1), 5_000, "timeout");
        call(Duration.ofSeconds(30), 5_000, "cancelled");
        call(Duration.ofDays(2), 100, "ok");
        world.files.offer("a.wav", "WAV", null, FERRY, World.wav(20));
        run("night ferry mara lindqvist");
        var today = activity.events(Period.TODAY);
        assertEquals(
                List.of(Kind.DOWNLOADED, Kind.TIMEOUT, Kind.ANSWERED),
                today.stream().map(ActivityEvent::kind).toList());
        assertEquals(World.FILES, today.getFirst().service());
        assertEquals(4, activity.events(Period.WEEK).size());
    }
}

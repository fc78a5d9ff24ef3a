package cratekeeper.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.SourceException;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.DownloadJob.State;
import cratekeeper.music.Track;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WishesTest {
    private static final Track FERRY =
            World.track("Mara Lindqvist", "Night Ferry", "Extended Mix", 4);

    @TempDir Path home;
    private World world;

    @BeforeEach
    void begin() throws IOException {
        world = new World(home);
        world.meta.knows(FERRY);
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void whatNobodyHadIsLookedForAgainAndFound() throws Exception {
        var job = run("night ferry mara lindqvist");
        assertEquals(State.REVIEW, job.state());
        assertEquals(Duration.ofHours(1), untilNext());

        assertEquals(0, world.queue.grantWishes(), "too early");
        world.now = world.now.plus(Duration.ofHours(1));
        world.files.offer("a.wav", "WAV", null, FERRY, World.wav(4));
        assertEquals(1, world.queue.grantWishes());
        world.queue.awaitIdle();

        assertEquals(State.DONE, world.queue.job(job.id()).orElseThrow().state());
        assertEquals(List.of(), world.wishes.all());
        assertEquals(0, world.reviews.count());
    }

    @Test
    void eachTryInVainIsFollowedByALongerWait() throws Exception {
        run("night ferry mara lindqvist");
        var waits = new ArrayList<Duration>();
        for (int i = 0; i < 8; i++) {
            waits.add(untilNext());
            world.now = world.now.plus(waits.getLast());
            assertEquals(1, world.queue.grantWishes());
            world.queue.awaitIdle();
        }
        assertEquals(
                List.of(1L, 6L, 24L, 48L, 96L, 168L, 168L, 168L),
                waits.stream().map(Duration::toHours).toList());
    }

    @Test
    void wishesSurviveARestart() throws Exception {
        world.meta.tracks.clear();
        var job = run("nobody - knows this");
        assertEquals(State.FAILED, job.state());
        world.close();

        world = new World(home);
        assertEquals(job.id(), world.wishes.all().getFirst().job());
    }

    @Test
    void whereThereIsAFileToDecideUponAPersonIsAskedInstead() throws Exception {
        world.files.offer("low.mp3", "MP3", 96, FERRY, World.wav(4));
        assertEquals(State.REVIEW, run("night ferry mara lindqvist").state());
        assertEquals(List.of(), world.wishes.all());
    }

    @Test
    void whatWasCancelledIsNotWishedForAnyMore() throws Exception {
        var job = run("night ferry mara lindqvist");
        world.queue.cancel(List.of(job.id()));
        world.now = world.now.plus(Duration.ofDays(30));
        assertEquals(0, world.queue.grantWishes());
        assertEquals(List.of(), world.wishes.all());
    }

    @Test
    void aServiceThatIsAwayIsAskedAgain() throws Exception {
        world.files.failure = new SourceException.Unreachable(World.FILES, "no connection", null);
        run("night ferry mara lindqvist");
        assertEquals(1, world.wishes.all().size());
    }

    @Test
    void onlyAFewAreLookedForAtOnce() throws Exception {
        world.meta.tracks.clear();
        for (int i = 0; i < Wishes.AT_ONCE + 5; i++) run("nobody - knows number " + i);
        world.now = world.now.plus(Duration.ofHours(1));
        assertEquals(Wishes.AT_ONCE, world.queue.grantWishes());
    }

    @Test
    void theWatchLooksAtTheStartAndWheneverSomethingIsDue() throws Exception {
        run("night ferry mara lindqvist");
        var slept = new ArrayList<Duration>();
        var asleep = new Semaphore(0);
        var wake = new Semaphore(0);
        try (var _ =
                WishWatch.start(
                        world.queue,
                        world.wishes,
                        time -> {
                            slept.add(time);
                            asleep.release();
                            wake.acquire();
                        })) {
            asleep.acquire();
            assertEquals(List.of(Duration.ofHours(1)), slept);
            world.files.holdFetch = new CountDownLatch(1);
            world.files.offer("a.wav", "WAV", null, FERRY, World.wav(4));
            world.now = world.now.plus(Duration.ofHours(1));
            wake.release();
            world.files.fetching.await();
            world.files.holdFetch.countDown();
        }
        world.queue.awaitIdle();
        assertEquals(1, world.library.count());
    }

    private Duration untilNext() throws Exception {
        var next = world.wishes.untilNext();
        assertTrue(next.isPresent(), "no wish");
        return next.get();
    }

    private DownloadJob run(String words) throws Exception {
        var job = world.queue.add(MetadataCollector.query(words), null, null);
        world.queue.start(_ -> true);
        world.queue.awaitIdle();
        return world.queue.job(job.id()).orElseThrow();
    }
}

package cratekeeper.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.SourceException;
import cratekeeper.media.Tags;
import cratekeeper.music.Attempt;
import cratekeeper.music.DownloadJob.State;
import cratekeeper.music.Field;
import cratekeeper.music.ReviewReason;
import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadQueueTest {
    private static final Track FERRY =
            World.track("Mara Lindqvist", "Night Ferry", "Extended Mix", 4);
    private static final byte[] WAV = World.wav(4);

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
    void wordsBecomeATaggedFileInTheLibrary() throws Exception {
        world.files.offer("a.wav", "WAV", null, FERRY, WAV);
        var job = run("night ferry mara lindqvist");

        assertEquals(State.DONE, job.state(), job.message());
        Path file = Path.of(job.path());
        assertEquals(
                home.resolve("music/Mara Lindqvist/Night Ferry EP/Night Ferry (Extended Mix).wav"),
                file);
        assertEquals(List.of("Mara Lindqvist"), Tags.read(file).artists());
        assertEquals(1, world.library.count());
        assertFalse(Files.exists(home.resolve("partial/" + job.id())));
    }

    /// Another setting later does not turn "12 of 12" into "12 of 10".
    @Test
    void aTrackKnowsHowManyFieldsWereRequiredWhenItWasTagged() throws Exception {
        world.files.offer("a.wav", "WAV", null, FERRY, WAV);
        var job = run("night ferry mara lindqvist");

        long known =
                Field.REQUIRED.stream()
                        .filter(field -> field != Field.ARTWORK && field.of(FERRY).isPresent())
                        .count();
        assertEquals(known, job.filledFields());
        assertEquals(Field.REQUIRED.size(), job.requiredFields());
    }

    @Test
    void thePlaceInTheOwnersQueueIsToldUntilBytesCome() throws Exception {
        world.files.offer("a.wav", "WAV", null, FERRY, WAV);
        world.files.places.addAll(List.of(0L, 12L, 3L));
        var said = new CopyOnWriteArrayList<String>();
        world.queue.listen((job, _) -> {
            if (job.state() == State.DOWNLOADING && !said.contains(job.message()))
                said.add(job.message());
        });
        assertEquals(State.DONE, run("night ferry mara lindqvist").state());
        assertEquals(
                List.of(
                        "",
                        "Remotely queued",
                        "Remotely queued, place 12",
                        "Remotely queued, place 3"),
                said);
    }

    @Test
    void aBrokenOfferIsFollowedByTheNext() throws Exception {
        world.files.offer("a.wav", "WAV", null, FERRY, WAV);
        world.files.offer("b.wav", "WAV", null, FERRY, WAV);
        world.files.broken.put("a.wav", new SourceException.Damaged(World.FILES, "wrong checksum"));
        var job = run("night ferry mara lindqvist");

        assertEquals(State.DONE, job.state());
        assertEquals(
                List.of(Attempt.Outcome.BROKEN, Attempt.Outcome.SAVED),
                job.attempts().stream().map(Attempt::outcome).toList());
    }

    @Test
    void aFileThatIsNoAudioNeverEntersTheLibrary() throws Exception {
        world.files.offer(
                "a.mp3",
                "MP3",
                320,
                FERRY,
                "<html>Too many requests</html>"
                        .repeat(100)
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var job = run("night ferry mara lindqvist");

        assertEquals(State.REVIEW, job.state());
        assertEquals(0, world.library.count());
        assertFalse(Files.exists(home.resolve("music")));
        assertEquals(
                List.of(
                        ReviewReason.BROKEN_FILE,
                        ReviewReason.ALL_SOURCES_FAILED,
                        ReviewReason.MISSING_FIELDS),
                world.reviews.items().getFirst().reasons().stream().map(r -> r.reason()).toList());
    }

    @Test
    void filesOfAnotherLengthOrTooLowABitRateAreNotEvenFetched() throws Exception {
        world.files.offer(
                "long.wav", "WAV", null, FERRY.toBuilder().durationMs(60_000L).build(), WAV);
        world.files.offer("low.mp3", "MP3", 128, FERRY, WAV);
        var job = run("night ferry mara lindqvist");

        assertEquals(State.REVIEW, job.state());
        assertEquals(0, world.files.fetches.get());
        var reasons =
                world.reviews.items().getFirst().reasons().stream().map(r -> r.reason()).toList();
        assertTrue(reasons.contains(ReviewReason.LENGTH_DIFFERS), reasons.toString());
        assertTrue(reasons.contains(ReviewReason.QUALITY_BELOW_MINIMUM), reasons.toString());
    }

    @Test
    void whatIsInTheLibraryAlreadyAsksAPerson() throws Exception {
        world.files.offer("a.wav", "WAV", null, FERRY, WAV);
        run("night ferry mara lindqvist");
        var second = run("Mara Lindqvist - Night Ferry (Extended Mix)");

        assertEquals(State.REVIEW, second.state());
        assertEquals(1, world.files.fetches.get());
    }

    @Test
    void twoThatFitEquallyAskAPerson() throws Exception {
        world.meta.knows(World.track("Oleander Choir", "Night Ferry", "Extended Mix", 5));
        var job = run("night ferry");

        assertEquals(State.REVIEW, job.state());
        var reasons =
                world.reviews.items().getFirst().reasons().stream().map(r -> r.reason()).toList();
        assertTrue(reasons.contains(ReviewReason.TOO_CLOSE_TO_CALL), reasons.toString());
    }

    @Test
    void nothingFoundIsSaidInOneSentence() throws Exception {
        world.meta.tracks.clear();
        var job = run("zzzz");
        assertEquals(State.FAILED, job.state());
        assertTrue(job.message().startsWith("Nothing was found"), job.message());
    }

    @Test
    void aPausedJobGoesOnWhereItWas() throws Exception {
        world.files.offer("a.wav", "WAV", null, FERRY, WAV);
        world.files.holdFetch = new CountDownLatch(1);
        var job = world.queue.add(TrackQuery.words("night ferry mara lindqvist"), null, null);
        world.queue.start(_ -> true);
        world.files.fetching.await();
        world.queue.pause(List.of(job.id()));
        world.queue.awaitIdle();
        assertEquals(State.PAUSED, world.queue.job(job.id()).orElseThrow().state());

        world.files.holdFetch = null;
        world.queue.resume(List.of(job.id()));
        world.queue.awaitIdle();
        assertEquals(State.DONE, world.queue.job(job.id()).orElseThrow().state());
    }

    @Test
    void aCancelledJobLeavesNothing() throws Exception {
        world.files.offer("a.wav", "WAV", null, FERRY, WAV);
        world.files.holdFetch = new CountDownLatch(1);
        var job = world.queue.add(TrackQuery.words("night ferry mara lindqvist"), null, null);
        world.queue.start(_ -> true);
        world.files.fetching.await();
        world.queue.cancel(List.of(job.id()));
        world.queue.awaitIdle();

        assertEquals(State.CANCELLED, world.queue.job(job.id()).orElseThrow().state());
        assertFalse(Files.exists(home.resolve("partial/" + job.id())));
    }

    @Test
    void afterARestartAJobIsThereOnceAndGoesOn() throws Exception {
        world.files.offer("a.wav", "WAV", null, FERRY, WAV);
        world.files.holdFetch = new CountDownLatch(1);
        world.queue.add(TrackQuery.words("night ferry mara lindqvist"), null, null);
        world.queue.start(_ -> true);
        world.files.fetching.await();
        world.close();

        world = new World(home);
        world.meta.knows(FERRY);
        world.files.offer("a.wav", "WAV", null, FERRY, WAV);
        world.queue.start(_ -> true);
        world.queue.awaitIdle();
        assertEquals(List.of(State.DONE), world.queue.jobs().stream().map(j -> j.state()).toList());
    }

    @Test
    void aWrongTrackGoesToTheRecycleFolderAndBackToReview() throws Exception {
        world.files.offer("a.wav", "WAV", null, FERRY, WAV);
        var job = run("night ferry mara lindqvist");
        world.queue.wrongTrack(job.id());

        assertEquals(State.REVIEW, world.queue.job(job.id()).orElseThrow().state());
        assertEquals(0, world.library.count());
        assertTrue(Files.exists(home.resolve("recycle/Night Ferry (Extended Mix).wav")));
    }

    private cratekeeper.music.DownloadJob run(String words) throws Exception {
        var job = world.queue.add(MetadataCollector.query(words), null, null);
        world.queue.start(_ -> true);
        world.queue.awaitIdle();
        return world.queue.job(job.id()).orElseThrow();
    }
}

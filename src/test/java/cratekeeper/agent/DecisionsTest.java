package cratekeeper.agent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.agent.Decision.Abandon;
import cratekeeper.agent.Decision.Accept;
import cratekeeper.agent.Decision.Retry;
import cratekeeper.agent.Decision.Skip;
import cratekeeper.media.Tags;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.DownloadJob.State;
import cratekeeper.music.Field;
import cratekeeper.music.ReviewItem;
import cratekeeper.music.Track;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionsTest {
    private static final Track FERRY =
            World.track("Mara Lindqvist", "Night Ferry", "Extended Mix", 20);
    private static final byte[] SHORT = World.wav(4);

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
    void aKeptFileThatIsAcceptedIsFiledTaggedAndInTheLibrary() throws Exception {
        var item = tooShort("night ferry mara lindqvist");
        var kept = item.files().getFirst().kept();
        assertNotNull(kept);

        decide(item, new Accept(1, null));
        var job = job(item);
        assertEquals(State.DONE, job.state(), job.message());
        assertEquals(1, world.files.fetches.get(), "the kept file was fetched again");
        assertEquals("Night Ferry", Tags.read(Path.of(job.path())).title());
        assertEquals(1, world.library.count());
        assertEquals(List.of(), world.reviews.items());
        assertFalse(Files.exists(home.resolve("partial/" + job.id())));
    }

    @Test
    void undoTakesTheFiledFileBackAsItWasAndTheItemNeedsAPersonAgain() throws Exception {
        var item = tooShort("night ferry mara lindqvist");
        decide(item, new Accept(1, 1));
        Path filed = Path.of(job(item).path());

        assertEquals(List.of(item), world.decisions.undo());
        assertEquals(List.of(item), world.reviews.items());
        assertEquals(State.REVIEW, job(item).state());
        assertFalse(Files.exists(filed));
        assertEquals(0, world.library.count());
        assertArrayEquals(
                SHORT,
                Files.readAllBytes(item.files().getFirst().kept().path()),
                "its sound and tags");
        assertEquals(List.of(), world.decisions.undo(), "there was one decision only");

        decide(item, new Accept(1, 1));
        assertEquals(State.DONE, job(item).state());
    }

    @Test
    void whatWasFetchedForADecisionIsOneMoreFileAfterUndo() throws Exception {
        world.meta.knows(World.track("Oleander Choir", "Night Ferry", "Extended Mix", 20));
        world.files.offer("a.wav", "WAV", null, FERRY, World.wav(20));
        var item = needed("night ferry");
        decide(item, new Accept(number(item, "Mara Lindqvist"), null));
        assertEquals(State.DONE, job(item).state(), job(item).message());

        var back = world.decisions.undo(item.id()).getFirst();
        assertEquals(item.candidates(), back.candidates());
        var kept = back.files().getLast().kept();
        assertNotNull(kept);
        assertTrue(Files.exists(kept.path()));
        assertEquals(0, world.library.count());
    }

    @Test
    void aDecisionSurvivesARestartAndSoDoesItsUndo() throws Exception {
        var item = tooShort("night ferry mara lindqvist");
        world.queue.pauseAll();
        world.decisions.decide(List.of(item), new Accept(1, 1));
        world.close();

        world = new World(home);
        world.queue.start(_ -> true);
        world.queue.awaitIdle();
        assertEquals(State.DONE, job(item).state(), job(item).message());
        world.close();

        world = new World(home);
        assertEquals(List.of(item), world.decisions.undo());
        assertEquals(0, world.library.count());
    }

    @Test
    void aDuplicateThatAPersonAcceptsIsNotAskedAboutAgain() throws Exception {
        world.files.offer("a.wav", "WAV", null, FERRY, World.wav(20));
        run("night ferry mara lindqvist");
        var item = needed("Mara Lindqvist - Night Ferry (Extended Mix)");

        decide(item, new Accept(1, null));
        assertEquals(State.DONE, job(item).state(), job(item).message());
        assertEquals(2, world.library.count());
    }

    @Test
    void aPersonsOwnValueStandsAboveAllServices() throws Exception {
        var item = tooShort("night ferry mara lindqvist");
        var own = Track.builder().label("White Label").release("Mine").build();
        decide(item, new Accept(1, 1, own, List.of(Field.LABEL, Field.RELEASE)));
        var tags = Tags.read(Path.of(job(item).path()));
        assertEquals("Mine", tags.release());
        assertEquals("White Label", tags.label());

        var later = world.collector.complete(FERRY).field(Field.RELEASE).orElseThrow();
        assertEquals("Mine", later.value());
        assertEquals(List.of(), later.services(), "no service says so");
        assertEquals("Night Ferry EP", later.others().getFirst().value());
    }

    @Test
    void skippedItemsAreGoneAndTheirFilesStay() throws Exception {
        var item = tooShort("night ferry mara lindqvist");
        decide(item, new Skip());
        assertEquals(State.CANCELLED, job(item).state());
        assertEquals(List.of(), world.reviews.items());
        assertTrue(Files.exists(item.files().getFirst().kept().path()));
        world.decisions.undo();
        assertEquals(List.of(item), world.reviews.items());
    }

    @Test
    void whatIsAbandonedGoesToTheRecycleFolderAndBack() throws Exception {
        var item = tooShort("night ferry mara lindqvist");
        Path kept = item.files().getFirst().kept().path();
        decide(item, new Abandon());
        assertFalse(Files.exists(kept));
        try (var files = Files.walk(home.resolve("recycle"))) {
            assertTrue(files.anyMatch(f -> f.endsWith(kept.getFileName())));
        }
        world.decisions.undo();
        assertTrue(Files.exists(kept));
        assertEquals(List.of(item), world.reviews.items());
    }

    @Test
    void aRetryAsksTheSourcesAnew() throws Exception {
        var item = tooShort("night ferry mara lindqvist");
        world.files.offers.clear();
        world.files.offer("whole.wav", "WAV", null, FERRY, World.wav(20));
        decide(item, new Retry());
        assertEquals(State.DONE, job(item).state(), job(item).message());
        world.decisions.undo();
        assertTrue(Files.exists(item.files().getFirst().kept().path()), "kept for the undo");
    }

    @Test
    void theSameForAllAlikeIsOneUndo() throws Exception {
        var other = World.track("Mara Lindqvist", "Breakwater", "Original Mix", 20);
        world.meta.knows(other);
        var first = tooShort("night ferry mara lindqvist");
        world.files.offer("b.wav", "WAV", null, other, SHORT);
        var second = needed("Mara Lindqvist - Breakwater (Original Mix)");
        assertEquals(List.of(second), world.decisions.alike(first));

        world.decisions.decide(List.of(first, second), new Skip());
        assertEquals(0, world.reviews.count());
        assertEquals(2, world.decisions.undo().size());
        assertEquals(2, world.reviews.count());
    }

    @Test
    void wordsOfAPersonBringOtherRecords() throws Exception {
        var item = tooShort("night ferry mara lindqvist");
        world.meta.tracks.clear();
        world.meta.knows(World.track("Kaito Rei", "Tidewater", "Dub", 4));
        var changed = world.decisions.search(item, "Kaito Rei - Tidewater (Dub)");
        assertEquals("Tidewater", changed.candidates().getFirst().track().title());
        assertEquals(item.candidates().getFirst(), changed.candidates().get(1));
        assertEquals(List.of(changed), world.reviews.items());

        decide(changed, new Accept(1, 1));
        assertEquals("Tidewater", Tags.read(Path.of(job(item).path())).title());
    }

    @Test
    void numbersThatStandForNothingAreSaidInOneSentence() throws Exception {
        var item = tooShort("night ferry mara lindqvist");
        for (var accept : List.of(new Accept(0, null), new Accept(9, null), new Accept(1, 7))) {
            var done = world.decisions.decide(List.of(item), accept).getFirst();
            assertTrue(done.problem().startsWith("There "), done.problem());
        }
        assertEquals(List.of(item), world.reviews.items());
    }

    @Test
    void aKeptFileThatSomebodyTookAwayIsFetchedAgain() throws Exception {
        var item = tooShort("night ferry mara lindqvist");
        Files.delete(item.files().getFirst().kept().path());
        decide(item, new Accept(1, 1));
        assertEquals(State.DONE, job(item).state(), job(item).message());
        assertEquals(2, world.files.fetches.get());
    }

    @Test
    void aFiledFileThatThePersonMovedAwayDoesNotStopTheUndo() throws Exception {
        var item = tooShort("night ferry mara lindqvist");
        decide(item, new Accept(1, 1));
        Files.delete(Path.of(job(item).path()));
        var back = world.decisions.undo().getFirst();
        assertEquals(null, back.files().getFirst().kept());
        assertEquals(0, world.library.count());
    }

    /// A file that claims the right length, and has another.
    private ReviewItem tooShort(String words) throws Exception {
        world.files.offer("a.wav", "WAV", null, FERRY, SHORT);
        return needed(words);
    }

    private ReviewItem needed(String words) throws Exception {
        var job = run(words);
        assertEquals(State.REVIEW, job.state(), job.message());
        return world.reviews.item(job.id()).orElseThrow();
    }

    private static int number(ReviewItem item, String artist) {
        for (int i = 0; i < item.candidates().size(); i++)
            if (item.candidates().get(i).track().artists().contains(artist)) return i + 1;
        throw new AssertionError(item.candidates().toString());
    }

    private void decide(ReviewItem item, Decision decision) throws Exception {
        var done = world.decisions.decide(List.of(item), decision);
        assertEquals(List.of(new Decisions.Done(item.id(), "")), done);
        world.queue.awaitIdle();
    }

    private DownloadJob job(ReviewItem item) {
        return world.queue.job(item.id()).orElseThrow();
    }

    private DownloadJob run(String words) throws Exception {
        var job = world.queue.add(MetadataCollector.query(words), null, null);
        world.queue.start(_ -> true);
        world.queue.awaitIdle();
        return world.queue.job(job.id()).orElseThrow();
    }
}

package cratekeeper.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.agent.Decision.Abandon;
import cratekeeper.agent.Decision.Accept;
import cratekeeper.agent.Decision.Retry;
import cratekeeper.agent.Decision.Skip;
import cratekeeper.media.Analysis;
import cratekeeper.media.Tags;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.DownloadJob.State;
import cratekeeper.music.Field;
import cratekeeper.music.FieldValue;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.ReviewItem;
import cratekeeper.music.ReviewReason;
import cratekeeper.music.Track;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A service says 120 BPM, and 128 are heard.
class DisputedTempoTest {
    private static final MusicalKey KEY = new MusicalKey(8, true);
    private static final Track FERRY =
            World.track("Mara Lindqvist", "Night Ferry", "Extended Mix", 20).toBuilder()
                    .bpm(120.0)
                    .key(KEY)
                    .build();

    @TempDir Path home;
    private World world;

    @BeforeEach
    void begin() throws IOException {
        world = new World(home);
        world.meta.knows(FERRY);
        world.files.offer("a.wav", "WAV", null, FERRY, World.wav(20));
        world.heard = new Analysis(128.0, 0.95, KEY, 0.9, 5);
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void theFileIsFiledAndTheJobAndAnItemTellOfIt() throws Exception {
        var job = fetched();
        assertEquals(State.DONE, job.state());
        assertEquals(
                "A field is disputed: MusicBrainz says 120 BPM, but 128 are heard", job.message());
        assertEquals(120.0, Tags.read(Path.of(job.path())).bpm());

        var item = item(job);
        assertEquals(ReviewReason.CONFLICT, item.reasons().getFirst().reason());
        var bpm = item.candidates().getFirst().field(Field.BPM).orElseThrow();
        assertEquals(List.of(new FieldValue.Other(128.0, List.of())), bpm.others());
        assertEquals(Path.of(job.path()), item.files().getLast().kept().path());
    }

    @Test
    void aTempoThatAgreesOrIsUnsurelyHeardNeedsNobody() throws Exception {
        world.heard = new Analysis(128.0, 0.7, KEY, 0.9, 5);
        var job = fetched();
        assertEquals("", job.message());
        assertEquals(List.of(), world.reviews.items());
    }

    @Test
    void theTempoThatAPersonChoosesIsWrittenWhereTheFileLiesAndTakenBackByAnUndo()
            throws Exception {
        var job = fetched();
        Path filed = Path.of(job.path());
        byte[] before = Files.readAllBytes(filed);
        var item = item(job);
        var own = Track.builder().bpm(128.0).build();
        decide(item, new Accept(1, null, own, List.of(Field.BPM)));

        var now = world.queue.job(job.id()).orElseThrow();
        assertEquals(State.DONE, now.state(), now.message());
        assertEquals(job.path(), now.path());
        assertEquals("", now.message());
        assertEquals(1, world.files.fetches.get());
        assertEquals(1, world.library.count());
        assertEquals(128.0, Tags.read(filed).bpm());
        assertEquals(128.0, world.library.twin(FERRY).orElseThrow().track().bpm());
        assertEquals(List.of(), world.reviews.items());

        assertEquals(List.of(item), world.decisions.undo());
        assertTrue(java.util.Arrays.equals(before, Files.readAllBytes(filed)));
        assertEquals(120.0, world.library.twin(FERRY).orElseThrow().track().bpm());
        assertEquals(job.message(), world.queue.job(job.id()).orElseThrow().message());
        assertEquals(List.of(item), world.reviews.items());
    }

    @Test
    void whoSkipsItKeepsTheFile() throws Exception {
        var job = fetched();
        decide(item(job), new Skip());
        var now = world.queue.job(job.id()).orElseThrow();
        assertEquals(State.DONE, now.state());
        assertEquals("", now.message());
        assertEquals(1, world.library.count());
        assertEquals(List.of(), world.reviews.items());
    }

    @Test
    void aFiledFileIsNeitherFetchedAnewNorGivenUpByMistake() throws Exception {
        var job = fetched();
        for (Decision decision : List.of(new Retry(), new Abandon())) {
            var done = world.decisions.decide(List.of(item(job)), decision).getFirst();
            assertTrue(done.problem().startsWith("Its file is in the library"), done.problem());
        }
        world.queue.clearDone();
        assertEquals(job, world.queue.job(job.id()).orElseThrow(), "its item waits still");
        world.queue.wrongTrack(job.id());
        assertEquals(0, world.library.count());
        assertEquals(ReviewReason.LOW_CONFIDENCE, item(job).reasons().getFirst().reason());
    }

    private DownloadJob fetched() throws Exception {
        var job =
                world.queue.add(MetadataCollector.query("night ferry mara lindqvist"), null, null);
        world.queue.start(_ -> true);
        world.queue.awaitIdle();
        return world.queue.job(job.id()).orElseThrow();
    }

    private ReviewItem item(DownloadJob job) throws Exception {
        return world.reviews.item(job.id()).orElseThrow();
    }

    private void decide(ReviewItem item, Decision decision) throws Exception {
        var done = world.decisions.decide(List.of(item), decision);
        assertEquals(List.of(new Decisions.Done(item.id(), "")), done);
        world.queue.awaitIdle();
    }
}

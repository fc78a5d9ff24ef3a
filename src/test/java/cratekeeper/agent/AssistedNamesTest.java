package cratekeeper.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cratekeeper.music.DownloadJob;
import cratekeeper.music.DownloadJob.State;
import cratekeeper.music.ReviewItem;
import cratekeeper.music.ReviewReason;
import cratekeeper.music.Track;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssistedNamesTest {
    private static final Track FERRY =
            World.track("Mara Lindqvist", "Night Ferry", "Extended Mix", 4);
    private static final String RIDDLE = "mlq nghtfery xt";

    @TempDir Path home;
    private World world;
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void begin() throws IOException {
        world = new World(home);
        world.meta.knows(FERRY);
        world.files.offer("a.wav", "WAV", null, FERRY, World.wav(4));
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void whatAnAssistantReadsIsNeverTakenWithoutAPerson() throws Exception {
        world.assistant = name -> reads(name, FERRY);
        assertEquals(State.REVIEW, run(RIDDLE).state());
        assertEquals(0, world.files.fetches.get());
        var item = world.reviews.items().getFirst();
        assertEquals(
                new ReviewItem.Reason(
                        ReviewReason.LOW_CONFIDENCE,
                        "an assistant read these words as “Mara Lindqvist - Night Ferry (Extended"
                                + " Mix)”"),
                item.reasons().getFirst());
        assertEquals("Night Ferry", item.candidates().getFirst().track().title());
    }

    @Test
    void aNameIsAskedForOnce() throws Exception {
        world.assistant = name -> reads(name, FERRY);
        run(RIDDLE);
        run(RIDDLE);
        assertEquals(List.of(RIDDLE), asked);
    }

    @Test
    void aLieOfTheAssistantFindsNothing() throws Exception {
        world.assistant = name -> reads(name, World.track("Nobody", "Nothing", null, 4));
        assertEquals(State.FAILED, run(RIDDLE).state());
    }

    @Test
    void anAssistantThatFailsCostsNothing() throws Exception {
        world.assistant =
                _ -> {
                    throw new IOException("The assistant cannot be reached.");
                };
        assertEquals(State.FAILED, run(RIDDLE).state());
    }

    @Test
    void nobodyIsAskedForWhatWeCanReadOurselves() throws Exception {
        world.assistant = name -> reads(name, FERRY);
        assertEquals(State.DONE, run("Mara Lindqvist - Night Ferry").state());
        assertEquals(List.of(), asked);
    }

    private Optional<Track> reads(String name, Track track) {
        asked.add(name);
        return Optional.of(track);
    }

    private DownloadJob run(String words) throws Exception {
        var job = world.queue.add(MetadataCollector.query(words), null, null);
        world.queue.start(_ -> true);
        world.queue.awaitIdle();
        return world.queue.job(job.id()).orElseThrow();
    }
}

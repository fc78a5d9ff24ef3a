package cratekeeper.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.DownloadJob;
import cratekeeper.music.DownloadJob.State;
import cratekeeper.music.ReviewReason;
import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which version is taken where a person names none, and what candidates that lie lead to.
class VersionFallbackTest {
    private static final Track EXTENDED = ferry("Extended Mix", 8);
    private static final Track ORIGINAL = ferry("Original Mix", 6);
    private static final Track RADIO = ferry("Radio Edit", 4);

    @TempDir Path home;
    private World world;

    @BeforeEach
    void begin() throws IOException {
        world = new World(home);
    }

    @AfterEach
    void end() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mara Lindqvist - Night Ferry", "mara lindqvist night ferry"})
    void theExtendedMixIsTakenWhereNoVersionIsNamed(String words) throws Exception {
        know(RADIO, ORIGINAL, EXTENDED);
        offer(RADIO, ORIGINAL, EXTENDED);
        assertEquals("Extended Mix", done(run(words)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mara Lindqvist - Night Ferry", "mara lindqvist night ferry"})
    void whereNobodyHasTheExtendedMixTheOriginalIsNext(String words) throws Exception {
        know(RADIO, ORIGINAL, EXTENDED);
        offer(RADIO, ORIGINAL);
        assertEquals("Original Mix", done(run(words)));
    }

    @Test
    void aVersionThatIsNamedIsNeverReplaced() throws Exception {
        know(RADIO, ORIGINAL, EXTENDED);
        offer(ORIGINAL, EXTENDED);
        var job = run("Mara Lindqvist - Night Ferry (Radio Edit)");
        assertEquals(State.REVIEW, job.state());
        assertEquals(0, world.files.fetches.get());
    }

    @Test
    void aListMayPreferAnotherOrder() throws Exception {
        know(RADIO, ORIGINAL, EXTENDED);
        offer(RADIO, ORIGINAL, EXTENDED);
        Track line = Track.builder().title("Night Ferry").artist("Mara Lindqvist").build();
        var job =
                world.queue.add(
                        TrackQuery.of(line),
                        line,
                        null,
                        List.of(),
                        "Warehouse July",
                        List.of("Radio Edit", ""));
        world.queue.start(_ -> true);
        world.queue.awaitIdle();
        assertEquals("Radio Edit", done(world.queue.job(job.id()).orElseThrow()));
    }

    @Test
    void whenAllVersionsFailEachIsACandidateAndARetryBeginsAnew() throws Exception {
        know(RADIO, ORIGINAL, EXTENDED);
        var job = run("Mara Lindqvist - Night Ferry");
        assertEquals(State.REVIEW, job.state());
        var item = world.reviews.items().getFirst();
        assertEquals(
                List.of("Extended Mix", "Original Mix"),
                item.candidates().stream().map(c -> c.track().version()).toList());

        offer(EXTENDED);
        world.queue.retry(List.of(job.id()));
        world.queue.awaitIdle();
        assertEquals("Extended Mix", done(world.queue.job(job.id()).orElseThrow()));
    }

    @Test
    void candidatesThatAllLieAreNoMatch() throws Exception {
        know(
                World.track("Oleander Choir", "Glass Harbour", "", 8),
                World.track("Various Artists", "Night Bus", "", 8),
                World.track("", "", "", 0));
        offer(EXTENDED);
        var job = run("Mara Lindqvist - Night Ferry");
        assertEquals(State.FAILED, job.state());
        assertEquals(0, world.files.fetches.get());
    }

    @Test
    void aCompilationByVariousIsNotTakenForTheArtist() throws Exception {
        know(World.track("Various Artists", "Night Ferry", "Extended Mix", 8));
        offer(EXTENDED);
        assertNotEquals(State.DONE, run("Mara Lindqvist - Night Ferry").state());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 1, Long.MAX_VALUE, Long.MIN_VALUE})
    void absurdLengthsOfARecordDoNotStopAnything(long millis) throws Exception {
        know(EXTENDED.toBuilder().durationMs(millis).build());
        offer(EXTENDED);
        var job = run("Mara Lindqvist - Night Ferry");
        assertTrue(job.state() == State.DONE || job.state() == State.REVIEW, job.message());
    }

    @Test
    void twoOfOneVersionThatFitEquallyAskAPerson() throws Exception {
        know(
                ferry("Extended Mix", 8),
                ferry("Extended Mix", 80).toBuilder().id(World.META, "other").build());
        var job = run("Mara Lindqvist - Night Ferry");
        assertEquals(State.REVIEW, job.state());
        assertEquals(
                ReviewReason.TOO_CLOSE_TO_CALL,
                world.reviews.items().getFirst().reasons().getFirst().reason());
    }

    private static Track ferry(String version, long seconds) {
        return World.track("Mara Lindqvist", "Night Ferry", version, seconds);
    }

    private void know(Track... tracks) {
        for (Track track : tracks) world.meta.knows(track);
    }

    private void offer(Track... tracks) {
        for (Track track : tracks)
            world.files.offer(
                    track.version() + ".wav",
                    "WAV",
                    null,
                    track,
                    World.wav(track.durationMs() / 1_000));
    }

    private static String done(DownloadJob job) {
        assertEquals(State.DONE, job.state(), job.message() + new ArrayList<>(job.attempts()));
        return job.chosen().version();
    }

    private DownloadJob run(String words) throws Exception {
        var job = world.queue.add(MetadataCollector.query(words), null, null);
        world.queue.start(_ -> true);
        world.queue.awaitIdle();
        return world.queue.job(job.id()).orElseThrow();
    }
}

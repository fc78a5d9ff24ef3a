package cratekeeper.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cratekeeper.agent.QueueOrder.Move;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.DownloadJob.State;
import cratekeeper.music.TrackQuery;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueOrderTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private static DownloadJob job(String id, State state, String list) {
        return new DownloadJob(
                id,
                TrackQuery.words(id),
                null,
                null,
                List.of(),
                list,
                state,
                List.of(),
                null,
                0,
                0,
                "",
                null,
                "",
                0,
                0,
                NOON,
                NOON);
    }

    private static String after(List<DownloadJob> jobs, Move where, String... moved) {
        return String.join(" ", QueueOrder.after(jobs, Set.of(moved), where));
    }

    private static final List<DownloadJob> QUEUE =
            List.of(
                    job("a", State.DOWNLOADING, "July"),
                    job("b", State.WAITING, "July"),
                    job("c", State.WAITING, null),
                    job("d", State.DONE, "July"),
                    job("e", State.PAUSED, "July"),
                    job("f", State.WAITING, "July"));

    @Test
    void whatIsAtWorkOrOverKeepsItsPlace() {
        assertEquals("a f b d c e", after(QUEUE, Move.FRONT, "f"));
        assertEquals("a b c d e f", after(QUEUE, Move.FRONT, "a", "d"));
    }

    @Test
    void severalGoToTheFrontInTheirOrder() {
        assertEquals("a e f d b c", after(QUEUE, Move.FRONT, "f", "e"));
    }

    @Test
    void aStepIsOneWithinTheList() {
        assertEquals("a e c d b f", after(QUEUE, Move.UP, "e"));
        assertEquals("a e c d f b", after(QUEUE, Move.UP, "e", "f"));
        assertEquals("a b c d f e", after(QUEUE, Move.DOWN, "e"));
        assertEquals("a b c d e f", after(QUEUE, Move.UP, "b"), "it is the first already");
        assertEquals("a b c d e f", after(QUEUE, Move.DOWN, "c"), "the only one of its kind");
    }

    @Test
    void theNewOrderIsThereAfterARestartAndNewJobsComeBehind(@TempDir Path home) throws Exception {
        List<String> ids;
        try (var world = new World(home)) {
            for (String words : List.of("one", "two", "three"))
                world.queue.add(TrackQuery.words(words), null, null);
            var last = world.queue.jobs().getLast();
            world.queue.move(List.of(last.id()), Move.FRONT);
            world.queue.add(TrackQuery.words("four"), null, null);
            ids = world.queue.jobs().stream().map(DownloadJob::id).toList();
            assertEquals(
                    List.of("three", "one", "two", "four"),
                    world.queue.jobs().stream().map(job -> job.query().text()).toList());
        }
        try (var world = new World(home)) {
            assertEquals(ids, world.queue.jobs().stream().map(DownloadJob::id).toList());
        }
    }

    @Test
    void manyAreStoppedAndStartedByOneCommand(@TempDir Path home) throws Exception {
        try (var world = new World(home)) {
            for (int i = 0; i < 5; i++) world.queue.add(TrackQuery.words("w" + i), null, null);
            var ids = world.queue.jobs().stream().map(DownloadJob::id).toList();
            world.queue.pause(ids.subList(0, 3));
            assertEquals(
                    List.of(State.PAUSED, State.PAUSED, State.PAUSED, State.WAITING, State.WAITING),
                    world.queue.jobs().stream().map(DownloadJob::state).toList());
            world.queue.resume(ids.subList(0, 2));
            world.queue.cancel(ids.subList(1, 5));
            world.queue.clear(ids);
            assertEquals(
                    List.of(ids.getFirst()),
                    world.queue.jobs().stream().map(DownloadJob::id).toList());
        }
    }
}

package cratekeeper.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.DownloadJob;
import cratekeeper.music.DownloadJob.State;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueStoreTest {
    @TempDir Path folder;
    private Database database;
    private QueueStore queue;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(folder.resolve("cratekeeper.db"), new Samples.Clock());
        queue = new QueueStore(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private List<String> ids(List<DownloadJob> jobs) {
        return jobs.stream().map(DownloadJob::id).toList();
    }

    @Test
    void jobsComeBackInTheOrderOfTheirArrivalWhateverBecomesOfThem() throws Exception {
        for (String id : List.of("c", "a", "b")) queue.add(Samples.job(id, State.WAITING));
        queue.update(Samples.job("c", State.DOWNLOADING));
        queue.add(Samples.job("a", State.FAILED));
        assertEquals(List.of("c", "a", "b"), ids(queue.all()));
        assertEquals(List.of("c", "b"), ids(queue.unfinished()));
        assertEquals(Optional.of(Samples.job("c", State.DOWNLOADING)), queue.get("c"));
    }

    @Test
    void aJobThatWasRemovedDoesNotComeBackByALateUpdate() throws Exception {
        queue.add(Samples.job("a", State.DOWNLOADING));
        queue.remove("a");
        queue.update(Samples.job("a", State.DONE));
        assertEquals(List.of(), queue.all());
        assertEquals(Map.of(), queue.endedSince(Samples.NOON));
    }

    @Test
    void clearingTheListKeepsTheFiguresAndTheUnfinished() throws Exception {
        queue.add(Samples.job("a", State.DONE));
        queue.add(Samples.job("b", State.FAILED));
        queue.add(Samples.job("c", State.PAUSED));
        queue.removeAll(List.of("a", "b"));
        assertEquals(List.of("c"), ids(queue.all()));
        assertEquals(Map.of(State.DONE, 1, State.FAILED, 1), queue.endedSince(Samples.NOON));
        assertEquals(Map.of(), queue.endedSince(Samples.NOON.plus(Duration.ofSeconds(1))));
    }

    @Test
    void aRetriedJobCountsOnceAsItEndedLast() throws Exception {
        queue.add(Samples.job("a", State.REVIEW));
        queue.update(Samples.job("a", State.WAITING));
        assertEquals(Map.of(), queue.endedSince(Samples.NOON));
        queue.update(Samples.job("a", State.DONE));
        assertEquals(Map.of(State.DONE, 1), queue.endedSince(Samples.NOON));
    }

    @Test
    void finishingEndsTheJobFilesTheTrackAndClearsItsReview() throws Exception {
        var library = new LibraryStore(database);
        var reviews = new ReviewStore(database);
        queue.add(Samples.job("a", State.FILING));
        reviews.put(Samples.review("a", Samples.NOON));
        var kept =
                queue.finish(
                        Samples.job("a", State.DONE),
                        Samples.entry("a.flac", Samples.nightFerry()));
        assertTrue(kept.id() > 0);
        assertEquals(State.DONE, queue.get("a").orElseThrow().state());
        assertEquals(Optional.of(kept), library.byPath(Path.of("a.flac")));
        assertEquals(0, reviews.count());
    }

    @Test
    void finishingIsAllOrNothing() throws Exception {
        queue.add(Samples.job("a", State.FILING));
        database.change(
                Database.Care.PRECIOUS,
                sql ->
                        sql.script(
                                "create trigger no before insert on library begin"
                                        + " select raise(abort, 'no'); end"));
        assertThrows(
                StoreException.class,
                () ->
                        queue.finish(
                                Samples.job("a", State.DONE),
                                Samples.entry("a.flac", Samples.nightFerry())));
        assertEquals(State.FILING, queue.get("a").orElseThrow().state());
    }

    @Test
    void aRowThatCannotBeReadHidesNoOther() throws Exception {
        queue.add(Samples.job("a", State.WAITING));
        queue.add(Samples.job("b", State.WAITING));
        database.change(
                Database.Care.PRECIOUS,
                sql ->
                        sql.run(
                                "update download set job = '{\"state\":\"UNHEARD_OF\"}' where id ="
                                        + " 'a'"));
        assertEquals(List.of("b"), ids(queue.all()));
        database.change(
                Database.Care.PRECIOUS,
                sql -> sql.run("update download set job = '{' where id = 'a'"));
        assertEquals(List.of("b"), ids(queue.unfinished()));
        database.change(
                Database.Care.PRECIOUS,
                sql -> sql.run("update download set job = 'null' where id = 'a'"));
        assertEquals(Optional.empty(), queue.get("a"));
    }
}

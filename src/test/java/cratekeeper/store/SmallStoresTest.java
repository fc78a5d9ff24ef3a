package cratekeeper.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.Service;
import cratekeeper.store.TagJournal.Entry;
import cratekeeper.store.TagJournal.State;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The small stores: counts of calls, old tags, what waits for a person.
class SmallStoresTest {
    @TempDir Path folder;
    private final Samples.Clock clock = new Samples.Clock();
    private Database database;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(folder.resolve("cratekeeper.db"), clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void callsBecomeFiguresPerService() throws Exception {
        var calls = new CallCounts(database);
        for (int i = 1; i <= 100; i++)
            calls.record(Service.DEEZER, "search", Samples.NOON, i, i <= 90 ? "OK" : "TIMEOUT");
        calls.record(Service.ARCHIVE, "item", Samples.NOON, 7, "not_found");
        calls.record(Service.ARCHIVE, "item", Samples.NOON, 9, "throttled");
        calls.record(Service.ARCHIVE, "item", Samples.NOON, 1, "cancelled");
        calls.record(Service.ARCHIVE, "item", Samples.NOON.minusMillis(1), 1, "ok");
        assertEquals(
                List.of(
                        new ServiceFigures(Service.DEEZER, 100, 50, 95, 0.90, 0, 10, 51),
                        new ServiceFigures(Service.ARCHIVE, 3, 7, 9, 0.50, 1, 1, 6)),
                calls.since(Samples.NOON));
    }

    @Test
    void badFilesAreRememberedAndTheOldestForgotten() throws Exception {
        var bad = new BadFileStore(database, clock);
        database.change(
                Database.Care.REPLACEABLE,
                sql ->
                        sql.run(
                                "with recursive n(i) as (select 0 union all select i + 1 from n"
                                        + " where i < ?) insert into bad_file"
                                        + " select 'soulseek', 'old ' || i, i from n",
                                BadFileStore.MOST - 1));
        bad.add(Service.SOULSEEK, "new");
        bad.add(Service.SOULSEEK, "new");
        bad.add(Service.ARCHIVE, "elsewhere");
        var all = bad.all(Service.SOULSEEK);
        assertEquals(BadFileStore.MOST, all.size());
        assertTrue(all.containsAll(List.of("new", "old 1")));
        assertFalse(all.contains("old 0"));
        assertEquals(Set.of("elsewhere"), bad.all(Service.ARCHIVE));
    }

    @Test
    void theTimesOfLastCallsAreKeptUntilTheyCountNoMore() throws Exception {
        var notes = new ServiceNotes(database);
        var first = Samples.NOON;
        var second = first.plusSeconds(100);
        notes.called(Service.SOULSEEK, first, first.minusSeconds(220));
        notes.called(Service.SOULSEEK, second, second.minusSeconds(220));
        notes.called(Service.SOULSEEK, second, second.minusSeconds(220));
        notes.called(Service.DEEZER, second, second);
        assertEquals(List.of(first, second, second), notes.calls(Service.SOULSEEK, first));
        assertEquals(List.of(second, second), notes.calls(Service.SOULSEEK, second));
        var third = first.plusSeconds(221);
        notes.called(Service.SOULSEEK, third, third.minusSeconds(220));
        assertEquals(List.of(second, second, third), notes.calls(Service.SOULSEEK, Instant.EPOCH));
    }

    @Test
    void callsAreCountedByTheMinute() throws Exception {
        var calls = new CallCounts(database);
        for (int second = 0; second < 90; second++)
            calls.record(Service.DEEZER, "search", Samples.NOON.plusSeconds(second), 5, "ok");
        calls.record(Service.ARCHIVE, "item", Samples.NOON, 5, "ok");
        assertEquals(
                List.of(
                        new MinuteCount(Samples.NOON, Service.ARCHIVE, 1),
                        new MinuteCount(Samples.NOON, Service.DEEZER, 60),
                        new MinuteCount(Samples.NOON.plusSeconds(60), Service.DEEZER, 30)),
                calls.per(Duration.ofMinutes(1), Samples.NOON));
    }

    @Test
    void callsOutliveTheCloseAndAreForgottenAfterAMonth() throws Exception {
        var calls = new CallCounts(database);
        calls.record(Service.DEEZER, "search", Samples.NOON, 5, "ok");
        database.close();
        open();
        calls = new CallCounts(database);
        assertEquals(1, calls.since(Instant.EPOCH).size());
        calls.record(Service.ARCHIVE, "item", Samples.NOON.plus(Duration.ofDays(31)), 5, "ok");
        assertEquals(
                List.of(Service.ARCHIVE),
                calls.since(Instant.EPOCH).stream().map(ServiceFigures::service).toList());
    }

    @Test
    void recordingOutlivesADatabaseThatRefuses() throws Exception {
        var calls = new CallCounts(database);
        database.close();
        for (int i = 0; i < 20_000; i++)
            calls.record(Service.DEEZER, "search", Samples.NOON, 5, "ok");
        assertThrows(StoreException.class, () -> calls.since(Samples.NOON));
    }

    @Test
    void undoTakesBackTheNewestWritingThenTheOneBefore() throws Exception {
        var journal = new TagJournal(database, clock);
        Path file = Path.of("music/a.flac").toAbsolutePath();
        long first = journal.begin(file, "{\"title\":\"x\"}", "{\"title\":\"y\"}");
        journal.committed(first);
        long second = journal.begin(file, "{\"title\":\"y\"}", "{\"title\":\"z\"}");
        var begun =
                new Entry(
                        second,
                        file,
                        "{\"title\":\"y\"}",
                        "{\"title\":\"z\"}",
                        Samples.NOON,
                        State.BEGUN);
        assertEquals(List.of(begun), journal.unfinished());
        assertEquals(Optional.of(begun), journal.latest(file));
        journal.undone(second);
        assertEquals(List.of(), journal.unfinished());
        assertEquals(first, journal.latest(file).orElseThrow().id());
        assertEquals(State.COMMITTED, journal.latest(file).orElseThrow().state());
        journal.undone(first);
        assertEquals(Optional.empty(), journal.latest(file));
        assertEquals(Optional.empty(), journal.latest(Path.of("music/other.flac")));
    }

    @Test
    void reviewItemsComeOldestFirstAndAreReplacedById() throws Exception {
        var reviews = new ReviewStore(database);
        var later = Samples.review("a", Samples.NOON.plusSeconds(9));
        reviews.put(Samples.review("a", Samples.NOON));
        reviews.put(Samples.review("b", Samples.NOON.plusSeconds(5)));
        reviews.put(later);
        assertEquals(2, reviews.count());
        assertEquals(Optional.of(later), reviews.get("a"));
        assertEquals(List.of("b", "a"), reviews.all().stream().map(r -> r.id()).toList());
        reviews.remove("a");
        assertEquals(Optional.empty(), reviews.get("a"));
    }
}

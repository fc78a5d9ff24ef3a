package cratekeeper.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.DownloadJob.State;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.store.AnswerCache.Kept;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchPlanTest {

    /// Statements whose very purpose is every row, of tables that are small or being emptied.
    private static final Set<String> WHOLE =
            Set.of(
                    "select id, job from download order by position",
                    "select id, item from review order by created_at, id",
                    "select count(*) from review",
                    "delete from answer");

    @Test
    void noStatementOnAGrowingTableReadsAllOfIt(@TempDir Path folder) throws Exception {
        var clock = new Samples.Clock();
        try (var database = Database.open(folder.resolve("cratekeeper.db"), clock)) {
            useEverything(database, clock);
            Set<String> statements = database.statements();
            assertTrue(statements.size() > 40, "only " + statements);
            assertTrue(statements.containsAll(WHOLE), "those read whole are others now");
            var whole = new TreeSet<String>();
            for (String statement : statements) {
                if (!statement.matches("(?s)(select|insert|update|delete) .*")) continue;
                for (String step : plan(database, statement))
                    if (readsAll(step)) whole.add(statement);
            }
            assertEquals(new TreeSet<>(WHOLE), whole);
        }
    }

    private static List<String> plan(Database database, String statement) throws Exception {
        return database.write(
                Database.Care.REPLACEABLE,
                sql -> sql.list("explain query plan " + statement, row -> row.getString("detail")));
    }

    private static boolean readsAll(String step) {
        return step.startsWith("SCAN ")
                && !step.contains("VIRTUAL TABLE INDEX")
                && !step.matches("SCAN (library_totals|answer_totals|library_words).*")
                // Indexes that hold no other rows.
                && !step.matches(
                        "SCAN .* INDEX (download_unfinished|download_ended|tag_journal_unfinished)")
                // What an inner query found, or nothing at all.
                && !step.matches("SCAN (\\(subquery-\\d+\\)|CONSTANT ROW).*");
    }

    private static void useEverything(Database database, Samples.Clock clock) throws Exception {
        var queue = new QueueStore(database);
        queue.add(Samples.job("a", State.WAITING));
        queue.update(Samples.job("a", State.DONE));
        queue.finish(Samples.job("a", State.DONE), Samples.entry("a.flac", Samples.nightFerry()));
        queue.get("a");
        queue.all();
        queue.unfinished();
        queue.endedSince(Samples.NOON);
        queue.removeAll(List.of("a"));
        queue.remove("a");

        var library = new LibraryStore(database);
        for (var words :
                List.of(
                        "",
                        "night",
                        "night key:8A",
                        "key:8A",
                        "key:8",
                        "bpm:124-128",
                        "bpm:124-",
                        "bpm:-128",
                        "year:2020",
                        "isrc:QZ",
                        "key:8A bpm:124-128 label:harbour",
                        "key:8A bpm:124-128",
                        "year:2020- bpm:124-128 isrc:QZ")) {
            library.find(words, 10);
            library.first(words, 10);
            // Without words they mean every row.
            if (words.isEmpty()) continue;
            library.ids(words, 10);
            library.count(words);
        }
        library.sameRecording(Samples.nightFerry());
        library.byPath(Path.of("a.flac"));
        library.byId(1);
        library.count();
        library.bytes();
        library.completeness();
        library.remove(1);

        var reviews = new ReviewStore(database);
        reviews.put(Samples.review("a", Samples.NOON));
        reviews.get("a");
        reviews.all();
        reviews.count();
        reviews.remove("a");

        var journal = new TagJournal(database, clock);
        long id = journal.begin(Path.of("a.flac"), "{}", "{}");
        journal.committed(id);
        journal.undone(id);
        journal.latest(Path.of("a.flac"));
        journal.unfinished();

        var calls = new CallCounts(database);
        calls.record(Service.DEEZER, "search", Samples.NOON, 5, "OK");
        calls.since(Samples.NOON);
        calls.per(Duration.ofMinutes(1), Samples.NOON);

        var cache = new AnswerCache(database, clock);
        for (Kept kept : Kept.values()) {
            cache.get(
                    Service.DEEZER,
                    "search",
                    kept.name(),
                    false,
                    Type.of(Track.class),
                    _ -> kept,
                    Samples::nightFerry);
        }
        cache.hits();
        cache.bytesOnDisk();
        cache.clear();
    }
}

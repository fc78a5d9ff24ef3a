package cratekeeper.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import cratekeeper.store.AnswerCache.Answer;
import cratekeeper.store.AnswerCache.Kept;
import cratekeeper.store.AnswerCache.Level;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerCacheTest {
    private static final Type<List<TrackHit>> HITS = Type.listOf(TrackHit.class);

    @TempDir Path folder;
    private final Samples.Clock clock = new Samples.Clock();
    private final AtomicInteger loads = new AtomicInteger();
    private Database database;
    private AnswerCache cache;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(folder.resolve("cratekeeper.db"), clock);
        cache = new AnswerCache(database, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    /// A new start of the application: the memory is empty, the disk is not.
    private void restart() throws Exception {
        database.close();
        open();
    }

    private Answer<List<TrackHit>> search(boolean fresh, List<TrackHit> found) throws Exception {
        return cache.get(
                Service.MUSICBRAINZ,
                "search",
                "ferry lindqvist mara night",
                fresh,
                HITS,
                hits -> hits.isEmpty() ? Kept.NOTHING : Kept.FOUND,
                () -> {
                    loads.incrementAndGet();
                    return found;
                });
    }

    private static List<TrackHit> found() {
        return List.of(new TrackHit(Service.MUSICBRAINZ, Samples.nightFerry()));
    }

    @Test
    void aSecondEqualQuestionCostsNoCallNotEvenAfterARestart() throws Exception {
        assertEquals(new Answer<>(found(), false, Level.NONE), search(false, found()));
        assertEquals(new Answer<>(found(), true, Level.MEMORY), search(false, List.of()));
        restart();
        assertEquals(new Answer<>(found(), true, Level.DISK), search(false, List.of()));
        assertEquals(new Answer<>(found(), true, Level.MEMORY), search(false, List.of()));
        assertEquals(1, loads.get());
        assertEquals(new Hits(2, 1, 1), cache.hits());
        clock.pass(Duration.ofDays(8));
        assertEquals(new Hits(0, 0, 0), cache.hits());
    }

    @Test
    void whatWasFoundIsKeptLongerThanNothing() throws Exception {
        search(false, List.of());
        clock.pass(Duration.ofHours(6).minusMillis(1));
        assertTrue(search(false, found()).cached());
        clock.pass(Duration.ofMillis(1));
        assertFalse(search(false, found()).cached());
        clock.pass(Duration.ofHours(36).minusMillis(1));
        assertTrue(search(false, found()).cached());
        restart();
        assertEquals(Level.DISK, search(false, found()).level());
        clock.pass(Duration.ofMillis(1));
        assertEquals(Level.NONE, search(false, found()).level());
    }

    @Test
    void aFreshQuestionGoesRoundTheCacheAndRefreshesIt() throws Exception {
        search(false, List.of());
        assertEquals(found(), search(true, found()).value());
        assertEquals(new Answer<>(found(), true, Level.MEMORY), search(false, List.of()));
    }

    @Test
    void whatMustNotBeKeptIsNotKept() throws Exception {
        for (int i = 0; i < 2; i++) {
            var answer =
                    cache.get(
                            Service.ARCHIVE,
                            "offers",
                            "k",
                            false,
                            Type.of(Track.class),
                            _ -> Kept.NEVER,
                            () -> {
                                loads.incrementAndGet();
                                return Samples.nightFerry();
                            });
            assertFalse(answer.cached());
        }
        assertEquals(2, loads.get());
        assertEquals(0, cache.bytesOnDisk());
    }

    @Test
    void nothingAndSomethingComeBackAsOptionals() throws Exception {
        for (var value : List.of(Optional.of(Samples.nightFerry()), Optional.<Track>empty())) {
            for (int i = 0; i < 2; i++) {
                var answer =
                        cache.get(
                                Service.ARCHIVE,
                                "item",
                                value.toString(),
                                false,
                                Type.optional(Track.class),
                                _ -> Kept.FOUND,
                                () -> value);
                assertEquals(value, answer.value());
                assertEquals(i == 0 ? Level.NONE : Level.DISK, answer.level());
                restart();
            }
        }
    }

    @Test
    void failuresAreNotRemembered() throws Exception {
        assertThrows(
                IOException.class,
                () ->
                        cache.get(
                                Service.MUSICBRAINZ,
                                "search",
                                "ferry lindqvist mara night",
                                false,
                                HITS,
                                _ -> Kept.FOUND,
                                () -> {
                                    throw new IOException("down");
                                }));
        assertFalse(search(false, found()).cached());
    }

    @Test
    void whatWasWrittenInAnotherShapeIsAskedAnew() throws Exception {
        search(false, found());
        database.change(
                Database.Care.REPLACEABLE,
                sql -> sql.run("update answer set answer = '{\"x\":1}'"));
        restart();
        assertEquals(new Answer<>(found(), false, Level.NONE), search(false, found()));
    }

    @Test
    void clearingForgetsBothLevels() throws Exception {
        search(false, found());
        assertTrue(cache.bytesOnDisk() > 100);
        cache.clear();
        assertEquals(0, cache.bytesOnDisk());
        assertFalse(search(false, found()).cached());
    }

    @Test
    void oldAnswersAreSweptWhileNewOnesComeIn() throws Exception {
        for (int i = 0; i < 40; i++) ask("old" + i);
        clock.pass(Duration.ofDays(3));
        for (int i = 0; i < 40; i++) ask("new" + i);
        assertEquals(40L, (long) database.read(sql -> sql.number("select count(*) from answer")));
        assertEquals(
                40L, (long) database.read(sql -> sql.number("select answers from answer_totals")));
    }

    private void ask(String key) throws Exception {
        cache.get(
                Service.DEEZER,
                "search",
                key,
                false,
                Type.of(Track.class),
                _ -> Kept.FOUND,
                Samples::nightFerry);
    }

    @Test
    void tenEqualQuestionsAtOnceCostOneCall() throws Exception {
        for (boolean fresh : new boolean[] {false, true}) {
            loads.set(0);
            var answers = atOnce(10, "ten", fresh, n -> Samples.nightFerry());
            for (var answer : answers) assertEquals(Samples.nightFerry(), answer.get().value());
            assertEquals(1, loads.get());
        }
    }

    @Test
    void whenTheOneWhoLoadsFailsOneOfTheOthersLoads() throws Exception {
        var answers =
                atOnce(
                        10,
                        "fails",
                        false,
                        n -> {
                            if (n == 1) throw new IOException("down");
                            return Samples.nightFerry();
                        });
        int failed = 0;
        for (var answer : answers) {
            try {
                assertEquals(Samples.nightFerry(), answer.get().value());
            } catch (ExecutionException e) {
                failed++;
            }
        }
        assertEquals(1, failed);
        assertEquals(2, loads.get());
    }

    @Test
    void aServiceThatIsDownIsAskedTwiceNotTenTimes() throws Exception {
        var answers =
                atOnce(
                        10,
                        "down",
                        false,
                        n -> {
                            throw new IOException("down");
                        });
        for (var answer : answers) {
            var failure = assertThrows(ExecutionException.class, answer::get);
            assertEquals(IOException.class, failure.getCause().getClass());
        }
        assertEquals(2, loads.get());
    }

    @Test
    void whenTheOneWhoLoadsIsCancelledTheOthersStillGetTheirAnswer() throws Exception {
        var answers =
                atOnce(
                        10,
                        "cancelled",
                        false,
                        n -> {
                            if (n == 1) {
                                Thread.currentThread().interrupt();
                                // As blocking code does that wraps its interruption.
                                throw new IOException("interrupted");
                            }
                            if (n == 2) throw new InterruptedException();
                            return Samples.nightFerry();
                        });
        int failed = 0;
        for (var answer : answers) {
            try {
                assertEquals(Samples.nightFerry(), answer.get().value());
            } catch (ExecutionException e) {
                failed++;
            }
        }
        assertEquals(2, failed);
        assertEquals(3, loads.get());
    }

    private interface NthLoad {
        Track load(int n) throws IOException, InterruptedException;
    }

    /// Asks from many threads; the first load ends only when all the others wait for it.
    private List<Future<Answer<Track>>> atOnce(int many, String key, boolean fresh, NthLoad load)
            throws Exception {
        var asking = new ArrayList<Thread>();
        var started = new CountDownLatch(many);
        Callable<Answer<Track>> ask =
                () -> {
                    synchronized (asking) {
                        asking.add(Thread.currentThread());
                    }
                    started.countDown();
                    return cache.get(
                            Service.DEEZER,
                            "track",
                            key,
                            fresh,
                            Type.of(Track.class),
                            _ -> Kept.FOUND,
                            () -> {
                                int n = loads.incrementAndGet();
                                if (n == 1) allWaiting(started, asking);
                                return load.load(n);
                            });
                };
        try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            var answers = new ArrayList<Future<Answer<Track>>>();
            for (int i = 0; i < many; i++) answers.add(threads.submit(ask));
            threads.shutdown();
            assertTrue(threads.awaitTermination(60, TimeUnit.SECONDS));
            return answers;
        }
    }

    private static void allWaiting(CountDownLatch started, List<Thread> asking)
            throws InterruptedException {
        assertTrue(started.await(60, TimeUnit.SECONDS));
        for (Thread thread : asking) {
            while (thread != Thread.currentThread() && thread.getState() != Thread.State.WAITING)
                Thread.onSpinWait();
        }
    }
}

package cratekeeper.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.DownloadJob.State;
import cratekeeper.store.Database.Care;
import cratekeeper.store.StoreException.Problem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.util.LibraryLoaderUtil;

class DatabaseTest {
    private static final Duration SHORT = Duration.ofMillis(50);

    @TempDir Path folder;
    private final Samples.Clock clock = new Samples.Clock();
    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("cratekeeper.db");
    }

    private Database open() throws StoreException {
        return Database.open(file, clock, SHORT);
    }

    private List<String> folder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(name -> !name.endsWith("-lock") && !name.equals("native"))
                    .sorted()
                    .toList();
        }
    }

    private void fill(int jobs) throws Exception {
        try (var database = open()) {
            var queue = new QueueStore(database);
            for (int i = 0; i < jobs; i++) queue.add(Samples.job("j" + i, State.WAITING));
        }
    }

    private static void assertSentence(StoreException e) {
        assertTrue(e.getMessage().matches("[^\\n]*[a-z)]\\."), e.getMessage());
    }

    @Test
    void whatWasKeptIsThereAfterARestartAndNothingLiesAround() throws Exception {
        fill(3);
        assertEquals(List.of("cratekeeper.db"), folder());
        try (var database = open()) {
            assertEquals(Optional.empty(), database.notice());
            assertEquals(3, new QueueStore(database).all().size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a?b=c", "a#b", "100%41", "a b", "née", "x;y", "file:"})
    void aFolderMayBeCalledWhatItLikes(String name) throws Exception {
        file = folder.resolve(name).resolve("cratekeeper.db");
        fill(1);
        try (var database = open()) {
            assertEquals(1, new QueueStore(database).all().size());
        }
        assertTrue(Files.size(file) > 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "This is no database. ", "SQLite format 3\0"})
    void whatIsNoDatabaseIsKeptAsideAndANewOneBegun(String start) throws Exception {
        String content = start.repeat(300 / start.length() * (start.length() > 1 ? 5 : 1));
        Files.writeString(file, content);
        try (var database = open()) {
            String notice = database.notice().orElseThrow();
            assertTrue(notice.contains("cratekeeper.db.damaged-20260301T120000Z"), notice);
            new QueueStore(database).add(Samples.job("a", State.WAITING));
        }
        assertEquals(
                content,
                Files.readString(folder.resolve("cratekeeper.db.damaged-20260301T120000Z")));
        try (var database = open()) {
            assertEquals(Optional.empty(), database.notice());
            assertEquals(1, new QueueStore(database).all().size());
        }
    }

    @Test
    void aSecondDamagedFileDoesNotReplaceTheFirst() throws Exception {
        for (String content : List.of("first, no database", "second, no database")) {
            Files.writeString(file, content);
            open().close();
        }
        assertEquals(
                List.of(
                        "cratekeeper.db",
                        "cratekeeper.db.damaged-20260301T120000Z",
                        "cratekeeper.db.damaged-20260301T120000Z-2"),
                folder());
    }

    @Test
    void aDatabaseCutShortIsKeptAside() throws Exception {
        fill(200);
        try (var cut = new RandomAccessFile(file.toFile(), "rw")) {
            cut.setLength(cut.length() / 2 / 4096 * 4096);
        }
        try (var database = open()) {
            assertTrue(database.notice().isPresent());
        }
    }

    @Test
    void damageMetWhileOpenIsSaidAndTheFileKeptAsideAtTheNextStart() throws Exception {
        fill(900);
        try (var bad = new RandomAccessFile(file.toFile(), "rw")) {
            var noise = new byte[4096];
            new Random(1).nextBytes(noise);
            for (long at = 64 * 4096; at < bad.length(); at += 4096) {
                bad.seek(at);
                bad.write(noise);
            }
        }
        try (var database = open()) {
            assertEquals(Optional.empty(), database.notice());
            var failure = assertThrows(StoreException.class, () -> new QueueStore(database).all());
            assertEquals(Problem.DAMAGED, failure.problem());
            assertSentence(failure);
        }
        try (var database = open()) {
            assertTrue(database.notice().isPresent());
            assertEquals(List.of(), new QueueStore(database).all());
        }
    }

    @Test
    void noDamageIsWorseThanASentence() throws Exception {
        fill(60);
        byte[] sound = Files.readAllBytes(file);
        var random = new Random(7);
        for (int round = 0; round < 30; round++) {
            byte[] bad = sound.clone();
            for (int n = random.nextInt(40); n >= 0; n--) {
                int reach = random.nextBoolean() ? 200 : bad.length;
                bad[random.nextInt(reach)] = (byte) random.nextInt();
            }
            for (String name : folder()) Files.delete(folder.resolve(name));
            Files.write(file, bad);
            try (var database = open()) {
                new QueueStore(database).all();
                new LibraryStore(database).put(Samples.entry("a.flac", Samples.nightFerry()));
            } catch (StoreException e) {
                assertSentence(e);
            }
        }
    }

    @Test
    void aDatabaseFromTheFutureIsLeftAlone() throws Exception {
        try (var database = open()) {
            database.change(Care.PRECIOUS, sql -> sql.script("pragma user_version = 999"));
        }
        var failure = assertThrows(StoreException.class, this::open);
        assertEquals(Problem.TOO_NEW, failure.problem());
        assertSentence(failure);
        assertEquals(List.of("cratekeeper.db"), folder());
    }

    @Test
    void aDatabaseThatAnotherHoldsIsSaidToBeInUse() throws Exception {
        fill(1);
        try (var other = Sql.open(file, SHORT);
                var database = open()) {
            var queue = new QueueStore(database);
            other.script("begin immediate");
            var failure =
                    assertThrows(
                            StoreException.class, () -> queue.add(Samples.job("b", State.WAITING)));
            assertEquals(Problem.IN_USE, failure.problem());
            assertSentence(failure);
            assertEquals(1, queue.all().size(), "reading goes on");
            other.script("rollback");
            queue.add(Samples.job("b", State.WAITING));
            assertEquals(2, queue.all().size());
        }
        try (var other = Sql.open(file, SHORT)) {
            other.script("pragma locking_mode = exclusive; begin immediate; commit");
            var failure = assertThrows(StoreException.class, this::open);
            assertEquals(Problem.IN_USE, failure.problem());
        }
        open().close();
    }

    @Test
    void aFullDiskLosesNothingAndIsOverWhenThereIsRoom() throws Exception {
        try (var database = open()) {
            var queue = new QueueStore(database);
            queue.add(Samples.job("kept", State.WAITING));
            database.change(Care.PRECIOUS, sql -> sql.script("pragma max_page_count = 60"));
            int kept = 1;
            StoreException full = null;
            while (full == null && kept < 1000) {
                try {
                    queue.add(Samples.job("j" + kept, State.WAITING));
                    kept++;
                } catch (StoreException e) {
                    full = e;
                }
            }
            assertEquals(Problem.DISK_FULL, full.problem());
            assertSentence(full);
            assertEquals(kept, queue.all().size());
            queue.remove("kept");
            database.change(Care.PRECIOUS, sql -> sql.script("pragma max_page_count = 10000"));
            queue.add(Samples.job("after", State.WAITING));
            assertEquals(kept, queue.all().size());
        }
        try (var database = open()) {
            assertEquals(
                    List.of("ok"),
                    database.read(
                            sql -> sql.list("pragma integrity_check", row -> row.getString(1))));
        }
    }

    @Test
    void aFolderThatCannotBeUsedIsSaid() throws Exception {
        Files.writeString(folder.resolve("inTheWay"), "");
        Path below = folder.resolve("inTheWay/home/cratekeeper.db");
        var noFolder = assertThrows(StoreException.class, () -> Database.open(below, clock));
        assertEquals(Problem.READ_ONLY, noFolder.problem());
        assertSentence(noFolder);
        Files.createDirectory(file);
        var noFile = assertThrows(StoreException.class, this::open);
        assertEquals(Problem.READ_ONLY, noFile.problem());
        assertSentence(noFile);
    }

    @Test
    void sqliteIsUnpackedOnceAndWhole() throws Exception {
        Path library;
        try (Stream<Path> files = Files.list(NativeLibrary.unpack(folder))) {
            library = files.toList().getFirst();
        }
        var resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + library.getFileName();
        try (var in = getClass().getResourceAsStream(resource)) {
            assertArrayEquals(in.readAllBytes(), Files.readAllBytes(library));
        }
        var written = Files.getLastModifiedTime(library);
        NativeLibrary.unpack(folder);
        assertEquals(written, Files.getLastModifiedTime(library));
        try (Stream<Path> files = Files.list(library.getParent())) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void aClosedDatabaseSaysSo() throws Exception {
        var database = open();
        database.close();
        database.close();
        var failure = assertThrows(StoreException.class, () -> new QueueStore(database).all());
        assertEquals(Problem.CLOSED, failure.problem());
        assertThrows(
                StoreException.class,
                () -> new QueueStore(database).add(Samples.job("a", State.WAITING)));
    }

    @Test
    void aFailedStepLeavesNothingBehind() throws Exception {
        try (var database = open()) {
            var queue = new QueueStore(database);
            assertThrows(
                    IllegalStateException.class,
                    () ->
                            database.change(
                                    Care.PRECIOUS,
                                    sql -> {
                                        sql.run("insert into review values ('a', 0, '{}')");
                                        throw new IllegalStateException("half-way");
                                    }));
            assertEquals(0, new ReviewStore(database).count());
            queue.add(Samples.job("a", State.WAITING));
            assertFalse(queue.all().isEmpty());
        }
    }
}

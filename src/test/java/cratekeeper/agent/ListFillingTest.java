package cratekeeper.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cratekeeper.agent.ListFilling.Wish;
import cratekeeper.music.ListLayout;
import cratekeeper.music.PlaylistEntry;
import cratekeeper.music.Track;
import cratekeeper.playlist.ListException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From what a person brings to the queue.
class ListFillingTest {
    @TempDir Path home;
    private World world;
    private ListFilling filling;
    private BroughtLists lists;

    @BeforeEach
    void open() throws Exception {
        world = new World(home);
        filling = new ListFilling(world.queue, world.library);
        lists = new BroughtLists(new Links(Sources.of(List.of())));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static List<Track> tracks(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> Track.builder().title("Low Sun " + n).artist("Anselm Okoro").build())
                .toList();
    }

    private Path file(String name, String text) throws Exception {
        return Files.writeString(home.resolve(name), text);
    }

    private ImportedPlaylist read(Path... paths) throws Exception {
        return lists.read(new Brought.Files(List.of(paths)));
    }

    @Test
    void theSameListAgainOnlyAddsWhatIsNew() throws Exception {
        var first = filling.fill(tracks(250), Wish.of("July"), _ -> {});
        assertEquals(250, first.added());
        var told = new ArrayList<Integer>();
        var again = filling.fill(tracks(255), Wish.of("July"), told::add);
        assertEquals(5, again.added());
        assertEquals(250, again.known());
        assertEquals(255, again.jobs().size(), "those that wait are still to be worked on");
        assertEquals(List.of(100, 200, 255), told);
        assertEquals(255, world.queue.jobs().size());
        assertTrue(world.queue.jobs().stream().allMatch(job -> "July".equals(job.listName())));
    }

    @Test
    void aCancelledTrackMayBeAskedForAgain() throws Exception {
        var first = filling.fill(tracks(1), Wish.of(""), _ -> {});
        world.queue.cancel(List.of(first.jobs().iterator().next()));
        assertEquals(1, filling.fill(tracks(1), Wish.of(""), _ -> {}).added());
    }

    @Test
    void aListThatNamesATrackTwiceQueuesItOnce() throws Exception {
        var track = tracks(1).getFirst();
        var filled = filling.fill(List.of(track, track), Wish.of(""), _ -> {});
        assertEquals(1, filled.added());
        assertEquals(1, filled.known());
    }

    @Test
    void whenItIsStoppedWhatWasPutStays() throws Exception {
        Thread.currentThread().interrupt();
        assertThrows(
                InterruptedException.class, () -> filling.fill(tracks(1), Wish.of(""), _ -> {}));
        assertThrows(
                InterruptedException.class,
                () ->
                        filling.fill(
                                tracks(300), Wish.of(""), _ -> Thread.currentThread().interrupt()));
        assertEquals(100, world.queue.jobs().size());
    }

    @Test
    void severalFilesAreOneListAndOneThatIsRefusedSpoilsNothing() throws Exception {
        var list =
                read(
                        file("a.csv", "title,artist\nLow Sun,Anselm Okoro\n"),
                        file("b.json", "{}"),
                        file("c.txt", "Mara Lindqvist - Night Ferry\n"));
        assertEquals(
                List.of("Anselm Okoro - Low Sun", "b.json", "Mara Lindqvist - Night Ferry"),
                list.entries().stream().map(PlaylistEntry::text).toList());
        assertEquals(1, list.problems());
        assertEquals("CSV, Text", list.source());
    }

    @Test
    void aFolderIsTheListOfItsFilesByName() throws Exception {
        Path folder = Files.createDirectories(home.resolve("Crate/Anselm Okoro"));
        Files.createFile(folder.resolve("Anselm Okoro - Low Sun.mp3"));
        Files.createFile(folder.resolve("cover.jpg"));
        var list = read(home.resolve("Crate"));
        assertEquals("Crate", list.name());
        assertEquals("Low Sun", list.entries().getFirst().found().orElseThrow().title());
        assertEquals(1, list.entries().size());
    }

    @Test
    void ofAFolderWithoutEndAsMuchIsTakenAsAListMayHoldAndThatIsSaid() throws Exception {
        Path folder = Files.createDirectories(home.resolve("Endless"));
        for (int n = 1; n <= 12; n++)
            Files.createFile(folder.resolve("Anselm Okoro - Low Sun " + n + ".mp3"));
        var some = new BroughtLists(new Links(Sources.of(List.of())), ListLayout.Memory.NONE, 10);
        var list = some.read(new Brought.Files(List.of(folder, folder)));
        assertEquals(10, list.entries().size());
        assertEquals(
                List.of("Only the first 10 lines are read: bring fewer at once."), list.notes());
    }

    /// Who opens a pipe waits for ever for somebody to write into it.
    @Test
    void whatAListNamesOutsideIsNeverOpened() throws Exception {
        Path pipe = home.resolve("pipe.mp3");
        assumeTrue(System.getProperty("os.name").contains("Linux"));
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
        String lines =
                "#EXTM3U\n"
                        + String.join(
                                "\n",
                                pipe.toString(),
                                pipe.toUri().toString(),
                                "../../" + pipe.getFileName(),
                                "/etc/passwd",
                                "\\\\server\\share\\Anselm Okoro - Low Sun.mp3");
        Path m3u = file("a.m3u8", lines);
        Path csv = file("a.csv", "title,location\n," + pipe + "\n,/etc/passwd\n");
        var list = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(m3u, csv));
        assertEquals(
                List.of("pipe", "pipe", "pipe", "passwd", "Low Sun", "pipe", "passwd"),
                list.entries().stream().map(entry -> entry.found().orElseThrow().title()).toList());
    }

    @Test
    void anEmptyFolderIsRefusedInASentence() throws Exception {
        Path folder = Files.createDirectories(home.resolve("Empty"));
        assertEquals(
                "“Empty” holds no audio files.",
                assertThrows(ListException.class, () -> read(folder)).getMessage());
    }

    @Test
    void aLinkThatNobodyReadsIsAProblemOfItsLine() throws Exception {
        var list = lists.read(new Brought.Words("A - B\nhttps://music.example/1\n"));
        assertEquals(
                "Nothing we can read lies behind this link.", list.entries().getLast().problem());
        assertEquals(2, list.entries().getLast().position());
    }
}

package cratekeeper.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.media.TagWriter;
import cratekeeper.media.Tags;
import cratekeeper.music.DownloadJob.State;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
    @TempDir Path home;
    private World world;
    private Path folder;
    private Instant now = Instant.parse("2026-01-01T12:00:00Z");
    private final InstantSource clock = () -> now;
    private final List<Intake.Outcome> outcomes = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        world = new World(home);
        folder = Files.createDirectories(home.resolve("bought"));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Path buy(String name, Track track) throws Exception {
        Path file = folder.resolve(name);
        Files.write(file, World.wav(2));
        new TagWriter().write(file, track, null, MusicalKey.Notation.CAMELOT);
        return file;
    }

    private void watch() throws Exception {
        new Watching(folder, Set.of(), world.intake, clock, time -> now = now.plus(time))
                .once((_, outcome) -> outcomes.add(outcome));
    }

    private Intake.Filed filed() {
        assertEquals(1, outcomes.size(), outcomes.toString());
        return (Intake.Filed) outcomes.getFirst();
    }

    private String left() {
        assertEquals(1, outcomes.size(), outcomes.toString());
        return ((Intake.Left) outcomes.getFirst()).why();
    }

    @Test
    void aBoughtFileIsCompletedFiledAndTheOriginalKept() throws Exception {
        var known = World.track("Mara Lindqvist", "Night Ferry", null, 2);
        world.meta.knows(known.toBuilder().label("Slow Tide").build());
        Path file = buy("ferry.wav", Shelf.track("Mara Lindqvist", "Night Ferry"));
        watch();
        Path path = filed().track().file().path();
        assertTrue(path.startsWith(home.resolve("music")), path.toString());
        assertEquals("Slow Tide", Tags.read(path).label());
        assertFalse(Files.exists(file));
        assertTrue(Files.exists(home.resolve("recycle/ferry.wav")));
        assertEquals(1, world.library.count());
    }

    @Test
    void whatTheShopSaysWins() throws Exception {
        var known = World.track("Mara Lindqvist", "Night Ferry", null, 2);
        world.meta.knows(known.toBuilder().label("Another").bpm(99.0).build());
        var said = Shelf.track("Mara Lindqvist", "Night Ferry").toBuilder().label("Slow Tide");
        buy("ferry.wav", said.build());
        watch();
        assertEquals("Slow Tide", filed().track().track().label());
        assertEquals(99.0, filed().track().track().bpm());
    }

    @Test
    void theDownloadThatWantedItIsDone() throws Exception {
        var wanted = World.track("Mara Lindqvist", "Night Ferry", null, 2);
        var job = world.queue.add(TrackQuery.of(wanted), wanted, null);
        var other =
                world.queue.add(
                        TrackQuery.words("x"), World.track("Kaito Rei", "Tin", null, 2), null);
        buy("ferry.wav", Shelf.track("Mara Lindqvist", "Night Ferry"));
        watch();
        assertEquals(1, filed().wishes());
        var done = world.queue.job(job.id()).orElseThrow();
        assertEquals(State.DONE, done.state());
        assertEquals(filed().track().file().path().toString(), done.path());
        assertEquals(State.WAITING, world.queue.job(other.id()).orElseThrow().state());
    }

    @Test
    void aFileWithoutTagsIsReadByItsNameAndItsShopsNumber() throws Exception {
        Files.write(folder.resolve("12345678_Kaito_Rei_-_Tin.wav"), World.wav(2));
        watch();
        var track = filed().track();
        assertEquals("Tin", track.track().title());
        assertEquals(List.of("Kaito Rei"), track.track().artists());
        assertEquals(Service.BEATPORT, track.source());
    }

    @Test
    void whatIsStillBeingWrittenWaits() throws Exception {
        Path file = buy("ferry.wav", Shelf.track("Mara Lindqvist", "Night Ferry"));
        Path mark = Files.createFile(folder.resolve("ferry.wav.part"));
        var watched = new WatchedFolder(folder, Set.of(), clock);
        assertEquals(List.of(), watched.look());
        now = now.plus(Duration.ofSeconds(1));
        assertEquals(List.of(), watched.look(), "seen for a second only");
        now = now.plus(Duration.ofMinutes(1));
        assertEquals(List.of(), watched.look(), "a browser's mark lies beside it");
        Files.delete(mark);
        Files.write(file, World.wav(3));
        assertEquals(List.of(), watched.look(), "it grew");
        now = now.plus(Duration.ofMinutes(1));
        assertEquals(List.of(file), watched.look());
        assertEquals(List.of(), watched.look(), "shown once");
    }

    @Test
    void whatIsThereAlreadyInTheSameQualityStays() throws Exception {
        buy("ferry.wav", Shelf.track("Mara Lindqvist", "Night Ferry"));
        watch();
        outcomes.clear();
        Path again = buy("again.wav", Shelf.track("Mara Lindqvist", "Night Ferry"));
        watch();
        assertTrue(left().contains("in the library already"), left());
        assertTrue(Files.exists(again));
    }

    @Test
    void abrokenFileStaysAndIsTold() throws Exception {
        Path file = Files.writeString(folder.resolve("ferry.flac"), "<html>not yours</html>");
        watch();
        assertTrue(left().contains("web page"), left());
        assertTrue(Files.exists(file));
    }

    @Test
    void anArchiveIsUnpackedAndFiled() throws Exception {
        Path zip = folder.resolve("release.zip");
        try (var out = zip(zip)) {
            add(out, "Mara Lindqvist - Ferry EP/01 Mara Lindqvist - Kelp.wav", World.wav(2));
            add(out, "cover.jpg", new byte[100]);
            add(out, "__MACOSX/._01 Kelp.wav", new byte[100]);
        }
        watch();
        assertEquals("Kelp", filed().track().track().title());
        assertTrue(Files.exists(home.resolve("recycle/release.zip")));
        assertFalse(Files.exists(home.resolve("partial/intake")));
    }

    @Test
    void anArchiveWhoseNamesLeadElsewhereIsRefused() throws Exception {
        for (String name :
                List.of(
                        "../evil.wav",
                        "/evil.wav",
                        "a/../../evil.wav",
                        "C:\\evil.wav",
                        "..\\e.wav")) {
            outcomes.clear();
            Path zip = folder.resolve("release.zip");
            try (var out = zip(zip)) {
                add(out, "fine.wav", World.wav(1));
                add(out, name, World.wav(1));
            }
            now = now.plus(Duration.ofMinutes(1));
            watch();
            assertTrue(left().contains("leads out of its folder"), name + ": " + outcomes);
            assertEquals(0, world.library.count());
            Files.delete(zip);
        }
    }

    @Test
    void anArchiveThatBurstsIsRefusedBeforeItFillsTheDisk() throws Exception {
        try (var out = zip(folder.resolve("bomb.zip"))) {
            out.putNextEntry(new ZipEntry("loud.wav"));
            for (int i = 0; i < 64; i++) out.write(new byte[1 << 20]);
            out.closeEntry();
        }
        watch();
        assertTrue(left().contains("far smaller than any music"), left());
    }

    @Test
    void halfAnArchiveIsToldInOneSentence() throws Exception {
        Path zip = folder.resolve("half.zip");
        try (var out = zip(zip)) {
            add(out, "one.wav", World.wav(1));
        }
        byte[] whole = Files.readAllBytes(zip);
        Files.write(zip, java.util.Arrays.copyOf(whole, whole.length / 2));
        watch();
        assertEquals("half.zip is no whole zip archive; fetch it again.", left());
    }

    private static ZipOutputStream zip(Path file) throws IOException {
        OutputStream out = Files.newOutputStream(file);
        return new ZipOutputStream(out);
    }

    private static void add(ZipOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(bytes);
        out.closeEntry();
    }
}

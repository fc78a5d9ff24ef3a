package cratekeeper.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.media.FolderWalk;
import cratekeeper.media.Glance;
import cratekeeper.music.AudioFile.Verdict;
import cratekeeper.music.Field;
import cratekeeper.music.LibraryTrack;
import cratekeeper.music.Service;
import cratekeeper.store.ScannedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryScanTest {
    @TempDir Path home;
    private Shelf shelf;

    @BeforeEach
    void open() throws Exception {
        shelf = new Shelf(home);
        shelf.put("a/ferry.wav", Shelf.track("Mara Lindqvist", "Night Ferry"));
        shelf.put("a/kelp.wav", Shelf.track("Mara Lindqvist", "Kelp"));
        shelf.put("b/ore.wav", Shelf.track("Bjørn Ødegård", "Ore"));
    }

    @AfterEach
    void close() {
        shelf.close();
    }

    @Test
    void everyFileIsFoundByItsTags() throws Exception {
        var report = shelf.scan();
        assertEquals(3, report.files());
        assertEquals(3, report.read());
        assertEquals(List.of("ferry.wav", "kelp.wav"), shelf.find("artist:mara"));
        var ferry = shelf.library.find("ferry", 1).getFirst();
        assertEquals("pcm_s16le", ferry.file().codec());
        assertEquals(1_000L, ferry.track().durationMs());
        assertEquals(Files.size(ferry.file().path()), ferry.bytes());
    }

    @Test
    void onlyWhatChangedIsReadAgain() throws Exception {
        shelf.scan();
        assertEquals(0, shelf.scan().read());
        shelf.put("a/kelp.wav", Shelf.track("Mara Lindqvist", "Kelp Forest"));
        var report = shelf.scan();
        assertEquals(1, report.read());
        assertEquals(List.of("kelp.wav"), shelf.find("forest"));
        assertEquals(3, shelf.library.count());
    }

    @Test
    void aFileWhoseFolderStillHoldsOthersIsGone() throws Exception {
        shelf.scan();
        Files.delete(shelf.music.resolve("a/kelp.wav"));
        assertEquals(1, shelf.scan().gone());
        assertEquals(List.of(), shelf.find("kelp"));
    }

    @Test
    void aDriveThatIsAwayEmptiesNothing() throws Exception {
        shelf.scan();
        Files.move(shelf.music, home.resolve("away"));
        var failure = assertThrows(IOException.class, () -> shelf.scan());
        assertTrue(failure.getMessage().contains("is not there"), failure.getMessage());
        Files.createDirectories(shelf.music);
        // What is left of a drive that is not connected: the folder it was mounted on.
        assertEquals(3, shelf.scan().unseen());
        assertEquals(3, shelf.library.count());
    }

    @Test
    void ofAFolderWhoseFilesGoAwayWhileItIsReadNothingIsKnown() throws Exception {
        var known = new ArrayList<Path>();
        var unknown = new ArrayList<Path>();
        FolderWalk.walk(
                shelf.music.resolve("a"),
                Set.of(),
                new FolderWalk.Visitor() {
                    @Override
                    public void file(Path file, long bytes, long modified) throws IOException {
                        for (String name : List.of("ferry.wav", "kelp.wav"))
                            Files.delete(file.resolveSibling(name));
                    }

                    @Override
                    public void folder(Path folder, boolean empty) {
                        known.add(folder);
                    }

                    @Override
                    public void unreadable(Path folder, IOException why) {
                        unknown.add(folder);
                    }
                });
        assertEquals(List.of(), known);
        assertEquals(List.of(shelf.music.resolve("a")), unknown);
    }

    @Test
    void aFolderThatIsAwayKeepsItsFilesUntilSomebodySaysForget() throws Exception {
        shelf.scan();
        Files.move(shelf.music.resolve("a"), home.resolve("away"));
        assertEquals(2, shelf.scan().unseen());
        assertEquals(3, shelf.library.count());
        assertEquals(2, shelf.scan(shelf.music, true).gone());
        assertEquals(1, shelf.library.count());
    }

    @Test
    void aMovedFileKeepsItsDateAndItsSource() throws Exception {
        shelf.scan();
        var before = shelf.library.find("ferry", 1).getFirst();
        var earlier = Instant.parse("2020-02-02T02:02:02Z");
        Files.move(shelf.music.resolve("a"), shelf.music.resolve("c"));
        shelf.store.remove(before.id());
        shelf.store.putAll(List.of(bought(before, earlier)));
        assertEquals(2, shelf.scan().moved());
        var after = shelf.library.find("ferry", 1).getFirst();
        assertEquals("c", after.file().path().getParent().getFileName().toString());
        assertEquals(earlier, after.addedAt());
        assertEquals(Service.ARCHIVE, after.source());
        assertEquals(3, shelf.library.count());
    }

    private static ScannedFile bought(LibraryTrack t, Instant at) throws IOException {
        Path now = t.file().path().getParent().resolveSibling("c").resolve("ferry.wav");
        var entry = new LibraryTrack(0, t.track(), t.file(), t.bytes(), Service.ARCHIVE, at);
        return new ScannedFile(entry, Files.getLastModifiedTime(now).toInstant(), false);
    }

    @Test
    void whatWasHeardOfAFileStaysTrueWhenItsTagsChange() throws Exception {
        shelf.scan();
        var kelp = shelf.library.find("kelp", 1).getFirst();
        var heard = kelp.file().heard(1_000L, 16_000, Verdict.SUSPECT, List.of("Cut at 16 kHz."));
        shelf.store.put(
                new LibraryTrack(
                        0, kelp.track(), heard, kelp.bytes(), Service.SOULSEEK, kelp.addedAt()));
        shelf.put("a/kelp.wav", Shelf.track("Mara Lindqvist", "Kelp Two"));
        shelf.scan();
        assertEquals(List.of("kelp.wav"), shelf.find("is:suspect two"));
        assertEquals(Service.SOULSEEK, shelf.library.find("two", 1).getFirst().source());
    }

    @Test
    void aLoopOfLinksEnds() throws Exception {
        Files.createSymbolicLink(shelf.music.resolve("a/again"), shelf.music);
        Files.createSymbolicLink(shelf.music.resolve("b/here"), shelf.music.resolve("b"));
        assertEquals(3, shelf.scan().files());
    }

    @Test
    void anEmptyFileIsBrokenAndFoundAsThat() throws Exception {
        Files.createFile(shelf.music.resolve("b/nothing.mp3"));
        shelf.scan();
        assertEquals(List.of("nothing.mp3"), shelf.find("is:broken"));
        assertEquals(
                List.of("The file is empty."),
                shelf.library.find("is:broken", 1).getFirst().file().evidence());
    }

    @Test
    void aFileThatMayNotBeReadIsToldAndTheOthersAreTakenIn() throws Exception {
        Path secret = shelf.music.resolve("b/ore.wav");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(secret), "root reads everything");
        shelf.scan();
        assertEquals(
                List.of("ore.wav: The file may not be read; allow it and scan again."),
                shelf.problems);
        assertEquals(2, shelf.library.count());
    }

    @Test
    void aFileThatGrowsWhileItIsReadIsLeftForTheNextScan() throws Exception {
        Path ore = shelf.music.resolve("b/ore.wav");
        FileReading.Eye growing =
                path -> {
                    Files.write(path, new byte[1], StandardOpenOption.APPEND);
                    return Glance.at(path).orElseThrow();
                };
        var told = new ArrayList<String>();
        var read =
                new FileReading(growing, shelf.clock)
                        .read(ore, Files.size(ore), 0, Optional.empty(), (_, why) -> told.add(why));
        assertEquals(Optional.empty(), read);
        assertEquals(List.of("The file is being changed; the next scan reads it."), told);
    }

    @Test
    void hiddenFilesAndTheRecycleFolderAreNoMusic() throws Exception {
        Files.copy(shelf.music.resolve("a/kelp.wav"), shelf.music.resolve("a/._kelp.wav"));
        Files.createDirectories(shelf.recycle);
        Files.copy(shelf.music.resolve("a/kelp.wav"), shelf.recycle.resolve("kelp.wav"));
        assertEquals(3, shelf.scan(home, false).files());
    }

    @Test
    void whatTracksLackIsCountedAndFound() throws Exception {
        shelf.put(
                "b/labelled.wav",
                Shelf.track("Kaito Rei", "Tin").toBuilder().label("Slow Tide").bpm(124.0).build());
        shelf.scan();
        assertEquals(3, shelf.library.missing().get(Field.LABEL));
        assertEquals(null, shelf.library.missing().get(Field.TITLE));
        assertEquals(List.of("ferry.wav", "kelp.wav", "ore.wav"), shelf.find("missing:label"));
        assertEquals(4, shelf.find("missing:any").size());
        assertEquals(List.of("labelled.wav"), shelf.find("missing:isrc bpm:120-128"));
    }
}

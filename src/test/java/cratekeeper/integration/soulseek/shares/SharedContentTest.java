package cratekeeper.integration.soulseek.shares;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.soulseek.wire.FileAttributes;
import cratekeeper.integration.soulseek.wire.RemotePath;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Attacks on what lies beside the shared folder.
class SharedContentTest {
    private static final RemotePath SONG = RemotePath.of("Music\\Tallow\\01 - Kiln.flac");

    @TempDir Path home;
    private Path music;
    private Path secret;

    @BeforeEach
    void fill() throws IOException {
        home = home.toRealPath();
        music = Files.createDirectories(home.resolve("Music"));
        secret = Files.writeString(home.resolve("secret.txt"), "secret");
        Files.createDirectories(music.resolve("Tallow"));
        Files.writeString(music.resolve("Tallow/01 - Kiln.flac"), "song");
        Files.createDirectories(home.resolve("Private"));
        Files.writeString(home.resolve("Private/01 - Kiln.flac"), "other");
    }

    private ShareIndex scan() throws Exception {
        return ShareScan.of(List.of(ShareRoot.of(music)), _ -> FileAttributes.NONE);
    }

    private static String read(ShareIndex index, ShareEntry entry) throws IOException {
        try (var file = index.content(entry).open()) {
            var bytes = ByteBuffer.allocate(100);
            file.read(bytes);
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        }
    }

    private static ShareEntry song(ShareIndex index) {
        return index.file(SONG).orElseThrow();
    }

    @Test
    void whatIsSharedCanBeRead() throws Exception {
        var index = scan();
        assertEquals("song", read(index, song(index)));
    }

    @Test
    void pathsThatClimbAreNotShared() throws Exception {
        var index = scan();
        for (String path :
                List.of(
                        "Music\\..\\secret.txt",
                        "Music\\Tallow\\..\\..\\secret.txt",
                        "Music/../secret.txt",
                        "Music\\../secret.txt",
                        "..\\secret.txt",
                        "Music\\.\\Tallow\\01 - Kiln.flac",
                        "Music\\Tallow\\..\\Tallow\\01 - Kiln.flac",
                        "Music\\\\Tallow\\01 - Kiln.flac",
                        "Music\\Tallow\\01 - Kiln.flac\0.txt",
                        "Music\\Tallow\\01 - Kiln.flac\\",
                        "Music\\Tallow",
                        "Music",
                        "",
                        "\\",
                        secret.toString(),
                        secret.toUri().toString(),
                        "Music\\" + secret,
                        "Music\\%2e%2e\\secret.txt",
                        "Music\\\uFF0E\uFF0E\\secret.txt")) {
            assertTrue(index.file(RemotePath.of(path)).isEmpty(), path);
        }
        byte[] overlong =
                "Music\\\u00C0\u00AE\u00C0\u00AE\\secret.txt".getBytes(StandardCharsets.ISO_8859_1);
        assertTrue(index.file(RemotePath.of(overlong)).isEmpty());
    }

    @Test
    void otherCaseFindsTheSharedFileAndNoOther() throws Exception {
        var index = scan();
        assertEquals(song(index), index.file(RemotePath.of("music\\tallow\\01 - KILN.FLAC")).get());
        assertTrue(index.file(RemotePath.of("MUSIC\\..\\SECRET.TXT")).isEmpty());
        assertTrue(index.file(RemotePath.of("private\\01 - kiln.flac")).isEmpty());
    }

    @Test
    void linksAreNotSharedWhetherToFilesOrFolders() throws Exception {
        Files.createSymbolicLink(music.resolve("link.txt"), secret);
        Files.createSymbolicLink(music.resolve("Linked"), home.resolve("Private"));
        Files.createSymbolicLink(music.resolve("Tallow/loop"), music);
        assertEquals(1, scan().files());
    }

    @Test
    void aFileThatBecameALinkAfterTheScanIsNotRead() throws Exception {
        var index = scan();
        Path file = music.resolve("Tallow/01 - Kiln.flac");
        Files.delete(file);
        Files.createSymbolicLink(file, secret);
        assertThrows(IOException.class, () -> read(index, song(index)));
    }

    @Test
    void aFolderThatBecameALinkAfterTheScanIsNotRead() throws Exception {
        var index = scan();
        Files.delete(music.resolve("Tallow/01 - Kiln.flac"));
        Files.delete(music.resolve("Tallow"));
        Files.createSymbolicLink(music.resolve("Tallow"), home.resolve("Private"));
        assertThrows(IOException.class, () -> read(index, song(index)));
    }

    @Test
    void aChosenFolderThatBecameALinkIsNotRead() throws Exception {
        var index = scan();
        Files.move(music, home.resolve("Moved"));
        Files.createDirectories(home.resolve("Trap/Tallow"));
        Files.writeString(home.resolve("Trap/Tallow/01 - Kiln.flac"), "trap");
        Files.createSymbolicLink(music, home.resolve("Trap"));
        assertThrows(IOException.class, () -> read(index, song(index)));
    }

    @Test
    void aFileThatBecameAFolderIsNotRead() throws Exception {
        var index = scan();
        Files.delete(music.resolve("Tallow/01 - Kiln.flac"));
        Files.createDirectory(music.resolve("Tallow/01 - Kiln.flac"));
        assertThrows(IOException.class, () -> read(index, song(index)));
    }

    @Test
    void hiddenAndHalfWrittenFilesAreNotShared() throws Exception {
        Files.writeString(music.resolve(".hidden.flac"), "x");
        Files.createDirectories(music.resolve(".git"));
        Files.writeString(music.resolve(".git/config.flac"), "x");
        Files.writeString(music.resolve("half.flac.part"), "x");
        assertEquals(1, scan().files());
    }

    @Test
    void aNameWithABackslashIsShownWithoutAndFoundAgain() throws Exception {
        Files.writeString(music.resolve("x\\..\\..\\secret.txt"), "harmless");
        var index = scan();
        var entry = index.search("secret", List.of(), 10).getFirst();
        assertEquals("Music\\x\uFF3C..\uFF3C..\uFF3Csecret.txt", entry.path().text());
        assertEquals("harmless", read(index, index.file(entry.path()).orElseThrow()));
        assertTrue(index.file(RemotePath.of("Music\\x\\..\\..\\secret.txt")).isEmpty());
    }

    @Test
    void aWholeDiskCannotBeShared() {
        assertThrows(IOException.class, () -> ShareRoot.of(home.getRoot()));
    }
}

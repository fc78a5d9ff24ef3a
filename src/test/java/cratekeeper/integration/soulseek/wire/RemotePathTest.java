package cratekeeper.integration.soulseek.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// Bytes stay, text is for people.
class RemotePathTest {
    private static final byte[] LATIN =
            "Caf\u00E9\\\u00DCber.mp3".getBytes(StandardCharsets.ISO_8859_1);

    @Test
    void bytesThatAreNoUtf8AreReadAsLatin1AndKept() {
        var path = RemotePath.of(LATIN);
        assertEquals("Caf\u00E9\\\u00DCber.mp3", path.text());
        assertArrayEquals(LATIN, path.bytes());
    }

    @Test
    void pathsAreEqualByTheirBytesNotByTheirText() {
        var utf8 = RemotePath.of("Caf\u00E9\\\u00DCber.mp3");
        assertNotEquals(utf8, RemotePath.of(LATIN));
        assertEquals(utf8.text(), RemotePath.of(LATIN).text());
        assertEquals(RemotePath.of(LATIN), utf8.inLatin1());
        assertEquals(RemotePath.of(LATIN).hashCode(), utf8.inLatin1().hashCode());
    }

    @Test
    void decomposedLettersAreNotComposed() {
        assertNotEquals(RemotePath.of("e\u0301"), RemotePath.of("\u00E9"));
    }

    @Test
    void nobodyChangesABytesOfAPathFromOutside() {
        byte[] bytes = LATIN.clone();
        var path = RemotePath.of(bytes);
        bytes[0] = 'X';
        path.bytes()[0] = 'Y';
        assertArrayEquals(LATIN, path.bytes());
    }

    @Test
    void folderAndNameAreFoundAndJoined() {
        var path = RemotePath.of("Music\\A B\\01.flac");
        assertEquals("01.flac", path.name());
        assertEquals(RemotePath.of("Music\\A B"), path.folder());
        assertEquals(path, path.folder().child(RemotePath.of("01.flac")));
        assertEquals(RemotePath.of(""), RemotePath.of("01.flac").folder());
        assertEquals("b", RemotePath.of("x/a/b").name());
        assertEquals(RemotePath.of("x/a"), RemotePath.of("x/a/b").folder());
    }

    @Test
    void anEmptyPathIsHarmless() {
        var empty = RemotePath.of("");
        assertEquals("", empty.name());
        assertEquals(empty, empty.folder());
        assertEquals(RemotePath.of("a"), empty.child(RemotePath.of("a")));
    }
}

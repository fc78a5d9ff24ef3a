package cratekeeper.integration.soulseek.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Bytes written to harm are refused, or read for what they are, and cost no memory.
class HostileCapturesTest {
    /// Odd, but well formed: their names and numbers are harmless as long as nobody believes them.
    private static final Set<String> READABLE =
            Set.of(
                    "search-response-traversal-names.bin",
                    "search-response-latin1-name.bin",
                    "search-response-odd-attributes.bin");

    @TestFactory
    Stream<DynamicTest> nothingHostileIsRead() {
        return Captures.hostile().stream()
                .filter(capture -> !READABLE.contains(capture.name()))
                .map(capture ->
                        DynamicTest.dynamicTest(
                                capture.name(),
                                () -> {
                                    var codec = codec(capture.name());
                                    long before = Memory.allocated();
                                    assertThrows(
                                            WireException.class,
                                            () -> Captures.read(codec, capture.bytes()));
                                    assertThrows(
                                            WireException.class,
                                            () -> Captures.assemble(codec, capture.bytes(), 1));
                                    long spent = Memory.allocated() - before;
                                    assertTrue(spent < 32L << 20, spent + " bytes");
                                }));
    }

    private static Codec<?> codec(String name) {
        return name.startsWith("peerinit") ? Codecs.INIT : Codecs.PEER;
    }

    @Test
    void allOfTheFolderIsEitherRefusedOrReadable() {
        var names = Captures.hostile().stream().map(Captures.Capture::name).toList();
        assertTrue(names.containsAll(READABLE), names.toString());
    }

    @Test
    void namesThatLeaveTheirFolderAreKeptAsTheyAre() throws Exception {
        var answer = answer("search-response-traversal-names.bin");
        assertEquals(10, answer.files().size());
        assertTrue(answer.files().stream().anyMatch(f -> f.path().text().contains("..")));
    }

    @Test
    void aNameInLatin1IsReadableAndKeepsItsBytes() throws Exception {
        var path = answer("search-response-latin1-name.bin").files().getFirst().path();
        assertEquals("Música\\Canción.mp3", path.text());
        assertFalse(path.equals(RemotePath.of(path.text())), "UTF-8 has other bytes");
        assertEquals(path, RemotePath.of(path.text()).inLatin1());
    }

    @Test
    void aBrokenUpperHalfOfASizeIsNotBelieved() throws Exception {
        var file = answer("search-response-odd-attributes.bin").files().getFirst();
        assertEquals(3_000_000_000L, file.size());
    }

    private static SearchAnswer answer(String name) throws Exception {
        List<PeerMessage> messages = Captures.read(Codecs.PEER, Captures.hostile(name));
        return (SearchAnswer) messages.getFirst();
    }
}

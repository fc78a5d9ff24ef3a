package cratekeeper.integration.soulseek.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What was seen on a wire is read, and written again byte by byte.
class CapturesTest {
    @TestFactory
    Stream<DynamicTest> everyCaptureIsReadAndWrittenAgain() {
        return framed().map(capture ->
                DynamicTest.dynamicTest(
                        capture.name(), () -> same(Captures.codec(capture.name()), capture)));
    }

    private static <M> void same(Codec<M> codec, Captures.Capture capture) throws Exception {
        List<M> messages = Captures.read(codec, capture.bytes());
        assertFalse(messages.isEmpty());
        assertFalse(messages.stream().anyMatch(Unknown.class::isInstance), messages.toString());
        var again = new ByteArrayOutputStream();
        for (M message : messages) again.writeBytes(codec.frame(message));
        if (isCompressed(messages.getFirst())) {
            // Which of many zlib streams a client writes is its own affair.
            assertArrayEquals(inflated(capture.bytes()), inflated(again.toByteArray()));
        } else {
            assertArrayEquals(capture.bytes(), again.toByteArray());
        }
    }

    private static boolean isCompressed(Object message) {
        return message instanceof SearchAnswer
                || message instanceof BrowseMessage.SharedFileList
                || message instanceof BrowseMessage.FolderContents;
    }

    private static byte[] inflated(byte[] frame) throws Exception {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(frame, 8, frame.length))) {
            return in.readAllBytes();
        }
    }

    @TestFactory
    Stream<DynamicTest> piecesOfAnySizeGiveTheSame() {
        return framed().map(capture ->
                DynamicTest.dynamicTest(
                        capture.name(),
                        () -> {
                            var codec = Captures.codec(capture.name());
                            var whole = Captures.read(codec, capture.bytes());
                            for (int piece : new int[] {1, 2, 3, 7, 64, 4096}) {
                                assertEquals(
                                        whole, Captures.assemble(codec, capture.bytes(), piece));
                            }
                        }));
    }

    private static Stream<Captures.Capture> framed() {
        return Captures.all().stream().filter(capture -> Captures.isFramed(capture.name()));
    }

    @Test
    void theFirstFifteenFramesAfterALoginAreAllThere() throws Exception {
        byte[] stream = bytes("server-stream-after-login.bin");
        assertEquals(15, Captures.read(Codecs.FROM_SERVER, stream).size());
    }

    @Test
    void aFileConnectionBeginsWithItsInitAndItsToken() throws Exception {
        var in = new ByteArrayInputStream(bytes("file-connection-resume-uploader.bin"));
        var frame = new FrameReader(in).next(FrameKind.INIT);
        assertEquals(
                new InitMessage.PeerInit("alice", ConnectionType.FILE), Codecs.INIT.read(frame));
        assertEquals(new FileHead.Token(0x33114F), FileHead.Token.read(in));
        assertEquals(2622, in.readAllBytes().length);
    }

    @Test
    void anOffsetIsReadAndWrittenAgain() throws Exception {
        for (String name :
                List.of("file-connection-resume-offset.bin", "file-connection-offset-zero.bin")) {
            byte[] bytes = bytes(name);
            var offset = FileHead.Offset.read(new ByteArrayInputStream(bytes));
            assertArrayEquals(bytes, offset.bytes());
        }
        assertEquals(
                24_000_000,
                FileHead.Offset.read(
                                new ByteArrayInputStream(
                                        bytes("file-connection-resume-offset.bin")))
                        .offset());
    }

    @Test
    void anAnswerSaysWhatItsFilesAre() throws Exception {
        var answer =
                (SearchAnswer)
                        Captures.read(Codecs.PEER, bytes("peer-filesearchresponse.bin")).getFirst();
        assertEquals("alice", answer.user());
        assertEquals(1_780_720, answer.token());
        assertEquals(List.of(), answer.locked());
        assertEquals(
                List.of(
                        FileAttributes.lossless(60, 44_100, 16),
                        FileAttributes.lossy(320, 60, false),
                        FileAttributes.lossy(130, 60, false)),
                answer.files().stream().map(SharedFile::attributes).toList());
        assertEquals(5_370_065, answer.files().getFirst().size());
        assertEquals("01 - Test Tone - Sweep One.flac", answer.files().getFirst().path().name());
    }

    @Test
    void aListIsReadInAStream() throws Exception {
        var frame =
                new FrameReader(new ByteArrayInputStream(bytes("peer-sharedfilelist-response.bin")))
                        .next(FrameKind.PEER);
        var told = new ToldList();
        ShareListReader.read(frame, new InflateLedger(1 << 20), told);
        assertEquals(7, told.folders.size());
        assertEquals(9, told.files.size());
    }

    private static byte[] bytes(String name) {
        return Captures.all().stream()
                .filter(capture -> capture.name().equals(name))
                .findAny()
                .orElseThrow()
                .bytes();
    }
}

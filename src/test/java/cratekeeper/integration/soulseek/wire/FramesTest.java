package cratekeeper.integration.soulseek.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Frames are cut where they end, and refused before they cost anything.
class FramesTest {
    private static final long MOST_FOR_A_REFUSAL = 256 * 1024;

    @ParameterizedTest
    @ValueSource(longs = {0, 3, 1L << 31, (1L << 32) - 1})
    void anImpossibleLengthIsRefused(long length) {
        byte[] bytes = Bytes.of().u32(length).u32(9).raw("x").toBytes();
        for (var codec : List.of(Codecs.PEER, Codecs.FROM_SERVER)) refused(codec, bytes);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 5000, 1L << 31, (1L << 32) - 1})
    void anImpossibleLengthWithANarrowCodeIsRefused(long length) {
        refused(Codecs.INIT, Bytes.of().u32(length).u8(1).raw("x").toBytes());
    }

    @Test
    void everyKindHasALongestFrame() throws Exception {
        long kib = 1024;
        refused(Codecs.INIT, Bytes.of().u32(4 * kib + 1).u8(1).toBytes());
        refused(Codecs.DISTRIBUTED, Bytes.of().u32(16 * kib + 1).u8(3).toBytes());
        refused(Codecs.PEER, Bytes.of().u32(256 * kib + 1).u32(43).toBytes());
        refused(Codecs.PEER, Bytes.of().u32(8 * kib * kib + 1).u32(9).toBytes());
        refused(Codecs.PEER, Bytes.of().u32(256 * kib * kib + 1).u32(5).toBytes());
        refused(Codecs.PEER, Bytes.of().u32(8 * kib * kib + 1).u32(4711).toBytes());
        refused(Codecs.FROM_SERVER, Bytes.of().u32(64 * kib * kib + 1).u32(64).toBytes());
        byte[] longList = Bytes.of().u32(256 * kib * kib).u32(5).toBytes();
        assertEquals(256 * kib * kib - 4, Bytes.first(FrameKind.PEER, longList).length());
    }

    @Test
    void aFrameThatOnlyClaimsToBeLongCostsNothing() {
        refused(Codecs.FROM_SERVER, Bytes.of().u32(60L << 20).u32(66).text("hi").toBytes());
        refused(Codecs.PEER, Bytes.of().u32(7L << 20).u32(37).raw("xx").toBytes());
    }

    private static void refused(Codec<?> codec, byte[] bytes) {
        long before = Memory.allocated();
        assertThrows(WireException.class, () -> Captures.read(codec, bytes));
        assertTrue(Memory.allocated() - before < MOST_FOR_A_REFUSAL, "memory");
    }

    @Test
    void theAssemblerRefusesWhatTheReaderRefuses() {
        for (long length : new long[] {0, 3, 1L << 31, (1L << 32) - 1}) {
            byte[] bytes = Bytes.of().u32(length).u32(9).raw("x").toBytes();
            assertThrows(WireException.class, () -> Captures.assemble(Codecs.PEER, bytes, 1));
        }
    }

    @Test
    void theAssemblerTakesMemoryOnlyForWhatCame() throws Exception {
        byte[] bytes = Bytes.of().u32(60L << 20).u32(66).text("hi").toBytes();
        long before = Memory.allocated();
        assertEquals(List.of(), Captures.assemble(Codecs.FROM_SERVER, bytes, 5));
        assertTrue(Memory.allocated() - before < MOST_FOR_A_REFUSAL, "memory");
    }

    @Test
    void anUnknownCodeIsReadOver() throws Exception {
        byte[] unknown = Bytes.of().raw("whatever this is").frame(4711);
        byte[] known = Codecs.PEER.frame(new BrowseMessage.GetUserInfo());
        byte[] both = Bytes.of().raw(unknown).raw(known).toBytes();
        var expected = List.of(new Unknown(4711, 16), new BrowseMessage.GetUserInfo());
        assertEquals(expected, Captures.read(Codecs.PEER, both));
        assertEquals(expected, Captures.assemble(Codecs.PEER, both, 3));
    }

    @Test
    void aLongUnknownBodyIsNotKept() throws Exception {
        byte[] unknown = Bytes.frame(4711, new byte[6 << 20]);
        long before = Memory.allocated();
        assertEquals(1, Captures.read(Codecs.PEER, unknown).size());
        assertEquals(1, Captures.assemble(Codecs.PEER, unknown, 8192).size());
        assertTrue(Memory.allocated() - before < 1 << 20, "memory");
    }

    @Test
    void aBodyThatNobodyReadIsSkipped() throws Exception {
        byte[] first = Bytes.of().text("a").frame(43);
        byte[] second = Bytes.of().text("b").frame(46);
        var reader = Bytes.reader(first, second);
        assertEquals(43, Objects.requireNonNull(reader.next(FrameKind.PEER)).code());
        assertEquals(46, Objects.requireNonNull(reader.next(FrameKind.PEER)).code());
        assertNull(reader.next(FrameKind.PEER));
    }

    @Test
    void aMalformedBodyLeavesTheNextFrameReadable() throws Exception {
        byte[] bad = Bytes.of().u32(4_000_000_000L).raw("x").frame(66);
        byte[] good = Codecs.FROM_SERVER.frame(new SessionMessage.AdminMessage("hello"));
        var reader = Bytes.reader(bad, good);
        var first = Objects.requireNonNull(reader.next(FrameKind.SERVER));
        assertThrows(WireException.class, () -> Codecs.FROM_SERVER.read(first));
        var second = Objects.requireNonNull(reader.next(FrameKind.SERVER));
        assertEquals(new SessionMessage.AdminMessage("hello"), Codecs.FROM_SERVER.read(second));
    }

    @Test
    void aStreamMayEndBetweenFramesOnly() throws Exception {
        byte[] frame = Codecs.PEER.frame(new BrowseMessage.GetUserInfo());
        assertEquals(1, Captures.read(Codecs.PEER, frame).size());
        for (int length = 1; length < frame.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(frame, length);
            assertThrows(WireException.class, () -> Captures.read(Codecs.PEER, cut));
        }
    }

    @Test
    void nothingBehindTheFrameIsTouched() throws Exception {
        byte[] init = Codecs.INIT.frame(new InitMessage.PeerInit("mira", ConnectionType.FILE));
        var in = new ByteArrayInputStream(Bytes.of().raw(init).u32(7).raw("audio").toBytes());
        var frame = Objects.requireNonNull(new FrameReader(in).next(FrameKind.INIT));
        Codecs.INIT.read(frame);
        assertEquals(new FileHead.Token(7), FileHead.Token.read(in));
        assertEquals(
                "audio", new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
    }
}

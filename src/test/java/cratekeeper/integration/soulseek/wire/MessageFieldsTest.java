package cratekeeper.integration.soulseek.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Fields that may lack, fields that lie, fields nobody knows.
class MessageFieldsTest {
    private static final long HUGE = 4_000_000_000L;

    @Test
    void numbersStandWithTheirLowByteFirst() {
        byte[] expected = Bytes.hex("08 00 00 00  02 00 00 00  b1 ba 00 00");
        assertArrayEquals(expected, Codecs.TO_SERVER.frame(new SessionMessage.SetWaitPort(0xBAB1)));
    }

    @Test
    void anAddressStandsInReverse() throws Exception {
        byte[] frame =
                Bytes.hex(
                        "19 00 00 00 03 00 00 00 03 00 00 00 6d 69 72"
                                + "04 03 02 01 44 57 00 00 00 00 00 00 00 00");
        var read = (UserMessage.PeerAddress) one(Codecs.FROM_SERVER, frame);
        assertEquals("1.2.3.4", read.address().getHostAddress());
        assertEquals(22_340, read.port());
        assertArrayEquals(frame, Codecs.FROM_SERVER.frame(read));
    }

    @Test
    void pierceFirewallHasANarrowCode() throws Exception {
        byte[] frame = Bytes.hex("05 00 00 00  00  60 ad 3f 00");
        var pierce = new InitMessage.PierceFirewall(0x003FAD60);
        assertEquals(pierce, one(Codecs.INIT, frame));
        assertArrayEquals(frame, Codecs.INIT.frame(pierce));
    }

    @Test
    void aTextLongerThanItsFrameIsRefused() {
        refused(Codecs.PEER, Bytes.of().u32(HUGE).raw("abc").frame(43));
        refused(Codecs.PEER, Bytes.of().u32(4).raw("abc").frame(43));
        refused(Codecs.FROM_SERVER, Bytes.of().u32(HUGE).raw("abc").frame(66));
        refused(Codecs.PEER, Bytes.of().text("mira").u32(1).u32(1).u8(1).u32(HUGE).zlibFrame(9));
    }

    @Test
    void aCountOfThousandsOfMillionsIsRefused() {
        refused(Codecs.FROM_SERVER, Bytes.of().u32(HUGE).text("a").frame(69));
        refused(Codecs.FROM_SERVER, Bytes.of().u32(HUGE).frame(102));
        refused(Codecs.FROM_SERVER, Bytes.of().text("room").u32(HUGE).frame(14));
        refused(Codecs.PEER, Bytes.of().text("mira").u32(1).u32(HUGE).file("a", 1).zlibFrame(9));
        refused(Codecs.PEER, Bytes.of().u32(HUGE).zlibFrame(5));
        refused(Codecs.PEER, Bytes.of().u32(1).text("f").u32(HUGE).zlibFrame(5));
    }

    @Test
    void aFileOfFourThousandMillionAttributesIsRefused() {
        var file = Bytes.of().u8(1).text("a").u64(1).u32(0).u32(HUGE).toBytes();
        refused(Codecs.PEER, Bytes.of().text("mira").u32(1).u32(1).raw(file).zlibFrame(9));
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, 0xFE00_0000_0000_0000L})
    void aSizeBeyondAllSizesIsRefused(long size) {
        refused(Codecs.PEER, Bytes.of().u32(1).u32(7).text("a.mp3").u64(size).frame(40));
        refused(Codecs.PEER, Bytes.of().u32(7).u8(1).u64(size).frame(41));
        refused(
                Codecs.PEER,
                Bytes.of()
                        .text("mira")
                        .u32(1)
                        .u32(1)
                        .file("a", size)
                        .u8(1)
                        .u32(0)
                        .u32(0)
                        .zlibFrame(9));
        assertThrows(
                WireException.class,
                () ->
                        FileHead.Offset.read(
                                new ByteArrayInputStream(Bytes.of().u64(size).toBytes())));
    }

    private static void refused(Codec<?> codec, byte[] frame) {
        long before = Memory.allocated();
        assertThrows(WireException.class, () -> Captures.read(codec, frame));
        assertTrue(Memory.allocated() - before < 512 * 1024, "memory");
    }

    @Test
    void bytesBehindTheLastFieldAreIgnored() throws Exception {
        byte[] frame = Bytes.of().u32(720).raw("something new").frame(104);
        assertEquals(new SearchMessage.WishlistInterval(720), one(Codecs.FROM_SERVER, frame));
    }

    @Test
    void aLoginMayBeRefusedWithoutADetail() throws Exception {
        assertEquals(
                new SessionMessage.LoginRefused("INVALIDPASS", ""),
                one(Codecs.FROM_SERVER, Bytes.of().u8(0).text("INVALIDPASS").frame(1)));
    }

    @Test
    void anOlderServerSaysNothingOfSupport() throws Exception {
        byte[] frame = Bytes.of().u8(1).text("hi").u32(0x7F000001).text("00").frame(1);
        var accepted = (SessionMessage.LoginAccepted) one(Codecs.FROM_SERVER, frame);
        assertEquals(false, accepted.supporter());
    }

    @Test
    void aUserWhoDoesNotExistHasNothingElse() throws Exception {
        assertEquals(
                new UserMessage.WatchedUser("mira", Optional.empty()),
                one(Codecs.FROM_SERVER, Bytes.of().text("mira").u8(0).frame(5)));
    }

    @Test
    void aRefusalMayHaveNoReason() throws Exception {
        assertEquals(
                new TransferMessage.TransferRefused(7, ""),
                one(Codecs.PEER, Bytes.of().u32(7).u8(0).frame(41)));
        assertEquals(
                new TransferMessage.TransferAllowed(7, OptionalLong.empty()),
                one(Codecs.PEER, Bytes.of().u32(7).u8(1).frame(41)));
    }

    @Test
    void anOldClientWritesItsFreeSlotInFourBytes() throws Exception {
        byte[] old = Bytes.of().text("hi").u8(0).u32(2).u32(0).u32(1).frame(16);
        var info = (BrowseMessage.UserInfo) one(Codecs.PEER, old);
        assertEquals(OptionalInt.empty(), info.whoMaySend());
        assertTrue(info.freeSlot());
    }

    @Test
    void listsOfARoomAreReadAsFarAsAllOfThemGo() throws Exception {
        var body = Bytes.of().text("room");
        body.u32(2).text("mira").text("jon");
        body.u32(1).u32(2);
        body.u32(2).raw(new byte[40]);
        body.u32(2).u32(0).u32(1);
        body.u32(2).text("").text("DE");
        var joined = (RoomMessage.JoinedRoom) one(Codecs.FROM_SERVER, body.frame(14));
        assertEquals(List.of("mira"), joined.users().stream().map(RoomUser::name).toList());
    }

    @Test
    void wrappingsInsideOfWrappingsAreNotUnpacked() throws Exception {
        byte[] wrapped = new byte[16_000];
        java.util.Arrays.fill(wrapped, (byte) 93);
        byte[] frame = Bytes.of().u32(wrapped.length).raw(wrapped).toBytes();
        assertEquals(new Unknown(93, wrapped.length - 1), one(Codecs.DISTRIBUTED, frame));
    }

    @Test
    void aSearchOfAnotherKindIsUnknown() throws Exception {
        byte[] body = Bytes.of().u8(3).u32(50).text("mira").u32(1).text("q").toBytes();
        byte[] frame = Bytes.of().u32(body.length).raw(body).toBytes();
        assertEquals(new Unknown(3, body.length - 1), one(Codecs.DISTRIBUTED, frame));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "server", "a\u0000b", "a\nb"})
    void namesThatNobodyMayHaveAreRefused(String user) {
        byte[] body = Bytes.of().u8(1).text(user).text("P").u32(0).toBytes();
        refused(Codecs.INIT, Bytes.of().u32(body.length).raw(body).toBytes());
    }

    @Test
    void aNameOfMoreThan256BytesIsRefused() {
        byte[] body = Bytes.of().u8(1).text("x".repeat(257)).text("P").u32(0).toBytes();
        refused(Codecs.INIT, Bytes.of().u32(body.length).raw(body).toBytes());
    }

    private static <M> M one(Codec<M> codec, byte[] frame) throws Exception {
        return Captures.read(codec, frame).getFirst();
    }
}

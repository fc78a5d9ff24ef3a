package cratekeeper.integration.soulseek.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

/// Compressed bodies: whole, cut, poisoned, too many at once.
class CompressedTest {
    private final InflateLedger ledger = new InflateLedger(128L << 20);

    private static Bytes answer(String... paths) {
        var body = Bytes.of().text("mira").u32(77).u32(paths.length);
        for (String path : paths) body.file(path, 5);
        return body.u8(1).u32(1000).u32(2);
    }

    private SearchAnswer read(byte[] frame) throws IOException {
        return (SearchAnswer) Codecs.PEER.read(Bytes.first(FrameKind.PEER, frame), ledger);
    }

    private static List<String> paths(List<SharedFile> files) {
        return files.stream().map(file -> file.path().text()).toList();
    }

    @Test
    void anAnswerMayEndBeforeItsLockedFiles() throws Exception {
        for (var body : List.of(answer("a"), answer("a").u32(0), answer("a").u32(0).u32(0))) {
            var answer = read(body.zlibFrame(9));
            assertEquals(List.of("a"), paths(answer.files()));
            assertEquals(List.of(), answer.locked());
        }
    }

    @Test
    void lockedFilesStandApart() throws Exception {
        var answer = read(answer("a").u32(0).u32(1).file("secret", 1).zlibFrame(9));
        assertEquals(List.of("a"), paths(answer.files()));
        assertEquals(List.of("secret"), paths(answer.locked()));
    }

    @Test
    void rubbishInPlaceOfLockedFilesSpoilsNothing() throws Exception {
        var answer = read(answer("a").u32(0).u32(4_000_000_000L).raw("rubbish").zlibFrame(9));
        assertEquals(List.of("a"), paths(answer.files()));
        assertEquals(List.of(), answer.locked());
    }

    @Test
    void aPathTooLongIsLeftOut() throws Exception {
        var answer = read(answer("a", "x".repeat(4097), "y".repeat(100_000), "b").zlibFrame(9));
        assertEquals(List.of("a", "b"), paths(answer.files()));
    }

    @Test
    void onlyTenThousandFilesOfOneAnswerAreKept() throws Exception {
        var names = new String[10_005];
        for (int i = 0; i < names.length; i++) names[i] = "file " + i;
        var answer = read(answer(names).zlibFrame(9));
        assertEquals(10_000, answer.files().size());
        assertEquals(2, answer.queueLength());
    }

    @Test
    void theFilesOfAnUnwantedAnswerAreNotInflated() throws Exception {
        var names = new String[5000];
        for (int i = 0; i < names.length; i++) names[i] = "file " + i;
        byte[] packed = answer(names).zlib();
        byte[] spoilt = packed.clone();
        Arrays.fill(spoilt, packed.length - 4, packed.length, (byte) 0);
        var frame = Bytes.first(FrameKind.PEER, Bytes.frame(9, spoilt));
        try (var reader = new SearchAnswerReader(frame, ledger)) {
            assertEquals("mira", reader.user());
            assertEquals(77, reader.token());
            assertThrows(WireException.class, reader::answer, "the checksum is wrong");
        }
        assertEquals(0, ledger.used());
    }

    @Test
    void aWantedAnswerIsTheSameInTwoSteps() throws Exception {
        byte[] frame = answer("a", "b").u32(0).u32(1).file("c", 1).zlibFrame(9);
        try (var reader = new SearchAnswerReader(Bytes.first(FrameKind.PEER, frame), ledger)) {
            assertEquals(read(frame), reader.answer());
        }
    }

    @Test
    void aStreamThatEndsEarlyIsRefusedWhereverItEnds() {
        byte[] packed = answer("some/folder\\a.mp3", "b", "c").zlib();
        for (int length = 0; length < packed.length; length++) {
            byte[] cut = Arrays.copyOf(packed, length);
            assertThrows(WireException.class, () -> read(Bytes.frame(9, cut)), "at " + length);
        }
        assertEquals(0, ledger.used());
    }

    @Test
    void bytesBehindTheStreamAreIgnored() throws Exception {
        byte[] packed = Bytes.of().raw(answer("a").zlib()).raw("more").toBytes();
        assertEquals(List.of("a"), paths(read(Bytes.frame(9, packed)).files()));
    }

    @Test
    void aDictionaryOfItsOwnIsRefused() {
        var deflater = new Deflater();
        deflater.setDictionary(new byte[] {1, 2, 3, 4});
        deflater.setInput(answer("a").toBytes());
        deflater.finish();
        byte[] packed = new byte[1000];
        byte[] body = Arrays.copyOf(packed, deflater.deflate(packed));
        deflater.end();
        assertThrows(WireException.class, () -> read(Bytes.frame(9, body)));
    }

    @Test
    void aBombIsGivenUpEarly() {
        byte[] bomb = Bytes.of().raw(new byte[100 << 20]).zlibFrame(9);
        long before = Memory.allocated();
        assertThrows(WireException.class, () -> read(bomb));
        assertTrue(Memory.allocated() - before < 16 << 20, "memory");
        assertEquals(0, ledger.used());
    }

    @Test
    void manyPeersTogetherCannotExceedTheTotal() throws Exception {
        byte[] frame = answer("a").zlibFrame(9);
        var small = new InflateLedger(80_000);
        try (var one = new SearchAnswerReader(Bytes.first(FrameKind.PEER, frame), small);
                var two = new SearchAnswerReader(Bytes.first(FrameKind.PEER, frame), small)) {
            assertEquals(one.token(), two.token());
            var third = Bytes.first(FrameKind.PEER, frame);
            assertThrows(WireException.class, () -> new SearchAnswerReader(third, small).close());
        }
        assertEquals(0, small.used());
        new SearchAnswerReader(Bytes.first(FrameKind.PEER, frame), small).close();
    }

    @Test
    void aListIsToldFolderByFolder() throws Exception {
        var body = Bytes.of().u32(2);
        body.text("Music\\A").u32(2).file("1.mp3", 1).file("2.mp3", 2);
        body.text("Music\\B").u32(1).file("3.mp3", 3);
        body.u32(0).u32(1).text("Private").u32(1).file("4.mp3", 4);
        var told = new ToldList();
        ShareListReader.read(Bytes.first(FrameKind.PEER, body.zlibFrame(5)), ledger, told);
        assertEquals(List.of("Music\\A", "Music\\B", "Private (locked)"), told.folders);
        assertEquals(
                List.of(
                        "Music\\A\\1.mp3",
                        "Music\\A\\2.mp3",
                        "Music\\B\\3.mp3",
                        "Private (locked)\\4.mp3"),
                told.files);
    }

    @Test
    void aLongListTakesNoMoreMemoryThanItsWindow() throws Exception {
        var body = Bytes.of().u32(1).text("Music").u32(200_000);
        for (int i = 0; i < 200_000; i++) body.file("a song with a name " + i, i);
        var small = new InflateLedger(64 * 1024);
        var count = new long[1];
        ShareListReader.read(
                Bytes.first(FrameKind.PEER, body.zlibFrame(5)),
                small,
                new ShareListReader.Visitor() {
                    @Override
                    public void folder(RemotePath path, boolean locked) {}

                    @Override
                    public void file(SharedFile file) {
                        count[0]++;
                    }
                });
        assertEquals(200_000, count[0]);
    }

    @Test
    void oddAttributesAreReadOver() throws Exception {
        var file = Bytes.of().u8(1).text("a").u64(1).text("mp3").u32(4);
        file.u32(9).u32(9).u32(0).u32(128).u32(0).u32(320).u32(1).u32(4_000_000_000L);
        var body = Bytes.of().text("mira").u32(1).u32(1).raw(file.toBytes()).u8(0).u32(0).u32(0);
        var attributes = read(body.zlibFrame(9)).files().getFirst().attributes();
        assertEquals(320, attributes.bitrate().orElseThrow());
        assertTrue(attributes.duration().isEmpty(), "an absurd duration is none");
    }
}

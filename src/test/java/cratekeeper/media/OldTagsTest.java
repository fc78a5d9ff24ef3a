package cratekeeper.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.PartialDate;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tags as programs of twenty years wrote them, bytes and all.
class OldTagsTest {
    private static final Charset UTF_8 = StandardCharsets.UTF_8;

    @TempDir Path folder;

    private Track read(byte[] front, byte[]... behind) throws Exception {
        return glance(front, behind).track();
    }

    private Glance glance(byte[] front, byte[]... behind) throws Exception {
        var out = new ByteArrayOutputStream();
        out.writeBytes(front);
        out.writeBytes(TestAudio.brief("mp3"));
        for (byte[] tag : behind) out.writeBytes(tag);
        return Glance.at(Files.write(folder.resolve("old.mp3"), out.toByteArray())).orElseThrow();
    }

    private static byte[] id3v1(byte[] title, byte[] artist, int track, int genre) {
        var tag = ByteBuffer.allocate(128).put("TAG".getBytes(UTF_8));
        tag.put(3, Arrays.copyOf(title, Math.min(30, title.length)));
        tag.put(33, Arrays.copyOf(artist, Math.min(30, artist.length)));
        tag.put(63, "Harbour Lights EP".getBytes(UTF_8)).put(93, "1998".getBytes(UTF_8));
        tag.put(126, (byte) track).put(127, (byte) genre);
        return tag.array();
    }

    private static byte[] id3v1(String title, String artist, Charset charset) {
        return id3v1(title.getBytes(charset), artist.getBytes(charset), 3, 35);
    }

    /// Names and values in turns; a cover behind them.
    private static byte[] ape(boolean header, String... items) {
        var body = new ByteArrayOutputStream();
        for (int i = 0; i < items.length; i += 2) item(body, 0, items[i], items[i + 1]);
        item(body, 2, "Cover Art (Front)", "cover.jpg\0bytes");
        var out = new ByteArrayOutputStream();
        int count = items.length / 2 + 1;
        if (header) out.writeBytes(apeEdge(body.size(), count, 0xa000_0000));
        out.writeBytes(body.toByteArray());
        out.writeBytes(apeEdge(body.size(), count, header ? 0x8000_0000 : 0));
        return out.toByteArray();
    }

    private static void item(ByteArrayOutputStream out, int flags, String name, String value) {
        var head = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        out.writeBytes(head.putInt(value.getBytes(UTF_8).length).putInt(flags).array());
        out.writeBytes((name + "\0" + value).getBytes(UTF_8));
    }

    private static byte[] apeEdge(int body, int items, int flags) {
        var edge = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
        edge.put("APETAGEX".getBytes(UTF_8)).putInt(2000).putInt(body + 32).putInt(items);
        return edge.putInt(flags).array();
    }

    private static byte[] id3(int version, int flags, byte[]... frames) {
        var body = new ByteArrayOutputStream();
        for (byte[] frame : frames) body.writeBytes(frame);
        int size = body.size();
        var tag = ByteBuffer.allocate(10 + size).put("ID3".getBytes(UTF_8));
        tag.put((byte) version).put((byte) 0).put((byte) flags);
        for (int i = 3; i >= 0; i--) tag.put((byte) (size >> 7 * i & 0x7f));
        return tag.put(body.toByteArray()).array();
    }

    private static byte[] frame(String id, int flags, byte[] body) {
        var frame = ByteBuffer.allocate(10 + body.length).put(id.getBytes(UTF_8));
        return frame.putInt(body.length).put((byte) 0).put((byte) flags).put(body).array();
    }

    private static byte[] text(String id, int encoding, String text, Charset charset) {
        byte[] bytes = text.getBytes(charset);
        return frame(id, 0, joined(new byte[] {(byte) encoding}, bytes));
    }

    private static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) out.writeBytes(part);
        return out.toByteArray();
    }

    @Test
    void aShortOldTagAloneTellsAllThatItHas() throws Exception {
        var track = read(new byte[0], id3v1("Night Ferry", "Mara Lindqvist", UTF_8));
        assertEquals("Night Ferry", track.title());
        assertEquals(List.of("Mara Lindqvist"), track.artists());
        assertEquals("Harbour Lights EP", track.release());
        assertEquals(new PartialDate(1998, null, null), track.releaseDate());
        assertEquals(3, track.trackNumber());
        assertEquals(List.of("House"), track.genres());
    }

    @Test
    void theFirstVersionOfTheShortTagHasNoTrackAndMayHaveNoGenre() throws Exception {
        byte[] tag = id3v1("Kelp".getBytes(UTF_8), "Ano".getBytes(UTF_8), ' ', 255);
        tag[125] = 'x';
        var track = read(new byte[0], tag);
        assertNull(track.trackNumber());
        assertEquals(List.of(), track.genres());
    }

    @Test
    void theShortTagIsReadInTheLettersThatItWasWrittenIn() throws Exception {
        var western = Charset.forName("windows-1252");
        assertEquals("Süd", read(new byte[0], id3v1("Süd", "A", western)).title());
        assertEquals("Don’t", read(new byte[0], id3v1("Don’t", "A", western)).title());
        assertEquals("Čaj", read(new byte[0], id3v1("Čaj", "A", UTF_8)).title());
        // Cut after 30 bytes, in the middle of a letter.
        String cut = "a" + "Ч".repeat(15);
        assertEquals("a" + "Ч".repeat(14), read(new byte[0], id3v1(cut, "A", UTF_8)).title());
        String whole = "a".repeat(29) + "é";
        assertEquals(whole, read(new byte[0], id3v1(whole, "A", western)).title());
    }

    @Test
    void anApeTagAloneTellsAllThatItHas() throws Exception {
        for (boolean header : List.of(true, false)) {
            byte[] tag =
                    ape(
                            header,
                            "Title",
                            "Čaj",
                            "ARTIST",
                            "Mara Lindqvist\0Kaito Rei",
                            "Year",
                            "1999-05-01",
                            "Track",
                            "4/12",
                            "Genre",
                            "(35)",
                            "Catalog",
                            "TIDE012",
                            "DEEZER_TRACK_ID",
                            "77",
                            "Replaygain",
                            "-3 dB");
            var glance = glance(new byte[0], tag);
            var track = glance.track();
            assertEquals("Čaj", track.title());
            assertEquals(List.of("Mara Lindqvist", "Kaito Rei"), track.artists());
            assertEquals(new PartialDate(1999, 5, 1), track.releaseDate());
            assertEquals(4, track.trackNumber());
            assertEquals(List.of("House"), track.genres());
            assertEquals("TIDE012", track.catalogueNumber());
            assertEquals("77", track.id(Service.DEEZER).orElse(""));
            assertTrue(glance.picture());
        }
    }

    @Test
    void theLongTagBehindWinsOverTheShortOneAndTheOneInFrontOverBoth() throws Exception {
        byte[] ape = ape(true, "Title", "Night Ferry to the Far Northern Islands", "ISRC", "QZ1");
        byte[] old = id3v1("Night Ferry to the Far Norther", "Mara Lindqvist", UTF_8);
        var behind = read(new byte[0], ape, old);
        assertEquals("Night Ferry to the Far Northern Islands", behind.title());
        assertEquals(List.of("Mara Lindqvist"), behind.artists());
        assertEquals("QZ1", behind.isrc());
        var front = id3(4, 0, text("TIT2", 3, "Kelp", UTF_8));
        var all = read(front, ape, old);
        assertEquals("Kelp", all.title());
        assertEquals(List.of("Mara Lindqvist"), all.artists());
    }

    @Test
    void anApeTagThatLiesAboutItsSizeIsPassedOver() throws Exception {
        byte[] tag = ape(false, "Title", "Kelp", "Artist", "Ano");
        int footer = tag.length - 32;
        for (int size : new int[] {0, 31, Integer.MAX_VALUE, -1, 100_000_000}) {
            var lying = ByteBuffer.wrap(tag.clone()).order(ByteOrder.LITTLE_ENDIAN);
            lying.putInt(footer + 12, size);
            assertNull(read(new byte[0], lying.array()).title());
            var item = ByteBuffer.wrap(tag.clone()).order(ByteOrder.LITTLE_ENDIAN).putInt(0, size);
            read(new byte[0], item.array());
        }
    }

    @Test
    void textIsReadInEveryEncodingThatATagMayName() throws Exception {
        var big = StandardCharsets.UTF_16BE;
        var little = StandardCharsets.UTF_16LE;
        assertEquals("Čaj", read(id3(3, 0, text("TIT2", 1, "\uFEFFČaj", little))).title());
        assertEquals("Čaj", read(id3(3, 0, text("TIT2", 1, "\uFEFFČaj\0", big))).title());
        assertEquals("Čaj", read(id3(3, 0, text("TIT2", 1, "Čaj", little))).title());
        assertEquals("Čaj", read(id3(4, 0, text("TIT2", 2, "Čaj", big))).title());
        assertEquals("Čaj", read(id3(4, 0, text("TIT2", 3, "Čaj\0", UTF_8))).title());
        assertNull(read(id3(4, 0, text("TIT2", 9, "Čaj", UTF_8))).title());
        String two = "\uFEFFAno\0\uFEFFMara Lindqvist";
        assertEquals(
                List.of("Ano", "Mara Lindqvist"),
                read(id3(4, 0, text("TPE1", 1, two, little))).artists());
    }

    @Test
    void aYearAndItsDayStandApartInAnOlderTag() throws Exception {
        var latin = StandardCharsets.ISO_8859_1;
        byte[] year = text("TYER", 0, "2004", latin);
        var day = read(id3(3, 0, year, text("TDAT", 0, "0912", latin))).releaseDate();
        assertEquals(new PartialDate(2004, 12, 9), day);
        assertEquals(new PartialDate(2004, null, null), read(id3(3, 0, year)).releaseDate());
    }

    @Test
    void genresAreNamesWhateverNumbersTheyWere() throws Exception {
        var latin = StandardCharsets.ISO_8859_1;
        var wanted =
                java.util.Map.of(
                        "(35)", List.of("House"),
                        "(35)Deep House", List.of("Deep House"),
                        "(35)(18)", List.of("House", "Techno"),
                        "35", List.of("House"),
                        "(999)", List.of("(999)"),
                        "House", List.of("House"));
        for (var entry : wanted.entrySet())
            assertEquals(
                    entry.getValue(),
                    read(id3(3, 0, text("TCON", 0, entry.getKey(), latin))).genres());
    }

    @Test
    void framesThatWerePackedGroupedOrEscapedAreReadToo() throws Exception {
        byte[] plain = joined(new byte[] {0}, "Kelp".getBytes(UTF_8));
        var deflater = new Deflater();
        deflater.setInput(plain);
        deflater.finish();
        var packed = new byte[64];
        packed = Arrays.copyOf(packed, deflater.deflate(packed));
        deflater.end();
        byte[] length = {0, 0, 0, 5};
        assertEquals("Kelp", read(id3(3, 0, frame("TIT2", 0x80, joined(length, packed)))).title());
        assertEquals("Kelp", read(id3(4, 0, frame("TIT2", 0x09, joined(length, packed)))).title());
        byte[] grouped = joined(new byte[] {7}, plain);
        assertEquals("Kelp", read(id3(3, 0, frame("TIT2", 0x20, grouped))).title());
        assertEquals("Kelp", read(id3(4, 0, frame("TIT2", 0x40, grouped))).title());
        byte[] escaped = {1, (byte) 0xff, 0, (byte) 0xfe, 'K', 0, 'i', 0};
        assertEquals("Ki", read(id3(4, 0, frame("TIT2", 0x02, escaped))).title());
        assertEquals("Ki", read(id3(4, 0x80, frame("TIT2", 0, escaped))).title());
        // Of an older tag all was escaped, and sizes count what was there before.
        byte[] before = frame("TIT2", 0, new byte[7]);
        System.arraycopy(escaped, 0, before, 10, 2);
        byte[] whole = joined(Arrays.copyOf(before, 10), escaped);
        assertEquals("Ki", read(id3(3, 0x80, whole)).title());
        assertNull(read(id3(3, 0, frame("TIT2", 0x40, plain))).title());
        assertNull(read(id3(4, 0, frame("TIT2", 0x08, new byte[] {1, 2, 3, 4, 5}))).title());
    }

    @Test
    void aHeaderThatWasExtendedIsPassedOver() throws Exception {
        byte[] title = text("TIT2", 0, "Kelp", StandardCharsets.ISO_8859_1);
        byte[] three = {0, 0, 0, 6, 0, 0, 0, 0, 0, 0};
        assertEquals("Kelp", read(id3(3, 0x40, three, title)).title());
        byte[] four = {0, 0, 0, 6, 1, 0};
        assertEquals("Kelp", read(id3(4, 0x40, four, title)).title());
        byte[] endless = {0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff};
        assertNull(read(id3(3, 0x40, endless, title)).title());
    }

    @Test
    void theOldestTagsHaveNamesOfThreeLetters() throws Exception {
        byte[] frame =
                joined("TT2".getBytes(UTF_8), new byte[] {0, 0, 5, 0}, "Kelp".getBytes(UTF_8));
        assertEquals("Kelp", read(id3(2, 0, frame)).title());
    }
}

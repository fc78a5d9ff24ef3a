package cratekeeper.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.MusicalKey.Notation;
import cratekeeper.music.Track;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class TrickyTagsTest {
    private static final Track NEW = Track.builder().title("New").artist("Mara Lindqvist").build();

    private final TagWriter writer = new TagWriter();
    private @TempDir Path folder;

    static List<String> kinds() {
        return TestAudio.KINDS;
    }

    @Test
    void framesOfOtherProgramsStayInAnOldId3() throws Exception {
        byte[] cues = random(3_000, 1);
        byte[] secret = random(500, 2);
        var tag = new ByteArrayOutputStream();
        frame(tag, "TIT2", utf16("Altes Lied ♫"));
        frame(tag, "TYER", latin("\0" + "1998"));
        frame(tag, "TCON", latin("\0(35)House"));
        frame(tag, "TRCK", latin("\0" + "7/12"));
        frame(tag, "GEOB", join(latin("\0application/octet-stream\0\0Cue Points\0"), cues));
        frame(tag, "PRIV", join(latin("example.org\0"), secret));
        frame(tag, "COMM", latin("\0engiTunNORM\0 00000123"));
        frame(tag, "POPM", latin("somebody\0\u00c4"));
        byte[] audio = TestAudio.brief("mp3");
        byte[] old =
                join(
                        id3v23(tag.toByteArray()),
                        sound(audio),
                        ape("REPLAYGAIN_TRACK_GAIN", "-6.1 dB"),
                        id3v1("Altes Lied"));
        Path file = Files.write(folder.resolve("old.mp3"), old);

        Track before = Tags.read(file);
        assertEquals("Altes Lied ♫", before.title());
        assertEquals(7, before.trackNumber());
        assertEquals(1998, before.releaseDate().year());
        assertEquals(List.of("House"), before.genres());
        var snapshot = Tags.snapshot(file);

        writer.write(file, NEW, null, Notation.CAMELOT);

        byte[] now = Files.readAllBytes(file);
        assertEquals(4, now[3], "ID3v2.4");
        for (byte[] kept :
                List.of(
                        cues,
                        secret,
                        latin("iTunNORM"),
                        latin("somebody"),
                        latin("REPLAYGAIN_TRACK_GAIN")))
            assertTrue(holds(now, kept), () -> new String(kept, StandardCharsets.ISO_8859_1));
        assertEquals("New", new String(now, now.length - 125, 3, StandardCharsets.ISO_8859_1));
        assertEquals(
                before.toBuilder().title("New").artist("Mara Lindqvist").build(), Tags.read(file));
        writer.restore(file, snapshot);
        assertArrayEquals(old, Files.readAllBytes(file));
    }

    @Test
    void anId3TagAroundAFlacGoesAndComesBack() throws Exception {
        byte[] flac = TestAudio.brief("flac");
        var tag = new ByteArrayOutputStream();
        frame(tag, "TIT2", latin("\0Stale"));
        byte[] old = join(id3v23(tag.toByteArray()), flac, id3v1("Stale"));
        Path file = Files.write(folder.resolve("song.flac"), old);
        var snapshot = Tags.snapshot(file);
        writer.write(file, NEW, null, Notation.CAMELOT);
        byte[] now = Files.readAllBytes(file);
        assertEquals("fLaC", new String(now, 0, 4, StandardCharsets.US_ASCII));
        assertFalse(holds(now, latin("Stale")));
        writer.restore(file, snapshot);
        assertArrayEquals(old, Files.readAllBytes(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"flac", "ogg", "opus", "oga"})
    void tenThousandFieldsAndBytesThatAreNoText(String kind) throws Exception {
        byte[] broken = join(latin("ODD=\u00ff\u00fe\u00c3"), latin("x"));
        Path file = folder.resolve("many." + kind);
        Files.write(file, TestAudio.brief(kind));
        var many = TagValues.none();
        for (int i = 0; i < 10_000; i++) many.add("FIELD_" + i, "value " + i);
        many.add("ODD", "ÿþÃx");
        byte[] text = "ODD=ÿþÃx".getBytes(StandardCharsets.UTF_8);
        Path copy = folder.resolve("copy");
        try (var bytes = FileBytes.open(file);
                var out =
                        Files.newByteChannel(
                                copy,
                                java.nio.file.StandardOpenOption.CREATE_NEW,
                                java.nio.file.StandardOpenOption.WRITE)) {
            var pieces =
                    kind.equals("flac")
                            ? FlacFile.with(bytes, many, null)
                            : OggFile.with(bytes, many, null);
            for (Piece piece : pieces) piece.writeTo(bytes, out);
        }
        byte[] old = Files.readAllBytes(copy);
        // Same length, but no UTF-8 any more.
        if (kind.equals("flac")) replace(old, text, Arrays.copyOf(broken, text.length));
        Files.write(copy, old);
        var snapshot = Tags.snapshot(copy);
        writer.write(copy, NEW, null, Notation.CAMELOT);
        byte[] now = Files.readAllBytes(copy);
        assertEquals("New", Tags.read(copy).title());
        assertTrue(holds(now, latin("FIELD_9999=value 9999")));
        if (kind.equals("flac")) assertTrue(holds(now, broken));
        // FFmpeg needs ten seconds for such a file: here our own sum has to do.
        assertEquals(soundSum(file), soundSum(copy));
        writer.restore(copy, snapshot);
        assertArrayEquals(old, Files.readAllBytes(copy));
    }

    private static long soundSum(Path file) throws IOException {
        try (var bytes = FileBytes.open(file)) {
            var kind = Container.of(bytes).orElseThrow();
            return AudioPayload.of(bytes, kind).sum(bytes, kind);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp3", "flac", "aac.m4a", "opus", "aiff", "wav"})
    void aCoverOfSeveralMegabytes(String kind) throws Exception {
        byte[] big = join(TestAudio.png(), random(3_000_000, 3));
        Path file = folder.resolve("ليلى 🎧." + kind.substring(kind.lastIndexOf('.') + 1));
        byte[] old = TestAudio.brief(kind);
        Files.write(file, old);
        String sound = TestAudio.soundOf(file);
        var snapshot = Tags.snapshot(file);
        writer.write(file, NEW, Artwork.of(big).orElseThrow(), Notation.CAMELOT);
        assertArrayEquals(big, Tags.artwork(file).orElseThrow().bytes());
        assertEquals(sound, TestAudio.soundOf(file));
        assertTrue(Tags.snapshot(file).encode().length() > 3_000_000);
        writer.restore(file, snapshot);
        assertArrayEquals(old, Files.readAllBytes(file));
    }

    @Test
    void otherSoundDoesNotGetOldTags() throws Exception {
        Path file = Files.write(folder.resolve("a.flac"), TestAudio.brief("flac"));
        Path other =
                Files.write(folder.resolve("b.flac"), Files.readAllBytes(TestAudio.file("flac")));
        byte[] before = Files.readAllBytes(other);
        var failure =
                assertThrows(IOException.class, () -> writer.restore(other, Tags.snapshot(file)));
        assertTrue(
                failure.getMessage().contains("not the one that was tagged"), failure.getMessage());
        assertArrayEquals(before, Files.readAllBytes(other));
    }

    @Test
    void aLinkStaysALink() throws Exception {
        Path file = Files.write(folder.resolve("real.mp3"), TestAudio.brief("mp3"));
        Path link = Files.createSymbolicLink(folder.resolve("link.mp3"), file);
        writer.write(link, NEW, null, Notation.CAMELOT);
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("New", Tags.read(file).title());
    }

    @Test
    void aFullOrProtectedDiskIsOneClearSentence() {
        Path file = folder.resolve("a.mp3");
        assertEquals(
                "The tags of a.mp3 could not be written: the disk is full.",
                TagWriter.sentence(file, new IOException("No space left on device")));
        assertEquals(
                "The tags of a.mp3 could not be written: " + folder + " does not allow it.",
                TagWriter.sentence(file, new IOException(folder + "/x: Read-only file system")));
    }

    /// Whatever happens to a file's bytes: reading ends with an answer or an `IOException`, writing
    /// leaves either the old file or one that can be undone.
    @ParameterizedTest
    @MethodSource("kinds")
    void damagedFilesNeverDoHarm(String kind) throws Exception {
        Path file = folder.resolve("song." + kind.substring(kind.lastIndexOf('.') + 1));
        Files.write(file, TestAudio.brief(kind));
        writer.write(file, TagWriterTest.FULL, TagWriterTest.cover(), Notation.CAMELOT);
        byte[] good = Files.readAllBytes(file);
        var random = new Random(kind.hashCode());
        int survived = 0;
        for (int i = 0; i < 25; i++) {
            byte[] damaged = damage(good, random);
            Files.write(file, damaged);
            read(file);
            if (undoable(file)) survived++;
            assertArrayEquals(damaged, Files.readAllBytes(file), "round " + i);
        }
        assertTrue(survived > 0, "some damage is harmless");
        try (var left = Files.list(folder)) {
            assertEquals(1, left.count());
        }
    }

    @Test
    void moreThanSixtyFourMegabytesOfTagsAreLeftAlone() throws Exception {
        byte[] flac = TestAudio.brief("flac");
        int afterFirstBlock = 4 + 4 + 34;
        Path file = folder.resolve("heavy.flac");
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write(flac, 0, afterFirstBlock);
            for (int i = 0; i < 5; i++) {
                int padding = 1, length = 0xffffff;
                out.writeInt(padding << 24 | length);
                // the rest of a block is a hole in the file, not a place on the disk
                out.seek(out.getFilePointer() + length);
            }
            out.write(flac, afterFirstBlock, flac.length - afterFirstBlock);
        }
        var refused = assertThrows(IOException.class, () -> Tags.snapshot(file));
        assertEquals("The tags are larger than 64 MB.", refused.getMessage());
    }

    private boolean undoable(Path file) {
        try {
            var snapshot = TagSnapshot.decode(Tags.snapshot(file).encode());
            writer.write(file, NEW, TagWriterTest.cover(), Notation.CAMELOT);
            writer.restore(file, snapshot);
            return true;
        } catch (IOException e) {
            // Refused, in a sentence.
            assertFalse(e.getMessage().isBlank());
            return false;
        }
    }

    private static void read(Path file) {
        try {
            Tags.read(file);
            Tags.artwork(file);
            try (var bytes = FileBytes.open(file)) {
                var kind = Container.of(bytes);
                if (kind.isPresent()) Completeness.of(bytes, kind.get());
            }
        } catch (IOException e) {
            assertFalse(e.getMessage().isBlank());
        }
    }

    private static byte[] damage(byte[] good, Random random) {
        byte[] bytes = good.clone();
        if (random.nextInt(4) == 0) bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
        int hits = 1 + random.nextInt(6);
        for (int i = 0; i < hits && bytes.length > 0; i++) {
            // Heads and tails hold the structure; most hits go there.
            int reach = Math.min(bytes.length, random.nextBoolean() ? 200 : 6_000);
            int at = random.nextInt(reach);
            if (random.nextInt(3) == 0) at = bytes.length - 1 - at;
            int value = random.nextInt(3);
            bytes[at] = (byte) (value == 0 ? 0xff : value == 1 ? 0 : random.nextInt(256));
        }
        return bytes;
    }

    private static byte[] id3v23(byte[] frames) {
        int size = frames.length;
        return join(
                new byte[] {
                    'I',
                    'D',
                    '3',
                    3,
                    0,
                    0,
                    (byte) (size >> 21),
                    (byte) (size >> 14 & 127),
                    (byte) (size >> 7 & 127),
                    (byte) (size & 127)
                },
                frames);
    }

    private static void frame(ByteArrayOutputStream tag, String id, byte[] body) {
        tag.writeBytes(latin(id));
        tag.writeBytes(ByteBuffer.allocate(6).putInt(body.length).array());
        tag.writeBytes(body);
    }

    private static byte[] sound(byte[] mp3) throws IOException {
        int size = mp3[0] == 'I' ? 10 + (mp3[7] << 14 | mp3[8] << 7 | mp3[9]) : 0;
        return Arrays.copyOfRange(mp3, size, mp3.length);
    }

    private static byte[] ape(String name, String value) {
        byte[] item =
                join(
                        ByteBuffer.allocate(8)
                                .order(ByteOrder.LITTLE_ENDIAN)
                                .putInt(value.length())
                                .array(),
                        latin(name + "\0" + value));
        var footer = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
        footer.put(latin("APETAGEX")).putInt(2000).putInt(item.length + 32).putInt(1);
        return join(item, footer.array());
    }

    private static byte[] id3v1(String title) {
        byte[] tag = Arrays.copyOf(latin("TAG" + title), 128);
        tag[127] = 35;
        return tag;
    }

    private static byte[] utf16(String text) {
        return join(
                new byte[] {1, (byte) 0xff, (byte) 0xfe}, text.getBytes(StandardCharsets.UTF_16LE));
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] random(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    private static void replace(byte[] in, byte[] what, byte[] with) {
        int at = find(in, what);
        System.arraycopy(with, 0, in, at, with.length);
    }

    private static boolean holds(byte[] in, byte[] what) {
        return find(in, what) >= 0;
    }

    private static int find(byte[] in, byte[] what) {
        for (int i = 0; i + what.length <= in.length; i++)
            if (Arrays.equals(in, i, i + what.length, what, 0, what.length)) return i;
        return -1;
    }
}

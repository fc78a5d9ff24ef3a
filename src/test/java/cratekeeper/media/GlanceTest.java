package cratekeeper.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.AudioFile.Verdict;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.Track;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class GlanceTest {
    static final java.util.List<String> KINDS = TestAudio.KINDS;
    private static final Track FERRY =
            Track.builder()
                    .title("Night Ferry")
                    .artist("Mara Lindqvist")
                    .label("Slow Tide")
                    .build();

    @TempDir Path folder;

    @ParameterizedTest
    @FieldSource("KINDS")
    void saysOfEveryKindWhatTheProbeSays(String kind) throws Exception {
        Path file = TestAudio.copy(kind, folder);
        new TagWriter().write(file, FERRY, null, MusicalKey.Notation.CAMELOT);
        Glance glance = Glance.at(file).orElseThrow();
        var probed = new AudioProbe(TestAudio.FFMPEG).quick(file);
        var seen = glance.file();
        assertEquals("Night Ferry", glance.track().title());
        assertEquals("Slow Tide", glance.track().label());
        assertEquals(probed.container(), seen.container());
        assertEquals(probed.codec(), seen.codec());
        assertEquals(probed.sampleRateHz(), seen.sampleRateHz());
        assertEquals(probed.channels(), seen.channels());
        assertEquals(probed.vbr(), seen.vbr());
        assertEquals(probed.verdict(), seen.verdict(), seen.evidence().toString());
        assertEquals(probed.durationMs(), seen.durationMs(), 60);
        if (probed.lossless()) assertEquals(probed.bitDepth(), seen.bitDepth());
        else assertEquals(probed.bitrateKbps(), seen.bitrateKbps(), probed.bitrateKbps() / 20.0);
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void seesWhetherThereIsACover(String kind) throws Exception {
        Path file = TestAudio.copy(kind, folder);
        assertEquals(false, Glance.at(file).orElseThrow().picture());
        var art = Artwork.of(TestAudio.png()).orElseThrow();
        new TagWriter().write(file, FERRY, art, MusicalKey.Notation.CAMELOT);
        assertEquals(true, Glance.at(file).orElseThrow().picture());
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void noCutIsAnException(String kind) throws Exception {
        byte[] whole = TestAudio.brief(kind);
        for (int i = 0; i < 60; i++) {
            int length = (int) ((long) whole.length * i / 60);
            Path file = folder.resolve("cut" + kind.replace('.', '-'));
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            // Either it is known, or it is somebody else's to know.
            var glance = Glance.at(file);
            if (length == 0) assertEquals(Verdict.BROKEN, glance.orElseThrow().file().verdict());
        }
    }

    private static byte[] frame(String id, byte[] body) {
        return ByteBuffer.allocate(10 + body.length)
                .put(id.getBytes(StandardCharsets.US_ASCII))
                .putInt(body.length)
                .putShort((short) 0)
                .put(body)
                .array();
    }

    private static byte[] text(String id, byte[] text) {
        return frame(id, ByteBuffer.allocate(1 + text.length).put((byte) 0).put(text).array());
    }

    /// An ID3v2.3 header for that many bytes.
    private static byte[] head(long size) {
        return new byte[] {
            'I',
            'D',
            '3',
            3,
            0,
            0,
            (byte) (size >> 21 & 0x7f),
            (byte) (size >> 14 & 0x7f),
            (byte) (size >> 7 & 0x7f),
            (byte) (size & 0x7f)
        };
    }

    private Path tagged(byte[] frames) throws Exception {
        var out = new ByteArrayOutputStream();
        out.writeBytes(head(frames.length));
        out.writeBytes(frames);
        out.writeBytes(TestAudio.brief("mp3"));
        return Files.write(folder.resolve("tagged.mp3"), out.toByteArray());
    }

    @Test
    void aCoverOf200MegabytesHidesNoTitleAndIsNotLoaded() throws Exception {
        int cover = 200 << 20;
        byte[] title = text("TIT2", "Kelp".getBytes(StandardCharsets.US_ASCII));
        Path file = folder.resolve("huge.mp3");
        try (var out =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap(head(10L + cover + title.length)));
            // A hole: nobody writes 200 MB.
            out.write(ByteBuffer.wrap(frame("APIC", new byte[0])).putInt(4, cover));
            out.position(20L + cover);
            out.write(ByteBuffer.wrap(title));
            out.write(ByteBuffer.wrap(TestAudio.brief("mp3")));
        }
        Glance glance = Glance.at(file).orElseThrow();
        assertEquals("Kelp", glance.track().title());
        assertTrue(glance.picture());
        assertEquals("mp3", glance.file().codec());
    }

    @Test
    void tenThousandCommentsHideNoTitle() throws Exception {
        var frames = new ByteArrayOutputStream();
        for (int i = 0; i < 10_000; i++)
            frames.writeBytes(
                    frame("COMM", ("\0eng\0no " + i).getBytes(StandardCharsets.US_ASCII)));
        frames.writeBytes(text("TIT2", "Kelp".getBytes(StandardCharsets.US_ASCII)));
        assertEquals("Kelp", Glance.at(tagged(frames.toByteArray())).orElseThrow().track().title());
    }

    @Test
    void utf8ThatSaysItIsLatinIsReadAsWhatItIsAndLatinStaysLatin() throws Exception {
        var utf8 = text("TIT2", "Čaj".getBytes(StandardCharsets.UTF_8));
        assertEquals("Čaj", Glance.at(tagged(utf8)).orElseThrow().track().title());
        var latin = text("TIT2", "Süd".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("Süd", Glance.at(tagged(latin)).orElseThrow().track().title());
        var cyrillic = text("TIT2", "Чай".getBytes(Charset.forName("windows-1251")));
        assertEquals(3, Glance.at(tagged(cyrillic)).orElseThrow().track().title().length());
    }

    @Test
    void anId3TagInFrontOfAFlacIsNoHindrance() throws Exception {
        Path file = TestAudio.copy("flac", folder);
        new TagWriter().write(file, FERRY, null, MusicalKey.Notation.CAMELOT);
        byte[] frames = text("TIT2", "Another".getBytes(StandardCharsets.US_ASCII));
        var out = new ByteArrayOutputStream();
        out.writeBytes(head(frames.length));
        out.writeBytes(frames);
        out.writeBytes(Files.readAllBytes(file));
        Files.write(file, out.toByteArray());
        Glance glance = Glance.at(file).orElseThrow();
        assertEquals("Night Ferry", glance.track().title());
        assertEquals(Verdict.OK, glance.file().verdict());
    }

    @Test
    void anApeTagBehindAnMp3IsNoSound() throws Exception {
        Path file = TestAudio.copy("mp3", folder);
        var before = Glance.at(file).orElseThrow();
        byte[] item = "Title\0Kelp".getBytes(StandardCharsets.US_ASCII);
        var ape = ByteBuffer.allocate(8 + item.length + 32).order(ByteOrder.LITTLE_ENDIAN);
        ape.putInt(4).putInt(0).put(item);
        ape.put("APETAGEX".getBytes(StandardCharsets.US_ASCII));
        ape.putInt(2000).putInt(8 + item.length + 32).putInt(1);
        Files.write(file, ape.array(), StandardOpenOption.APPEND);
        var after = Glance.at(file).orElseThrow();
        assertEquals(before.file(), after.file());
    }

    @Test
    void tenHoursInAFileMadeOfAHoleAreKnownByTheirHeaderAlone() throws Exception {
        int seconds = 10 * 3600;
        int bytes = seconds * 44_100;
        var head = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
        head.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + bytes);
        head.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        head.putShort((short) 1).putShort((short) 1).putInt(44_100).putInt(44_100);
        head.putShort((short) 1).putShort((short) 8);
        head.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
        Path file = folder.resolve("set.wav");
        try (var out =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            out.write(head.flip());
            out.write(ByteBuffer.allocate(1), 43L + bytes);
        }
        var seen = Glance.at(file).orElseThrow().file();
        assertEquals(seconds * 1000L, seen.durationMs());
        assertEquals(Verdict.OK, seen.verdict(), seen.evidence().toString());
    }

    @Test
    void bytesThatAreNoAudioAreBrokenWithASentence() throws Exception {
        Path file = Files.writeString(folder.resolve("page.mp3"), "<html>gone</html>");
        assertEquals(
                java.util.List.of("The file is a web page, not audio."),
                Glance.at(file).orElseThrow().file().evidence());
    }
}

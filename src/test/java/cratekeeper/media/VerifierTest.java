package cratekeeper.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.AudioFile;
import cratekeeper.music.AudioFile.Verdict;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierTest {
    private final Verifier verifier = new Verifier(TestAudio.FFMPEG);
    private @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mp3",
                "vbr.mp3",
                "flac",
                "aac.m4a",
                "alac.m4a",
                "ogg",
                "opus",
                "oga",
                "aiff",
                "wav"
            })
    void aWholeFileIsHeardToItsEnd(String kind) throws Exception {
        AudioFile file = verifier.check(TestAudio.file(kind));
        assertEquals(List.of(), file.evidence());
        assertEquals(Verdict.OK, file.verdict());
        assertEquals(5_000, file.decodedMs(), 60);
    }

    @Test
    void aSpoiltCoverDoesNotMakeTheSoundBroken() throws Exception {
        byte[] cover = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xdb, 0, 0x43, 0x77, 1, 2, 3};
        var frame = new ByteArrayOutputStream();
        frame.writeBytes("APIC".getBytes(StandardCharsets.US_ASCII));
        byte[] head = "\0image/jpeg\0\3\0".getBytes(StandardCharsets.US_ASCII);
        frame.writeBytes(new byte[] {0, 0, 0, (byte) (head.length + cover.length), 0, 0});
        frame.writeBytes(head);
        frame.writeBytes(cover);
        var file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {'I', 'D', '3', 4, 0, 0, 0, 0, 0, (byte) frame.size()});
        file.writeBytes(frame.toByteArray());
        file.writeBytes(Files.readAllBytes(TestAudio.file("mp3")));
        Path spoilt = Files.write(folder.resolve("spoilt.mp3"), file.toByteArray());
        var decode = List.of("-v", "error", "-i", spoilt + "", "-map", "0:a", "-f", "null", "-");
        var said = Child.run(TestAudio.FFMPEG.command(decode), Duration.ofSeconds(30));
        assertTrue(said.complaints().contains("dqt"), "FFmpeg does complain of this cover");

        assertEquals(List.of(), verifier.check(spoilt).evidence());
    }

    @ParameterizedTest
    @CsvSource({"dance", "piano", "oldRecording", "speech", "ambient", "radio", "quiet"})
    void soundThatWasNeverEncodedIsNotSuspected(String kind) throws Exception {
        AudioFile file = verifier.check(music(kind));
        assertEquals(List.of(), file.evidence());
        assertEquals(Verdict.OK, file.verdict());
    }

    @Test
    void aConverterWithAFilterAt20KilohertzIsGenuine() throws Exception {
        var sound = MadeUpSound.converter(MadeUpSound.of("band", 2, 12), 20_000, 600);
        AudioFile file = verifier.check(flac(MadeUpSound.wav(sound, folder.resolve("f.wav"))));
        assertEquals(Verdict.OK, file.verdict(), file.toString());
        assertEquals(20_400, file.cutoffHz(), 400);
    }

    @ParameterizedTest
    @CsvSource({
        "band, libmp3lame, 128k, mp3, MP3",
        "piano, libmp3lame, 192k, mp3, MP3",
        "band, aac, 192k, m4a, AAC",
        "strings, aac, 128k, m4a, AAC",
        "dance, vorbis, 128k, ogg, Vorbis",
        "band, libopus, 128k, opus, Opus"
    })
    void aLossyFileInALosslessCoatIsSuspected(
            String kind, String codec, String rate, String ending, String named) throws Exception {
        Path lossy = folder.resolve("lossy." + ending);
        encode(music(kind), lossy, "-c:a", codec, "-strict", "-2", "-b:a", rate);
        AudioFile file = verifier.check(flac(lossy));
        assertEquals(Verdict.SUSPECT, file.verdict(), file.toString());
        assertTrue(file.evidence().getFirst().contains(named), file.toString());
    }

    @Test
    void aSmallFileMadeLargerIsSuspected() throws Exception {
        Path small = folder.resolve("small.mp3");
        Path large = folder.resolve("large.mp3");
        encode(music("band"), small, "-b:a", "128k");
        encode(small, large, "-b:a", "320k");
        AudioFile file = verifier.check(large);
        assertEquals(Verdict.SUSPECT, file.verdict(), file.toString());
        assertEquals(16_700, file.cutoffHz(), 600);
        Path honest = folder.resolve("honest.mp3");
        encode(music("band"), honest, "-b:a", "320k");
        assertEquals(Verdict.OK, verifier.check(honest).verdict());
    }

    @ParameterizedTest
    @ValueSource(strings = {"flac", "mp3", "ogg", "opus", "aac.m4a", "alac.m4a"})
    void aHoleInTheMiddleIsBroken(String kind) throws Exception {
        byte[] bytes = Files.readAllBytes(TestAudio.file(kind));
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 4_000, (byte) 0);
        AudioFile file = verifier.check(Files.write(folder.resolve("hole." + kind), bytes));
        assertEquals(Verdict.BROKEN, file.verdict(), file.toString());
    }

    @Test
    void oneWrongSampleDoesNotFitTheChecksum() throws Exception {
        Path flac = TestAudio.copy("flac", folder);
        byte[] bytes = Files.readAllBytes(flac);
        // The last byte of the MD5 in the header.
        bytes[4 + 4 + 33] ^= 1;
        AudioFile file = verifier.check(Files.write(flac, bytes));
        assertEquals(
                List.of("The sound does not fit the checksum that its encoder noted."),
                file.evidence());
        assertEquals(Verdict.BROKEN, file.verdict());
    }

    @Test
    void silenceIsNoMusic() throws Exception {
        var sound = new float[2][MadeUpSound.RATE * 5];
        AudioFile file = verifier.check(MadeUpSound.wav(sound, folder.resolve("s.wav")));
        assertEquals(List.of("It is silent from beginning to end."), file.evidence());
        assertEquals(Verdict.BROKEN, file.verdict());
    }

    @Test
    void aLongSilentEndIsSuspected() throws Exception {
        var sound = MadeUpSound.of("piano", 4, 60);
        for (float[] side : sound) Arrays.fill(side, side.length / 2, side.length, 0);
        AudioFile file = verifier.check(MadeUpSound.wav(sound, folder.resolve("s.wav")));
        assertEquals(List.of("The last 30.0 s are silent."), file.evidence());
        assertEquals(Verdict.SUSPECT, file.verdict());
    }

    @Test
    void whatIsNoAudioGetsOneAnswer() throws Exception {
        Path text = Files.writeString(folder.resolve("song.flac"), "not music at all\n".repeat(99));
        assertEquals(List.of("The file is text, not audio."), verifier.check(text).evidence());
        Path empty = Files.createFile(folder.resolve("empty.flac"));
        assertEquals(List.of("The file is empty."), verifier.check(empty).evidence());
    }

    @Test
    void anId3TagAroundFlacDoesNotDisturb() throws Exception {
        var all = new ByteArrayOutputStream();
        all.writeBytes(new byte[] {'I', 'D', '3', 3, 0, 0, 0, 0, 1, 0});
        all.writeBytes(new byte[128]);
        all.writeBytes(Files.readAllBytes(TestAudio.file("flac")));
        all.writeBytes(("TAG" + "x".repeat(125)).getBytes(StandardCharsets.US_ASCII));
        AudioFile file = verifier.check(Files.write(folder.resolve("x.flac"), all.toByteArray()));
        assertEquals(List.of(), file.evidence());
        assertEquals(Verdict.OK, file.verdict());
    }

    @Test
    void ninetySixChannelsAreNoMusic() throws Exception {
        int frames = 20_000;
        var wav = ByteBuffer.allocate(44 + frames * 192).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + frames * 192);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wav.putShort((short) 1).putShort((short) 96).putInt(44_100).putInt(44_100 * 192);
        wav.putShort((short) 192).putShort((short) 16);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(frames * 192);
        while (wav.hasRemaining()) wav.putShort((short) (wav.position() * 7919));
        AudioFile file = verifier.check(Files.write(folder.resolve("w.wav"), wav.array()));
        assertEquals(Verdict.SUSPECT, file.verdict(), file.toString());
        assertEquals(1, file.evidence().size(), file.toString());
    }

    @Test
    void whereTimeRunsOutTheRestStaysUnheard() throws Exception {
        var hurried = new Verifier(TestAudio.FFMPEG, Duration.ofMillis(1));
        AudioFile file = hurried.check(TestAudio.file("flac"));
        assertNull(file.decodedMs());
        assertNotNull(file.evidence());
        assertTrue(file.evidence().size() >= 1, file.toString());
    }

    @Test
    void wheneverTimeRunsOutTheFileIsStillJudged() throws Exception {
        for (int millis = 1; millis <= 30; millis++) {
            var hurried = new Verifier(TestAudio.FFMPEG, Duration.ofMillis(millis));
            AudioFile file = hurried.check(TestAudio.file("flac"));
            // A quick machine is through in time; then there is nothing to note.
            boolean isThrough = file.decodedMs() != null;
            assertEquals(isThrough, file.evidence().isEmpty(), file.toString());
        }
    }

    private Path music(String kind) throws Exception {
        return MadeUpSound.wav(MadeUpSound.of(kind, 3, 12), folder.resolve(kind + ".wav"));
    }

    private Path flac(Path from) throws Exception {
        Path flac = folder.resolve("coat.flac");
        encode(from, flac, "-sample_fmt", "s16");
        return flac;
    }

    private static void encode(Path from, Path to, String... form) throws Exception {
        var arguments = new ArrayList<>(List.of("-v", "error", "-y", "-i", from + ""));
        arguments.addAll(List.of(form));
        arguments.add(to + "");
        TestAudio.run(arguments);
    }
}

package cratekeeper.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.AudioFile;
import cratekeeper.music.AudioFile.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AudioProbeTest {
    private final AudioProbe probe = new AudioProbe(TestAudio.FFMPEG);
    private @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "mp3, mp3, mp3, false, ",
        "vbr.mp3, mp3, mp3, true, ",
        "flac, flac, flac, , 16",
        "aac.m4a, mp4, aac, , ",
        "alac.m4a, mp4, alac, , 16",
        "ogg, ogg, vorbis, , ",
        "opus, ogg, opus, , ",
        "oga, ogg, flac, , 16",
        "aiff, aiff, pcm_s16be, , 16",
        "wav, wav, pcm_s16le, , 16"
    })
    void aWholeFileIsMeasured(
            String kind, String container, String codec, Boolean vbr, Integer depth)
            throws Exception {
        AudioFile file = probe.quick(TestAudio.file(kind));
        assertEquals(List.of(), file.evidence());
        assertEquals(Verdict.OK, file.verdict());
        assertEquals(container, file.container());
        assertEquals(codec, file.codec());
        assertEquals(vbr, file.vbr());
        assertEquals(depth, file.bitDepth());
        assertEquals(codec.equals("opus") ? 48_000 : 44_100, file.sampleRateHz());
        assertEquals(2, file.channels());
        assertEquals(5_000, file.durationMs(), 60);
        assertTrue(file.bitrateKbps() > 20, () -> "bit rate " + file.bitrateKbps());
        if (kind.equals("mp3")) assertEquals(320, file.bitrateKbps());
        if (kind.equals("wav")) assertEquals(1411, file.bitrateKbps());
    }

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
    void aFileThatEndsTooEarlyIsBroken(String kind) throws Exception {
        byte[] whole = Files.readAllBytes(TestAudio.file(kind));
        Path half = folder.resolve("half." + kind);
        Files.write(half, Arrays.copyOf(whole, whole.length * 6 / 10));
        AudioFile file = probe.quick(half);
        assertEquals(Verdict.BROKEN, file.verdict(), file.toString());
        assertEquals(1, file.evidence().size(), file.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "'', The file is empty.",
        "'<!DOCTYPE html><html><body>Not found</body></html>', 'The file is a web page, not audio.'",
        "'{\"error\": \"gone\"}', 'The file is text, not audio.'",
        "'#EXTM3U\nfile:/etc/hostname\n', 'The file is text, not audio.'",
        "'ffconcat version 1.0\nfile song.wav\n', 'The file is text, not audio.'"
    })
    void whatIsNoAudioIsNamed(String content, String sentence) throws Exception {
        Path file = Files.writeString(folder.resolve("song.mp3"), content);
        assertBroken(file, sentence);
    }

    @Test
    void aPictureIsNoAudio() throws Exception {
        Path file = Files.write(folder.resolve("song.flac"), TestAudio.png());
        assertBroken(file, "The file is a picture, not audio.");
    }

    @Test
    void aFilmWithoutSoundIsNoAudio() throws Exception {
        Path film = folder.resolve("film.mp4");
        TestAudio.run(
                List.of(
                        "-v",
                        "error",
                        "-f",
                        "lavfi",
                        "-i",
                        "color=size=32x32:d=1",
                        "-c:v",
                        "mpeg4",
                        film + ""));
        assertBroken(film, "The file holds pictures but no sound.");
    }

    @Test
    void noiseIsNoAudio() throws Exception {
        var random = new java.util.Random(7);
        for (String name : List.of("noise.mp3", "noise.flac", "noise")) {
            byte[] noise = new byte[50_000];
            random.nextBytes(noise);
            assertEquals(
                    Verdict.BROKEN,
                    probe.quick(Files.write(folder.resolve(name), noise)).verdict());
        }
    }

    @Test
    void aWrongEndingIsOnlyEvidence() throws Exception {
        Path file = folder.resolve("song.mp3");
        Files.write(file, Files.readAllBytes(TestAudio.file("flac")));
        AudioFile found = probe.quick(file);
        assertEquals(Verdict.OK, found.verdict());
        assertEquals(List.of("The name ends in .mp3, but the file is FLAC."), found.evidence());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-x.mp3",
                "concat:a|b.mp3",
                "file:x.mp3",
                "100%d.mp3",
                "a b 'c' \"d\".mp3",
                "ليلى🎧.mp3"
            })
    void noNameIsAnOptionOrAProtocol(String name) throws Exception {
        Path file = folder.resolve(name);
        Files.write(file, Files.readAllBytes(TestAudio.file("mp3")));
        assertEquals(Verdict.OK, probe.quick(file).verdict());
    }

    @Test
    void aMissingFileIsAnException() {
        assertThrows(IOException.class, () -> probe.quick(folder.resolve("none.mp3")));
        assertThrows(IOException.class, () -> probe.quick(folder));
    }

    @Test
    void tagsAroundTheSoundDoNotDisturb() throws Exception {
        Path file = TestAudio.copy("flac", folder);
        byte[] sound = Files.readAllBytes(file);
        var all = new java.io.ByteArrayOutputStream();
        all.writeBytes(new byte[] {'I', 'D', '3', 3, 0, 0, 0, 0, 1, 0});
        all.writeBytes(new byte[128]);
        all.writeBytes(sound);
        all.writeBytes(("TAG" + "x".repeat(125)).getBytes(StandardCharsets.US_ASCII));
        Files.write(file, all.toByteArray());
        AudioFile found = probe.quick(file);
        assertEquals(List.of(), found.evidence());
        assertEquals(Verdict.OK, found.verdict());
    }

    @Test
    void damagedHeadersAreAnAnswer() throws Exception {
        var random = new java.util.Random(11);
        for (String kind : TestAudio.KINDS) {
            byte[] bytes = TestAudio.brief(kind).clone();
            for (int i = 0; i < 12; i++) bytes[random.nextInt(300)] = (byte) random.nextInt(256);
            AudioFile found = probe.quick(Files.write(folder.resolve("x"), bytes));
            if (found.broken()) assertTrue(!found.evidence().isEmpty());
        }
    }

    private void assertBroken(Path file, String sentence) throws Exception {
        AudioFile found = probe.quick(file);
        assertEquals(List.of(sentence), found.evidence());
        assertEquals(Verdict.BROKEN, found.verdict());
    }
}

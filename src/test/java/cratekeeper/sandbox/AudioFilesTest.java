package cratekeeper.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.media.Ffmpeg;
import cratekeeper.sandbox.AudioFiles.AudioFile;
import cratekeeper.sandbox.Catalogue.Recording;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AudioFilesTest {
    /// Thirty-two seconds: the shortest there is.
    private static final Recording INTERLUDE = Catalogue.load().at("MER022", "5");

    @TempDir Path folder;

    private AudioFiles files(String name) {
        return new AudioFiles(folder.resolve(name), new Ffmpeg(World.UNPACKED));
    }

    @ParameterizedTest
    @EnumSource
    void aFileIsWholeAndTheSameInEveryWorld(AudioFormat format) throws Exception {
        AudioFile here = files("here").file(INTERLUDE, format);
        AudioFile there = files("there").file(INTERLUDE, format);
        assertEquals(here.md5(), there.md5());
        assertEquals(Files.size(here.path()), here.size());
        assertEquals(Digests.md5(Files.readAllBytes(here.path())), here.md5());
        Path file = here.path();
        String errors =
                output(
                        new Ffmpeg(World.UNPACKED)
                                .command(
                                        List.of(
                                                "-v",
                                                "warning",
                                                "-xerror",
                                                "-i",
                                                file.toString(),
                                                "-f",
                                                "null",
                                                "-")));
        assertEquals("", errors);
        String seconds =
                output(
                        new Ffmpeg(World.UNPACKED)
                                .probeCommand(
                                        List.of(
                                                "-v",
                                                "error",
                                                "-show_entries",
                                                "format=duration",
                                                "-of",
                                                "csv=p=0",
                                                file.toString())));
        assertEquals(32, Double.parseDouble(seconds), 0.08);
    }

    @Test
    void theHeadOfAFlacTellsTheSumOfItsSamples() throws Exception {
        Path file = files("here").file(INTERLUDE, AudioFormat.FLAC).path();
        String decoded =
                output(
                        new Ffmpeg(World.UNPACKED)
                                .command(
                                        List.of(
                                                "-v",
                                                "error",
                                                "-i",
                                                file.toString(),
                                                "-c:a",
                                                "pcm_s16le",
                                                "-f",
                                                "md5",
                                                "-")));
        assertEquals("MD5=" + new KnownSums().of(INTERLUDE).orElseThrow().sound(), decoded);
    }

    @Test
    void whoAsksAtTheSameTimeGetsTheSameFile() throws Exception {
        AudioFiles files = files("here");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new ArrayList<Future<AudioFile>>();
            for (int i = 0; i < 8; i++) {
                asked.add(threads.submit(() -> files.file(INTERLUDE, AudioFormat.VBR_MP3)));
            }
            AudioFile first = asked.getFirst().get();
            for (Future<AudioFile> one : asked) assertEquals(first, one.get());
        }
        // The file and its figures, and nothing half done.
        try (var left = Files.list(folder.resolve("here").resolve("audio-1"))) {
            assertEquals(2, left.count());
        }
    }

    @Test
    void aFileIsKeptForTheNextRun() throws Exception {
        AudioFile made = files("here").file(INTERLUDE, AudioFormat.FLAC);
        var time = Files.getLastModifiedTime(made.path());
        assertEquals(made, files("here").file(INTERLUDE, AudioFormat.FLAC));
        assertEquals(time, Files.getLastModifiedTime(made.path()));
    }

    @Test
    void whatAKilledRunLeftIsSweptAway() throws Exception {
        Path audio = Files.createDirectories(folder.resolve("here").resolve("audio-1"));
        Path old = Files.createDirectory(audio.resolve("making-old"));
        Files.writeString(old.resolve("wave.pcm"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        Path young = Files.createDirectory(audio.resolve("making-young"));
        files("here").file(INTERLUDE, AudioFormat.FLAC);
        assertFalse(Files.exists(old));
        assertTrue(Files.exists(young));
    }

    private static String output(ProcessBuilder program) throws Exception {
        Process process = program.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), text);
        assertTrue(text.length() < 10_000);
        return text.strip();
    }
}

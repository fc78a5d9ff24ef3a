package cratekeeper.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FfmpegTest {
    @Test
    void bothProgramsStartWithoutAnInstalledFfmpeg(@TempDir Path home) throws Exception {
        var ffmpeg = new Ffmpeg(home);
        for (var command :
                List.of(
                        ffmpeg.command(List.of("-version")),
                        ffmpeg.probeCommand(List.of("-version")))) {
            var process = command.redirectErrorStream(true).start();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, process.waitFor(), said);
            assertTrue(said.startsWith("ff"), said);
        }
        try (var left = Files.list(home)) {
            assertEquals(1, left.count(), "one folder, nothing half unpacked");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void anEmptyLibraryIsOneThatTheSystemLoads(@TempDir Path folder) throws Exception {
        Path library = folder.resolve("libnothing.so.1");
        Files.write(library, EmptyLibrary.named("libnothing.so.1"));
        var builder = new ProcessBuilder("/bin/sh", "-c", "exit 7").redirectErrorStream(true);
        builder.environment().put("LD_PRELOAD", library.toString());
        var process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(7, process.waitFor());
        // The linker complains about a library that it cannot load.
        assertEquals("", said);
    }
}

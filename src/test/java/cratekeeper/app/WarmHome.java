package cratekeeper.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Gives a fresh home what the sandbox and FFmpeg need and every home would make anew: the invented
/// audio and the unpacked programs, made once a build. Both are made for being shared by processes.
final class WarmHome {
    private static final Path SHARED = Path.of("target").toAbsolutePath();

    private WarmHome() {}

    /// @return the same home
    static Path warm(Path home) throws IOException {
        Files.createDirectories(home.resolve("cache"));
        link(home.resolve("sandbox"), SHARED.resolve("sandbox"));
        link(home.resolve("cache").resolve("ffmpeg"), SHARED.resolve("ffmpeg"));
        return home;
    }

    private static void link(Path link, Path shared) throws IOException {
        if (Files.isSymbolicLink(link)) return;
        Files.createDirectories(shared);
        try {
            Files.createSymbolicLink(link, shared);
        } catch (UnsupportedOperationException | IOException e) {
            // Not everybody may link, on Windows: then it is made anew.
        }
    }
}

package cratekeeper.ui.frame;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where the guide lies that came with the application.
final class Guide {
    private static final Path NAME = Path.of("docs", "guide.md");
    private static final int UPWARDS = 5;

    private Guide() {}

    /// Beside the program, or in a folder above it; the bare name if it was left out.
    static Path place() {
        Path at = program();
        for (int i = 0; i < UPWARDS && at != null; i++, at = at.getParent())
            if (Files.isRegularFile(at.resolve(NAME))) return at.resolve(NAME);
        return NAME;
    }

    private static @Nullable Path program() {
        try {
            var source = Guide.class.getProtectionDomain().getCodeSource();
            return source == null ? null : Path.of(source.getLocation().toURI()).toAbsolutePath();
        } catch (URISyntaxException | IllegalArgumentException | SecurityException e) {
            return null;
        }
    }
}

package cratekeeper.ui.frame;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The guide that came with the application: inside its jar, or, where it runs from a folder of
/// classes, in the project around them.
final class Guide {
    private static final String PACKED = "guide.md";
    private static final Path NAME = Path.of("docs", PACKED);
    private static final int UPWARDS = 5;

    private Guide() {}

    /// Empty if it was left out.
    static Optional<GuideText> text() {
        try {
            var words = packed();
            return (words.isPresent() ? words : beside()).map(GuideText::of);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> packed() throws IOException {
        try (InputStream guide = Guide.class.getResourceAsStream(PACKED)) {
            return guide == null
                    ? Optional.empty()
                    : Optional.of(new String(guide.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Optional<String> beside() throws IOException {
        Path at = program();
        for (int i = 0; i < UPWARDS && at != null; i++, at = at.getParent())
            if (Files.isRegularFile(at.resolve(NAME)))
                return Optional.of(Files.readString(at.resolve(NAME)));
        return Optional.empty();
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

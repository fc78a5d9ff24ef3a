package cratekeeper.app;

import cratekeeper.cli.Core;
import cratekeeper.config.Environment;
import cratekeeper.config.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/// A home for a show, empty at its start: a folder inside the home, so that a second show does not
/// find the music of the first. What it empties it has made itself, and marked.
final class ShowHome {
    private static final String MARK = ".made-by-a-show";

    private ShowHome() {}

    /// The options of a show called `name`: in the sandbox, in a home of its own.
    static Core.Options of(Core.Options options, String name) throws IOException {
        var given =
                options.home().isEmpty()
                        ? Optional.<Path>empty()
                        : Optional.of(Path.of(options.home()));
        Path folder =
                Home.locate(given, Environment.of(System.getenv()).and(Path.of("")))
                        .folder()
                        .resolve(name);
        if (Files.exists(folder) && !Files.exists(folder.resolve(MARK))) {
            throw new IOException(
                    folder + " holds something else; move it, or choose another home with --home.");
        }
        empty(folder);
        Files.createDirectories(folder);
        Files.write(folder.resolve(MARK), new byte[0]);
        return new Core.Options(options.json(), true, folder.toString(), options.verbose());
    }

    /// Audio and programs that were made before are kept: they are the same each time.
    private static void empty(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Path inside = folder.relativize(file);
                boolean kept =
                        inside.startsWith("sandbox")
                                || inside.startsWith("cache")
                                || inside.equals(Path.of(MARK));
                if (!kept && !file.equals(folder)) Files.deleteIfExists(file);
            }
        }
    }
}

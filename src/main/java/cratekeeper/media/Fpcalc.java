package cratekeeper.media;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes fingerprints by Chromaprint's `fpcalc`, a program that a person installs: it runs as a
/// child, and without it nothing else is lost.
public final class Fpcalc {
    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final Pattern LENGTH =
            Pattern.compile("(?:\"duration\"\\s*:\\s*|(?m:^)DURATION=)(\\d{1,6}(?:\\.\\d{1,9})?)");
    private static final Pattern VERSION = Pattern.compile("fpcalc version (\\d\\S*)");
    private static final Pattern PRINT =
            Pattern.compile(
                    "(?:\"fingerprint\"\\s*:\\s*\"|(?m:^)FINGERPRINT=)([\\w-]{8,60000}={0,2})");

    private final @Nullable Path program;
    private final Duration atMost;

    /// How a file sounds.
    ///
    /// @param fingerprint compressed, as AcoustID takes it
    /// @param length of the whole file
    public record Print(String fingerprint, Duration length) {}

    /// @param program where it lies; `null` if it is not installed
    public Fpcalc(@Nullable Path program) {
        this(program, AT_MOST);
    }

    Fpcalc(@Nullable Path program, Duration atMost) {
        this.program = program;
        this.atMost = atMost;
    }

    /// The one on the search path, if there is one.
    ///
    /// @param path folders as in the environment's `PATH`
    public static Fpcalc on(@Nullable String path) {
        return new Fpcalc(found(path == null ? "" : path).orElse(null));
    }

    private static Optional<Path> found(String path) {
        for (String folder : path.split(Pattern.quote(File.pathSeparator))) {
            // An empty entry means the current folder: no programs are run from there.
            if (folder.isEmpty()) continue;
            for (String name : List.of("fpcalc", "fpcalc.exe")) {
                try {
                    Path file = Path.of(folder, name);
                    if (file.isAbsolute() && Files.isRegularFile(file) && Files.isExecutable(file))
                        return Optional.of(file);
                } catch (InvalidPathException e) {
                    // A folder that cannot be: the next.
                }
            }
        }
        return Optional.empty();
    }

    public boolean isInstalled() {
        return program != null;
    }

    /// Which one it is, such as "1.5.1"; "" if it does not say.
    public String version() throws IOException, InterruptedException {
        if (program == null) return "";
        var said = Child.run(new ProcessBuilder(program.toString(), "-version"), atMost);
        var version = VERSION.matcher(said.out());
        return version.find() ? version.group(1) : "";
    }

    /// The fingerprint of a file's first two minutes.
    ///
    /// @throws IOException one sentence for a person: the program is missing, or cannot read the
    ///   file
    public Print of(Path file) throws IOException, InterruptedException {
        if (program == null)
            throw new IOException(
                    "Fingerprints need Chromaprint's fpcalc, which is not installed: install it"
                            + " (Debian: libchromaprint-tools) and start anew.");
        // Absolute: no name can pass for an option.
        var command =
                new ProcessBuilder(program.toString(), "-json", file.toAbsolutePath().toString());
        var said = Child.run(command, atMost);
        if (said.timedOut())
            throw new IOException("fpcalc took too long for " + file.getFileName() + ".");
        return read(said.out())
                .orElseThrow(() ->
                        new IOException(
                                "fpcalc cannot make a fingerprint of " + file.getFileName() + "."));
    }

    /// @param said by fpcalc, as JSON or as lines of text
    static Optional<Print> read(String said) {
        var length = LENGTH.matcher(said);
        var print = PRINT.matcher(said);
        if (!length.find() || !print.find()) return Optional.empty();
        long millis = (long) (Double.parseDouble(length.group(1)) * 1000);
        return millis < 1
                ? Optional.empty()
                : Optional.of(new Print(print.group(1), Duration.ofMillis(millis)));
    }
}

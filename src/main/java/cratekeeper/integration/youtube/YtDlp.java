package cratekeeper.integration.youtube;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The program yt-dlp, which is not ours: found, asked how it stands, run. Never through a shell;
/// it never outlives a call, nor do the programs it starts; what it says is bounded. Safe for use
/// by several threads.
public final class YtDlp {
    private static final Pattern VERSION = Pattern.compile("\\d{4}\\.\\d{2}\\.\\d{2}\\S*");

    /// From this version on YouTube's formats want a JavaScript runtime.
    private static final String WANTS_JAVASCRIPT = "2025.11.12";

    private static final List<String> RUNTIMES = List.of("deno", "node", "bun", "qjs");
    private static final Pattern SECRET_NAME =
            Pattern.compile(".*(?:TOKEN|KEY|SECRET|PASSWORD|_ARL|CREDENTIALS)$");
    private static final ProgramRun.Bounds VERSION_BOUNDS =
            new ProgramRun.Bounds(Duration.ofSeconds(15), Duration.ofSeconds(15), 1 << 20);

    private final @Nullable String set;
    private final List<Path> path;
    private final Supplier<Optional<Path>> ffmpeg;
    private @Nullable Standing standing;

    /// How the program stands on this machine.
    ///
    /// @param version "" if it was not found or does not answer
    /// @param sentence for a person: what it is, or what is missing and what to do
    public record Standing(boolean usable, String version, String sentence) {}

    /// @param set a program that the person named (`YTDLP_PATH`); blank or `null` to look for one
    /// @param path folders to look in, as the environment variable PATH has them
    /// @param ffmpeg folder of the programs `ffmpeg` and `ffprobe`, asked for when first needed
    public YtDlp(@Nullable String set, @Nullable String path, Supplier<Optional<Path>> ffmpeg) {
        this.set = set == null || set.isBlank() ? null : set.strip();
        this.path = folders(path);
        this.ffmpeg = ffmpeg;
    }

    private static List<Path> folders(@Nullable String path) {
        if (path == null) return List.of();
        return Stream.of(path.split(Pattern.quote(File.pathSeparator)))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> path(folder).stream())
                .filter(Path::isAbsolute)
                .toList();
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            // Somebody else's PATH may hold anything.
            return Optional.empty();
        }
    }

    /// Whether there is such a program; starts nothing.
    boolean isThere() {
        return program().isPresent();
    }

    private Optional<Path> program() {
        if (set == null) return found("yt-dlp").or(() -> found("yt-dlp.exe"));
        return path(set).filter(YtDlp::isProgram);
    }

    private Optional<Path> found(String name) {
        return path.stream().map(f -> f.resolve(name)).filter(YtDlp::isProgram).findFirst();
    }

    private static boolean isProgram(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }

    /// Asks the program for its version, once if it answers.
    public synchronized Standing standing() throws InterruptedException {
        Standing known = standing;
        if (known != null) return known;
        var program = program();
        if (program.isEmpty()) return new Standing(false, "", missing());
        String version = version();
        if (version.isEmpty())
            return new Standing(
                    false, "", "The program yt-dlp is there but does not tell its version.");
        standing = new Standing(true, version, sentence(version));
        return standing;
    }

    private String missing() {
        return set == null
                ? "The program yt-dlp was not found: install it, or name it by YTDLP_PATH."
                : "YTDLP_PATH names no program that can be started.";
    }

    private String version() throws InterruptedException {
        var said = new ArrayList<String>();
        try {
            var ended =
                    start(
                            List.of("--ignore-config", "--version"),
                            temporary(),
                            null,
                            VERSION_BOUNDS,
                            said::add);
            return ended.isWell() && !said.isEmpty() && VERSION.matcher(said.getFirst()).matches()
                    ? said.getFirst()
                    : "";
        } catch (IOException e) {
            // It cannot be started: it has no version.
            return "";
        }
    }

    private String sentence(String version) {
        if (version.compareTo(WANTS_JAVASCRIPT) < 0)
            return "yt-dlp "
                    + version
                    + " is at hand, but old: YouTube refuses versions older than some weeks.";
        return runtime().isPresent()
                ? "yt-dlp " + version + " is at hand."
                : "yt-dlp "
                        + version
                        + " is at hand, but no JavaScript runtime: install deno or node, or YouTube"
                        + " offers few formats.";
    }

    /// Whether YouTube refuses this version.
    public boolean isOld() throws InterruptedException {
        var now = standing();
        return now.usable() && now.version().compareTo(WANTS_JAVASCRIPT) < 0;
    }

    /// The JavaScript runtime at hand: YouTube's formats want one.
    public Optional<String> javascript() {
        return runtime();
    }

    private Optional<String> runtime() {
        return RUNTIMES.stream()
                .filter(name -> found(name).or(() -> found(name + ".exe")).isPresent())
                .findFirst();
    }

    /// Runs the program.
    ///
    /// @param options ours
    /// @param operands foreign words: none of them can pass for an option
    /// @param line told of each line of its output, on another thread, in order
    /// @throws IOException it cannot be started
    ProgramRun.Ended run(
            List<String> options,
            List<String> operands,
            Path folder,
            ProgramRun.Bounds bounds,
            Consumer<String> line)
            throws IOException, InterruptedException {
        return start(arguments(options, operands), folder, null, bounds, line);
    }

    private List<String> arguments(List<String> options, List<String> operands)
            throws InterruptedException {
        var arguments = new ArrayList<>(List.of("--ignore-config"));
        arguments.addAll(runtimeOptions());
        arguments.addAll(options);
        arguments.add("--");
        for (String operand : operands) arguments.add(operand.replace('\u0000', ' '));
        return arguments;
    }

    /// Only deno is used unasked.
    private List<String> runtimeOptions() throws InterruptedException {
        if (standing().version().compareTo(WANTS_JAVASCRIPT) < 0) return List.of();
        return runtime()
                .filter(name -> !name.equals("deno"))
                .map(name -> List.of("--js-runtimes", name.equals("qjs") ? "quickjs" : name))
                .orElse(List.of());
    }

    /// As [#run], with our FFmpeg for putting sound into another container.
    ProgramRun.Ended runWithFfmpeg(
            List<String> options,
            List<String> operands,
            Path folder,
            ProgramRun.Bounds bounds,
            Consumer<String> line)
            throws IOException, InterruptedException {
        Path programs = ffmpegFolder();
        var all = new ArrayList<>(options);
        if (programs != null) all.addAll(List.of("--ffmpeg-location", programs.toString()));
        return start(arguments(all, operands), folder, programs, bounds, line);
    }

    private @Nullable Path ffmpegFolder() throws IOException {
        try {
            return ffmpeg.get().orElse(null);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    private ProgramRun.Ended start(
            List<String> arguments,
            Path folder,
            @Nullable Path libraries,
            ProgramRun.Bounds bounds,
            Consumer<String> line)
            throws IOException, InterruptedException {
        Path program = program().orElseThrow(() -> new IOException("no such program"));
        var command = new ArrayList<String>();
        command.add(program.toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        surround(builder, libraries);
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            return ProgramRun.watched(process, bounds, line);
        } finally {
            ProgramRun.end(process);
        }
    }

    /// UTF-8 whatever the machine speaks, and none of the person's secrets.
    ///
    /// @param libraries folder of FFmpeg, where it is to be used
    private static void surround(ProcessBuilder builder, @Nullable Path libraries) {
        var environment = builder.environment();
        environment.keySet().removeIf(name -> SECRET_NAME.matcher(name).matches());
        environment.put("PYTHONUTF8", "1");
        environment.put("PYTHONIOENCODING", "utf-8");
        environment.put("NO_COLOR", "1");
        // Our FFmpeg's libraries lie beside it and are not looked for there.
        if (libraries != null) environment.put("LD_LIBRARY_PATH", libraries.toString());
    }
}

package cratekeeper.integration.youtube;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
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
    private static final Patience VERSION_PATIENCE =
            new Patience(Duration.ofSeconds(15), Duration.ofSeconds(15));
    private static final long MOST_OUTPUT = 64L << 20;
    private static final int LONGEST_LINE = 16 << 20;
    private static final int MOST_LINES = 200_000;
    private static final int MOST_COMPLAINTS = 64 << 10;
    private static final Duration LETTING_GO = Duration.ofSeconds(2);

    private final @Nullable String set;
    private final List<Path> path;
    private final Supplier<Optional<Path>> ffmpeg;
    private @Nullable Standing standing;

    /// How long a run may take: as a whole, and without a word.
    record Patience(Duration whole, Duration silence) {}

    /// How a run ended.
    ///
    /// @param complaints what it wrote to the error stream, at most the last 64 KB
    record Ended(int exit, String complaints, End how) {
        boolean isWell() {
            return how == End.BY_ITSELF && exit == 0;
        }
    }

    enum End {
        BY_ITSELF,
        TIMED_OUT,
        TOO_MUCH
    }

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
                            VERSION_PATIENCE,
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
    Ended run(
            List<String> options,
            List<String> operands,
            Path folder,
            Patience patience,
            Consumer<String> line)
            throws IOException, InterruptedException {
        return start(arguments(options, operands), folder, null, patience, line);
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
    Ended runWithFfmpeg(
            List<String> options,
            List<String> operands,
            Path folder,
            Patience patience,
            Consumer<String> line)
            throws IOException, InterruptedException {
        Path programs = ffmpegFolder();
        var all = new ArrayList<>(options);
        if (programs != null) all.addAll(List.of("--ffmpeg-location", programs.toString()));
        return start(arguments(all, operands), folder, programs, patience, line);
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

    private Ended start(
            List<String> arguments,
            Path folder,
            @Nullable Path libraries,
            Patience patience,
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
            return watched(process, patience, line);
        } finally {
            end(process);
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

    private static Ended watched(Process process, Patience patience, Consumer<String> line)
            throws InterruptedException {
        var heard = new AtomicLong(System.nanoTime());
        var output = new Listener(process.getInputStream(), heard, line);
        var complaints = new Complaints();
        var errors = new Listener(process.getErrorStream(), heard, complaints::add);
        Thread first = Thread.startVirtualThread(output);
        Thread second = Thread.startVirtualThread(errors);
        long end = System.nanoTime() + patience.whole().toNanos();
        End how = End.BY_ITSELF;
        while (true) {
            long now = System.nanoTime();
            long left = Math.min(end - now, heard.get() + patience.silence().toNanos() - now);
            if (output.isTooMuch() || errors.isTooMuch()) how = End.TOO_MUCH;
            else if (left <= 0) how = End.TIMED_OUT;
            if (how != End.BY_ITSELF) break;
            // Looks up now and then, for output beyond all bounds ends it early.
            if (process.waitFor(Math.min(left, 200_000_000), TimeUnit.NANOSECONDS)) break;
        }
        if (how != End.BY_ITSELF) end(process);
        first.join(LETTING_GO);
        second.join(LETTING_GO);
        if (how == End.BY_ITSELF && output.isTooMuch()) how = End.TOO_MUCH;
        return new Ended(process.isAlive() ? -1 : process.exitValue(), complaints.text(), how);
    }

    /// Its own children first: they are not found any more when it is gone.
    private static void end(Process process) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    /// The last words.
    private static final class Complaints {
        private final StringBuilder text = new StringBuilder();

        synchronized void add(String line) {
            text.append(line).append('\n');
            if (text.length() > MOST_COMPLAINTS) text.delete(0, text.length() - MOST_COMPLAINTS);
        }

        synchronized String text() {
            return text.toString();
        }
    }

    /// Reads lines to the end of a stream, within bounds; beyond them it reads on and tells
    /// nothing, lest the program waits for us.
    private static final class Listener implements Runnable {
        private final InputStream from;
        private final AtomicLong heard;
        private final Consumer<String> line;
        private volatile boolean tooMuch;
        private long all;
        private int lines;

        Listener(InputStream from, AtomicLong heard, Consumer<String> line) {
            this.from = from;
            this.heard = heard;
            this.line = line;
        }

        boolean isTooMuch() {
            return tooMuch;
        }

        @Override
        public void run() {
            var now = new ByteArrayOutputStream();
            try (var in = new BufferedInputStream(from, 1 << 16)) {
                for (int b = in.read(); b >= 0; b = in.read()) {
                    if (++all > MOST_OUTPUT || now.size() > LONGEST_LINE) tooMuch = true;
                    if (tooMuch) continue;
                    if (b == '\n') tell(now);
                    else now.write(b);
                }
                if (now.size() > 0 && !tooMuch) tell(now);
            } catch (IOException e) {
                // The program was ended; what it said until then counts.
                heard.set(System.nanoTime());
            }
        }

        private void tell(ByteArrayOutputStream words) {
            heard.set(System.nanoTime());
            if (++lines > MOST_LINES) tooMuch = true;
            line.accept(words.toString(StandardCharsets.UTF_8).stripTrailing());
            words.reset();
        }
    }
}

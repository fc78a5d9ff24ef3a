package cratekeeper.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The FFmpeg programs that come along in a jar. They run as child processes: foreign bytes are
/// decoded outside of our own memory, and a crash there is a broken file, not a lost queue. First
/// use unpacks them (about a second). Safe for use by several threads.
public final class Ffmpeg {
    private static final Pattern VERSION = Pattern.compile("^ffmpeg version n?(\\S+)");
    private final Path unpackInto;
    private @Nullable Path folder;

    /// @param unpackInto folder that keeps the unpacked programs, inside the home
    public Ffmpeg(Path unpackInto) {
        this.unpackInto = unpackInto;
    }

    /// `ffmpeg`. Prefer [#command], which also gives it the surroundings it needs.
    ///
    /// @throws UncheckedIOException if it cannot be unpacked or does not start on this system
    public Path program() {
        return folder().resolve(FfmpegUnpacking.name("ffmpeg"));
    }

    /// `ffprobe`; see [#program].
    public Path probe() {
        return folder().resolve(FfmpegUnpacking.name("ffprobe"));
    }

    /// `ffmpeg` with these arguments, ready to start.
    public ProcessBuilder command(List<String> arguments) throws IOException {
        return builder("ffmpeg", arguments);
    }

    /// `ffprobe` with these arguments, ready to start.
    public ProcessBuilder probeCommand(List<String> arguments) throws IOException {
        return builder("ffprobe", arguments);
    }

    /// Which FFmpeg it is, such as "8.1.2"; "" if it does not say.
    public String version() throws IOException, InterruptedException {
        var said = Child.run(command(List.of("-version")), Duration.ofSeconds(10));
        var version = VERSION.matcher(said.out());
        return version.find() ? version.group(1) : "";
    }

    /// How a local file is named to FFmpeg, so that no name can pass for an option or a protocol.
    public static String input(Path file) {
        return "file:" + file.toAbsolutePath();
    }

    private ProcessBuilder builder(String program, List<String> arguments) throws IOException {
        try {
            Path folder = folder();
            var command = new ArrayList<String>();
            command.add(folder.resolve(FfmpegUnpacking.name(program)).toString());
            command.addAll(arguments);
            return environment(new ProcessBuilder(command), folder);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    static ProcessBuilder environment(ProcessBuilder builder, Path folder) {
        // The libraries beside the programs do not look for each other there by themselves.
        if (FfmpegUnpacking.linux()) builder.environment().put("LD_LIBRARY_PATH", folder + "");
        // A report file that somebody's environment asks for would land in the current folder.
        builder.environment().remove("FFREPORT");
        return builder;
    }

    private synchronized Path folder() {
        if (folder == null || !Files.isDirectory(folder)) {
            try {
                folder = FfmpegUnpacking.into(unpackInto);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return folder;
    }
}

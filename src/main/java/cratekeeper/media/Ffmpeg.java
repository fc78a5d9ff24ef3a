package cratekeeper.media;

import java.nio.file.Path;
import org.bytedeco.javacpp.Loader;
import org.jspecify.annotations.Nullable;

/// The FFmpeg programs that come along in a jar. They run as child processes: foreign bytes are
/// decoded outside of our own memory, and a crash there is a broken file, not a lost queue. First
/// use unpacks them (about 0.6 s).
public final class Ffmpeg {
    private final Path unpackInto;
    private @Nullable Path program;
    private @Nullable Path probe;

    /// @param unpackInto folder that keeps the unpacked programs, inside the home
    public Ffmpeg(Path unpackInto) {
        this.unpackInto = unpackInto;
    }

    /// `ffmpeg`.
    public synchronized Path program() {
        if (program == null) program = unpack(org.bytedeco.ffmpeg.ffmpeg.class);
        return program;
    }

    /// `ffprobe`.
    public synchronized Path probe() {
        if (probe == null) probe = unpack(org.bytedeco.ffmpeg.ffprobe.class);
        return probe;
    }

    private Path unpack(Class<?> bundled) {
        // JavaCPP reads this once, when its first class loads; nothing else in the application uses
        // JavaCPP.
        System.setProperty("org.bytedeco.javacpp.cachedir", unpackInto.toString());
        return Path.of(Loader.load(bundled));
    }
}

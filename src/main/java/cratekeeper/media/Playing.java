package cratekeeper.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One run through a file from one place: FFmpeg decodes, the line takes the sound. Cancelled at
/// any moment, it ends soon and leaves no process and no line behind.
final class Playing {
    private static final int CHUNK =
            SoundOutput.FRAMES_PER_SECOND / 50 * SoundOutput.BYTES_PER_FRAME;

    private final Ffmpeg ffmpeg;
    private final SoundOutput output;
    private final Path file;
    private final Duration from;

    private final Object lock = new Object();
    private boolean paused;
    private boolean cancelled;
    private SoundOutput.@Nullable Line line;
    private @Nullable Process decoder;

    Playing(Ffmpeg ffmpeg, SoundOutput output, Path file, Duration from, boolean paused) {
        this.ffmpeg = ffmpeg;
        this.output = output;
        this.file = file;
        this.from = from;
        this.paused = paused;
    }

    /// Length of the file; `null` if its header does not say.
    @Nullable Duration length() throws IOException, InterruptedException {
        Long millis;
        try {
            millis = new AudioProbe(ffmpeg).quick(file).durationMs();
        } catch (NoSuchFileException e) {
            throw new IOException(file.getFileName() + " is not there any more.", e);
        }
        return millis == null ? null : Duration.ofMillis(millis);
    }

    /// @return whether the end was reached; otherwise it was cancelled
    /// @throws IOException one sentence for the listener
    boolean run() throws IOException, InterruptedException {
        // Another file took over while the header was read: no line is opened for nothing.
        if (isCancelled()) return false;
        SoundOutput.Line to = output.open();
        if (!start(to)) return false;
        long bytes = pump(to);
        if (isCancelled()) return false;
        if (bytes == 0 && from.isZero())
            throw new IOException(file.getFileName() + " cannot be decoded.");
        to.drain();
        // A pause may fall into the last moments.
        return waitWhilePaused();
    }

    private boolean isCancelled() {
        synchronized (lock) {
            return cancelled;
        }
    }

    private boolean start(SoundOutput.Line to) throws IOException {
        synchronized (lock) {
            if (cancelled) {
                to.close();
                return false;
            }
            line = to;
            if (paused) to.pause();
            decoder = decode().start();
            return true;
        }
    }

    private ProcessBuilder decode() throws IOException {
        String place = String.format(Locale.ROOT, "%.3f", from.toMillis() / 1000.0);
        return ffmpeg.command(
                        List.of(
                                "-v",
                                "quiet",
                                "-nostdin",
                                "-protocol_whitelist",
                                "file",
                                "-ss",
                                place,
                                "-i",
                                Ffmpeg.input(file),
                                "-map",
                                "0:a:0",
                                "-f",
                                "s16le",
                                "-ac",
                                "2",
                                "-ar",
                                SoundOutput.FRAMES_PER_SECOND + "",
                                "pipe:1"))
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    private long pump(SoundOutput.Line to) throws IOException, InterruptedException {
        Process from = decoder;
        if (from == null) return 0;
        long bytes = 0;
        var chunk = new byte[CHUNK];
        try (InputStream sound = from.getInputStream()) {
            while (waitWhilePaused()) {
                int read = sound.readNBytes(chunk, 0, CHUNK);
                int whole = read - read % SoundOutput.BYTES_PER_FRAME;
                if (whole == 0) break;
                to.write(chunk, whole);
                bytes += whole;
            }
        } catch (IOException e) {
            // A cancelled decoder closes its stream while we read.
            synchronized (lock) {
                if (!cancelled) throw e;
            }
        }
        return bytes;
    }

    /// @return false if cancelled
    private boolean waitWhilePaused() throws InterruptedException {
        synchronized (lock) {
            while (paused && !cancelled) lock.wait();
            return !cancelled;
        }
    }

    void pause() {
        synchronized (lock) {
            paused = true;
            if (line != null) line.pause();
        }
    }

    void resume() {
        synchronized (lock) {
            paused = false;
            if (line != null) line.resume();
            lock.notifyAll();
        }
    }

    Duration position() {
        synchronized (lock) {
            long frames = line == null ? 0 : line.framesHeard();
            return from.plusMillis(frames * 1000 / SoundOutput.FRAMES_PER_SECOND);
        }
    }

    void cancel() {
        synchronized (lock) {
            cancelled = true;
            if (decoder != null) decoder.destroyForcibly();
            if (line != null) line.close();
            lock.notifyAll();
        }
    }
}

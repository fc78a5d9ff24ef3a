package cratekeeper.media;

import java.io.EOFException;
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
    private final Volume volume;
    private final Path file;
    private final Duration heardBefore;

    private final Object lock = new Object();
    private Duration from;
    private @Nullable Playing before;
    private boolean paused;
    private boolean cancelled;
    private SoundOutput.@Nullable Line line;
    private @Nullable Process decoder;

    /// @param before is heard until this one can be, which then takes its place
    Playing(
            Ffmpeg ffmpeg,
            SoundOutput output,
            Volume volume,
            Path file,
            Duration from,
            boolean paused,
            @Nullable Playing before) {
        this.ffmpeg = ffmpeg;
        this.output = output;
        this.volume = volume;
        this.file = file;
        this.from = from;
        this.paused = paused;
        this.before = before;
        heardBefore = before == null ? Duration.ZERO : before.position();
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
        // Another file took over while the header was read: nothing is started for nothing.
        Process decoding = decoding();
        if (decoding == null) return false;
        try (InputStream sound = decoding.getInputStream()) {
            var chunk = new byte[CHUNK];
            int first = read(sound, chunk);
            if (isCancelled()) return false;
            if (first == 0 && from.isZero())
                throw new IOException(file.getFileName() + " cannot be decoded.");
            takeOver(sound);
            SoundOutput.Line to = output.open();
            if (!start(to)) return false;
            pump(sound, chunk, first, to);
            if (isCancelled()) return false;
            to.drain();
        }
        // A pause may fall into the last moments.
        return waitWhilePaused();
    }

    /// What was heard while this one got ready is left out here: so nothing is heard twice.
    private void takeOver(InputStream sound) throws IOException {
        Playing other = before;
        if (other == null) return;
        Duration late = other.position().minus(heardBefore);
        other.cancel();
        synchronized (lock) {
            before = null;
            if (late.isNegative() || cancelled) return;
            from = from.plus(late);
        }
        long frames = late.toMillis() * SoundOutput.FRAMES_PER_SECOND / 1000;
        try {
            sound.skipNBytes(Math.max(0, frames * SoundOutput.BYTES_PER_FRAME));
        } catch (EOFException e) {
            // It is over already.
        }
    }

    private boolean isCancelled() {
        synchronized (lock) {
            return cancelled;
        }
    }

    private boolean start(SoundOutput.Line to) {
        synchronized (lock) {
            if (cancelled) {
                to.close();
                return false;
            }
            line = to;
            if (paused) to.pause();
            return true;
        }
    }

    /// @return `null` if it was cancelled
    private @Nullable Process decoding() throws IOException {
        synchronized (lock) {
            if (cancelled) return null;
            Process started = decode().start();
            decoder = started;
            return started;
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

    private void pump(InputStream sound, byte[] chunk, int first, SoundOutput.Line to)
            throws IOException, InterruptedException {
        int read = first;
        while (read > 0 && waitWhilePaused()) {
            volume.apply(chunk, read);
            to.write(chunk, read);
            read = read(sound, chunk);
        }
    }

    /// @return how many bytes of whole frames; 0 at the end
    private int read(InputStream sound, byte[] chunk) throws IOException {
        try {
            int read = sound.readNBytes(chunk, 0, CHUNK);
            return read - read % SoundOutput.BYTES_PER_FRAME;
        } catch (IOException e) {
            // A cancelled decoder closes its stream while we read.
            if (isCancelled()) return 0;
            throw e;
        }
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
            if (before != null) before.cancel();
            before = null;
            if (decoder != null) decoder.destroyForcibly();
            if (line != null) line.close();
            lock.notifyAll();
        }
    }
}

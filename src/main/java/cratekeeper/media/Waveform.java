package cratekeeper.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// How loud a file is along its length, for a picture. Of long files only every so many packets are
/// decoded: enough to be seen, and several times quicker.
public final class Waveform {
    /// Two in a row, for the first after a gap may come out damaged.
    private static final String SOME_OF_MANY = "noise=drop='gte(mod(n,16),2)'";

    private static final String SOME_OF_FEW = "noise=drop='gte(mod(n,4),1)'";
    private static final long LONG_MS = 60_000;

    private final Ffmpeg ffmpeg;

    public Waveform(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    /// The loudest sample of each of `bars` equal parts, 0–1. Memory does not grow with the file.
    /// An interrupt ends it at once.
    ///
    /// @throws IOException if the file cannot be opened or decoded
    public float[] peaks(Path path, int bars) throws IOException, InterruptedException {
        if (bars < 1) throw new IllegalArgumentException("bars " + bars);
        var file = new AudioProbe(ffmpeg).quick(path);
        if (file.codec() == null) throw undecodable(path);
        Long millis = file.durationMs();
        boolean all = millis == null || millis < LONG_MS;
        Process decoder = decode(path, all ? "" : file.lossless() ? SOME_OF_FEW : SOME_OF_MANY);
        var reading = new FutureTask<>(() -> loudness(decoder.getInputStream()));
        Thread.startVirtualThread(reading);
        try {
            var loudness = reading.get();
            if (loudness.isEmpty()) throw undecodable(path);
            return loudness.bars(bars);
        } catch (ExecutionException e) {
            throw new IOException(undecodable(path).getMessage(), e);
        } finally {
            decoder.destroyForcibly();
        }
    }

    private Process decode(Path path, String filter) throws IOException {
        var some = filter.isEmpty() ? List.<String>of() : List.of("-bsf:a", filter);
        var arguments =
                new java.util.ArrayList<>(
                        List.of("-v", "quiet", "-nostdin", "-protocol_whitelist", "file"));
        arguments.addAll(some);
        arguments.addAll(
                List.of("-i", Ffmpeg.input(path), "-map", "0:a:0", "-f", "s16le", "pipe:1"));
        return ffmpeg.command(arguments).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static Loudness loudness(InputStream sound) throws IOException {
        var loudness = new Loudness();
        var chunk = new byte[64 * 1024];
        try (sound) {
            int read;
            while ((read = sound.readNBytes(chunk, 0, chunk.length)) > 1) loudness.add(chunk, read);
        }
        return loudness;
    }

    private static IOException undecodable(Path path) {
        return new IOException(path.getFileName() + " cannot be decoded.");
    }

    /// The loudest of each so many samples; when there are too many of these, two become one.
    private static final class Loudness {
        private static final int MOST = 1 << 15;
        private final short[] peaks = new short[MOST];
        private int full;
        private int samplesEach = 256;
        private int samples;
        private int peak;

        /// All sides, as they come: mixed into one, opposite sides would cancel each other out.
        void add(byte[] sound, int length) {
            for (int i = 0; i + 1 < length; i += 2) {
                int sample = Math.abs((short) FileBytes.u16le(sound, i));
                if (sample > peak) peak = sample;
                if (++samples == samplesEach) close();
            }
        }

        private void close() {
            peaks[full++] = (short) Math.min(peak, Short.MAX_VALUE);
            peak = 0;
            samples = 0;
            if (full < MOST) return;
            for (int i = 0; i < MOST / 2; i++)
                peaks[i] = (short) Math.max(peaks[2 * i], peaks[2 * i + 1]);
            full = MOST / 2;
            samplesEach *= 2;
        }

        boolean isEmpty() {
            return full == 0 && samples == 0;
        }

        float[] bars(int count) {
            if (samples > 0) close();
            var bars = new float[count];
            for (int bar = 0; bar < count; bar++) {
                int from = (int) ((long) bar * full / count);
                int to = (int) Math.max(from + 1, (long) (bar + 1) * full / count);
                int loudest = 0;
                for (int i = from; i < Math.min(to, full); i++)
                    loudest = Math.max(loudest, peaks[i]);
                bars[bar] = loudest / 32767f;
            }
            return bars;
        }
    }
}

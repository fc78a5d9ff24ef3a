package cratekeeper.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/// Decodes a file to its end and lets somebody listen to it, in bounded memory. FFmpeg never
/// outlives the call: time-out, interrupt and failure end it.
final class Decoding {
    private static final int MOST_COMPLAINTS = 64 * 1024;

    /// Covers are decoded, too, while the file is probed: damage in one is none of the sound.
    private static final Pattern OF_A_PICTURE =
            Pattern.compile("\\[(mjpeg|png|gif|bmp|webp|tiff|jpeg\\w*|image2?) @ 0x.*");

    private static final Pattern REPEATED = Pattern.compile("\\s*Last message repeated \\d+ times");

    /// Who says it, and at which unknown moment.
    private static final Pattern ASIDE =
            Pattern.compile("\\[[^]]* @ 0x[0-9a-f]+]\\s*| at PTS -\\d+");

    private final Ffmpeg ffmpeg;
    private final Duration patience;

    /// @param patience after which a file's rest stays unheard
    Decoding(Ffmpeg ffmpeg, Duration patience) {
        this.ffmpeg = ffmpeg;
        this.patience = patience;
    }

    /// Takes decoded sound, piece by piece, on one thread.
    interface Listener {
        /// @param sound valid during the call only
        /// @param length how many of its bytes count
        void hear(byte[] sound, int length);
    }

    /// How it went.
    ///
    /// @param complaints what the decoder reported as damage, a line each
    /// @param whole false if patience ended before the file did
    record Ended(List<String> complaints, boolean whole) {}

    /// @param form what FFmpeg shall make of it, such as `-f s16le`
    /// @param piece bytes handed over at once; only the last piece may be shorter
    Ended run(Path file, List<String> form, int piece, Listener listener)
            throws IOException, InterruptedException {
        Process process = ffmpeg.command(arguments(file, form)).start();
        process.getOutputStream().close();
        var complaints = new FutureTask<>(() -> complaints(process.getErrorStream()));
        var sound = new FutureTask<>(() -> pump(process.getInputStream(), piece, listener));
        Thread.startVirtualThread(complaints);
        Thread.ofPlatform().daemon().name("listening").start(sound);
        try {
            boolean whole = true;
            try {
                sound.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                whole = false;
                process.destroyForcibly();
                awaitEnd(sound);
            }
            return new Ended(whole ? complaints.get(5, TimeUnit.SECONDS) : List.of(), whole);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException(file.getFileName() + " cannot be decoded.", e);
        } finally {
            process.destroyForcibly();
        }
    }

    /// Ending the program closes the stream under whoever listens: that failure is our own doing.
    private static void awaitEnd(FutureTask<Boolean> listening)
            throws ExecutionException, TimeoutException, InterruptedException {
        try {
            listening.get(5, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof IOException)) throw e;
        }
    }

    private static List<String> arguments(Path file, List<String> form) {
        var arguments =
                new ArrayList<>(
                        List.of(
                                "-v",
                                "error",
                                "-nostdin",
                                "-protocol_whitelist",
                                "file",
                                "-format_whitelist",
                                AudioProbe.KINDS,
                                "-err_detect",
                                "crccheck",
                                "-i",
                                Ffmpeg.input(file),
                                "-map",
                                "0:a:0"));
        arguments.addAll(form);
        arguments.add("pipe:1");
        return arguments;
    }

    private static boolean pump(InputStream from, int piece, Listener listener) throws IOException {
        var bytes = new byte[piece];
        try (from) {
            int read;
            while ((read = from.readNBytes(bytes, 0, piece)) > 0) listener.hear(bytes, read);
        }
        return true;
    }

    private static List<String> complaints(InputStream from) throws IOException {
        try (from) {
            byte[] kept = from.readNBytes(MOST_COMPLAINTS);
            while (from.read() >= 0) from.skip(Long.MAX_VALUE);
            return new String(kept, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !OF_A_PICTURE.matcher(line).matches())
                    .filter(line -> !REPEATED.matcher(line).matches())
                    .map(line -> ASIDE.matcher(line).replaceAll("").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }
}

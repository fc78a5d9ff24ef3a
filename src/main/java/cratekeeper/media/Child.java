package cratekeeper.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Runs a program to its end and keeps what it said, within bounds. The program never outlives the
/// call: time-out, interrupt and failure end it.
final class Child {
    private static final int MOST_CHARACTERS = 256 * 1024;

    private Child() {}

    /// @param exit the program's exit code; meaningless if it `timedOut`
    /// @param out what it wrote, cut after 256 KB; "" if it `timedOut`
    /// @param complaints what it wrote to the error stream, cut likewise
    record Said(int exit, String out, String complaints, boolean timedOut) {}

    static Said run(ProcessBuilder command, Duration atMost)
            throws IOException, InterruptedException {
        Process process = command.start();
        try {
            process.getOutputStream().close();
            var out = read(process.getInputStream());
            var complaints = read(process.getErrorStream());
            boolean ended = process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                // Ending it closes what it would still have said.
                process.destroyForcibly().waitFor();
                return new Said(process.exitValue(), "", "", true);
            }
            return new Said(process.exitValue(), said(out), said(complaints), false);
        } finally {
            process.destroyForcibly();
        }
    }

    private static CompletableFuture<String> read(InputStream from) {
        var text = new CompletableFuture<String>();
        Thread.startVirtualThread(() -> {
            try (from) {
                byte[] kept = from.readNBytes(MOST_CHARACTERS);
                // Read on, or the program would wait for us for ever.
                from.skip(Long.MAX_VALUE);
                while (from.read() >= 0) from.skip(Long.MAX_VALUE);
                text.complete(new String(kept, StandardCharsets.UTF_8));
            } catch (IOException e) {
                text.completeExceptionally(e);
            }
        });
        return text;
    }

    private static String said(CompletableFuture<String> text)
            throws IOException, InterruptedException {
        try {
            return text.get(2, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("What the program said could not be read.", e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}

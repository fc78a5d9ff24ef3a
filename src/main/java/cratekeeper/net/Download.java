package cratekeeper.net;

import cratekeeper.music.TransferProgress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// One file on its way to the disk, over as many connections as it takes. A break is tried again
/// like any fault of the network; each stretch gained starts the count of tries anew.
final class Download {
    private static final int OK = 200;
    private static final int PARTIAL_CONTENT = 206;
    private static final int RANGE_NOT_SATISFIABLE = 416;

    /// What counts as a stretch, so that a server that drips a byte a connection comes to an end.
    private static final long STRETCH = 16 << 10;

    private static final Duration BREATH = Duration.ofSeconds(1);
    private static final long LETTING_GO_SECONDS = 2;

    private final Attempts attempts;
    private final URI uri;
    private final PartialFile file;
    private final long expected;
    private final TransferProgress progress;
    // Held while a thread may write: a cancelled attempt must be off the file before we return.
    private final Semaphore pen = new Semaphore(1);
    private volatile long best;
    private volatile boolean gained;

    Download(Attempts attempts, URI uri, Path partial, long expected, TransferProgress progress) {
        this.attempts = attempts;
        this.uri = uri;
        this.file = new PartialFile(partial);
        this.expected = expected;
        this.progress = progress;
    }

    void run(Retries retries, Flights flights, Waits waits)
            throws IOException, InterruptedException {
        while (true) {
            try {
                flights.join(this, () -> retries.start(this::attempt, this::isFruitlessFault));
                return;
            } catch (IOException e) {
                if (!gained || !Retries.isFault(e)) throw e;
                waits.sleep(BREATH);
            } finally {
                letGo();
            }
        }
    }

    private boolean isFruitlessFault(Throwable failure) {
        return !gained && Retries.isFault(failure);
    }

    private boolean attempt() throws IOException, InterruptedException {
        pen.acquire();
        try {
            gained = false;
            return step(file.resumable()) || step(null);
        } finally {
            pen.release();
        }
    }

    /// @param from what is on disk, null to start anew
    /// @return false if what is on disk is of no use to the server
    private boolean step(PartialFile.@Nullable Begun from)
            throws IOException, InterruptedException {
        // Ranges count the bytes as sent: compressed ones would be of another file.
        var headers = new HashMap<>(Map.of("Accept-Encoding", "identity"));
        if (from != null) {
            best = Math.max(best, from.bytes());
            headers.put("Range", "bytes=" + from.bytes() + "-");
            headers.put("If-Range", from.validator());
        }
        return attempts.get(Operation.DOWNLOAD, uri, headers, reply -> take(reply, from));
    }

    private boolean take(Response reply, PartialFile.@Nullable Begun from)
            throws IOException, InterruptedException {
        var range = ContentRange.parse(reply.header("Content-Range"));
        if (from != null && reply.code() == RANGE_NOT_SATISFIABLE) {
            if (range.total() != from.bytes()) return false;
            finish(from.bytes());
            return true;
        }
        if (from != null && reply.code() == PARTIAL_CONTENT) {
            if (range.start() != from.bytes() || isAnother(reply, from)) return false;
            append(reply, from.bytes(), range.total());
            return true;
        }
        if (!reply.isSuccessful()) throw attempts.refusal(reply);
        if (reply.code() != OK) {
            throw new RefusedException("HTTP " + reply.code() + " is no file");
        }
        long total = reply.body().contentLength();
        mustMatch(total);
        file.beginAnew(PartialFile.validator(reply));
        append(reply, 0, total);
        return true;
    }

    private static boolean isAnother(Response reply, PartialFile.Begun from) {
        String validator = PartialFile.validator(reply);
        boolean comparable =
                validator != null
                        && validator.startsWith("\"") == from.validator().startsWith("\"");
        return comparable && !from.validator().equals(validator);
    }

    private void append(Response reply, long begin, long total)
            throws IOException, InterruptedException {
        mustMatch(total);
        long announced = total < 0 ? expected : total;
        long done =
                file.append(
                        reply.body().source(),
                        begin,
                        announced,
                        bytes -> {
                            if (bytes >= best + STRETCH) gained = true;
                            best = Math.max(best, bytes);
                            progress.at(bytes, announced);
                        });
        if (announced >= 0 && done != announced) {
            file.forget();
            throw new ShortFileException(announced, done);
        }
        finish(done);
    }

    private void mustMatch(long total) throws IOException {
        if (total < 0 || expected < 0 || total == expected) return;
        file.forget();
        throw new ShortFileException(expected, total);
    }

    private void finish(long bytes) throws IOException {
        mustMatch(bytes);
        file.forget();
        progress.at(bytes, bytes);
    }

    private void letGo() {
        boolean interrupted = Thread.interrupted();
        try {
            if (pen.tryAcquire(LETTING_GO_SECONDS, TimeUnit.SECONDS)) pen.release();
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) Thread.currentThread().interrupt();
    }
}

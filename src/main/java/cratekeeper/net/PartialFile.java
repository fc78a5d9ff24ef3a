package cratekeeper.net;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.LongConsumer;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/// A file that is still coming, and beside it (`….resume`) the mark by which the server knows it
/// again. Failures of the disk become [DiskException]s here, so that nobody takes them for the
/// network's.
final class PartialFile {
    private static final int CHUNK = 256 << 10;

    /// On a slow line a chunk is written sooner, for the sake of progress and of a sudden end.
    private static final long PATIENCE_NANOS = 200_000_000;

    private final Path path;
    private final Path note;

    PartialFile(Path path) {
        this.path = path;
        this.note = path.resolveSibling(path.getFileName() + ".resume");
    }

    /// @param bytes on disk, more than none
    /// @param validator the server's mark for the file they are of: a strong ETag, or a date
    record Begun(long bytes, String validator) {}

    /// The mark for If-Range; null if the server gives none that can be relied on.
    static @Nullable String validator(Response reply) {
        String tag = reply.header("ETag");
        if (tag != null && tag.startsWith("\"")) return tag;
        return reply.header("Last-Modified");
    }

    @Nullable Begun resumable() throws DiskException {
        try {
            if (!Files.isRegularFile(path) || !Files.isRegularFile(note)) return null;
            long bytes = Files.size(path);
            String validator = Files.readString(note, StandardCharsets.ISO_8859_1).strip();
            return bytes == 0 || !isHeader(validator) ? null : new Begun(bytes, validator);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// Empties the file and keeps the mark of what will come.
    void beginAnew(@Nullable String validator) throws DiskException {
        try {
            // In this order: a kill in between must not leave old bytes under a new mark.
            Files.deleteIfExists(note);
            Files.write(path, new byte[0]);
            if (validator != null) Files.writeString(note, validator, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// Removes the mark: the file is whole, or of no use.
    void forget() throws DiskException {
        try {
            Files.deleteIfExists(note);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// Writes what comes at `begin` until the source ends, or brings more than announced.
    ///
    /// @param announced -1 if unknown
    /// @param written told how many bytes are on disk, after each chunk
    /// @return bytes on disk
    long append(BufferedSource source, long begin, long announced, LongConsumer written)
            throws IOException, InterruptedException {
        try (FileChannel to = open()) {
            long done = begin;
            var chunk = ByteBuffer.allocateDirect(CHUNK);
            boolean more = true;
            while (more && (announced < 0 || done <= announced)) {
                try {
                    more = fill(chunk, source);
                } finally {
                    // What came before a break is kept as well.
                    done += write(chunk, to, done);
                    written.accept(done);
                }
            }
            return done;
        }
    }

    private static boolean fill(ByteBuffer chunk, BufferedSource source) throws IOException {
        long begun = System.nanoTime();
        while (chunk.hasRemaining() && System.nanoTime() - begun < PATIENCE_NANOS) {
            if (source.read(chunk) < 0) return false;
        }
        return true;
    }

    private int write(ByteBuffer chunk, FileChannel to, long at)
            throws IOException, InterruptedException {
        chunk.flip();
        int bytes = chunk.remaining();
        try {
            while (chunk.hasRemaining()) to.write(chunk, at + chunk.position());
        } catch (ClosedByInterruptException e) {
            throw cancelled(e);
        } catch (IOException e) {
            throw failed(e);
        }
        chunk.clear();
        return bytes;
    }

    private static InterruptedException cancelled(IOException cause) {
        var cancelled = new InterruptedException("cancelled");
        cancelled.initCause(cause);
        return cancelled;
    }

    private FileChannel open() throws DiskException {
        try {
            return FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static boolean isHeader(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= ' ' && c < 127);
    }

    private DiskException failed(IOException cause) {
        return DiskException.of(path, cause);
    }
}

package cratekeeper.integration.soulseek.transfers;

import cratekeeper.net.DiskException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// What is on disk of a file that is still coming, and beside it (`….resume`) of whose file it is.
/// All failures here are the disk's.
final class ArrivingFile {
    /// Bytes that are fetched twice when going on, to see that it is still the same file.
    private static final int OVERLAP = 64 << 10;

    private final Path path;
    private final Path note;
    private final RemoteFile file;
    private long have;

    ArrivingFile(Path path, RemoteFile file) {
        this.path = path;
        this.file = file;
        note = path.resolveSibling(path.getFileName() + ".resume");
    }

    /// Finds what an earlier try left, or begins anew.
    void open() throws DiskException {
        try {
            boolean known =
                    Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                            && Files.isRegularFile(note, LinkOption.NOFOLLOW_LINKS)
                            && Files.size(path) <= file.size()
                            && Files.readString(note, StandardCharsets.ISO_8859_1)
                                    .equals(file.id());
            if (known) have = Files.size(path);
            else beginAnew();
        } catch (IOException e) {
            throw DiskException.of(path, e);
        }
    }

    /// Bytes on disk.
    long have() {
        return have;
    }

    boolean isWhole() {
        return have == file.size();
    }

    /// From where to ask.
    long offset() {
        return Math.max(0, have - OVERLAP);
    }

    /// What is between [#offset] and the end.
    byte[] overlap() throws DiskException {
        var bytes = ByteBuffer.allocate((int) (have - offset()));
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            long from = offset();
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, from + bytes.position()) < 0) break;
            }
            return bytes.array();
        } catch (IOException e) {
            throw DiskException.of(path, e);
        }
    }

    void beginAnew() throws DiskException {
        try {
            // In this order: a kill in between must not leave old bytes under a new note.
            Files.deleteIfExists(note);
            Files.deleteIfExists(path);
            Files.createFile(path);
            Files.writeString(note, file.id(), StandardCharsets.ISO_8859_1);
            have = 0;
        } catch (IOException e) {
            throw DiskException.of(path, e);
        }
    }

    /// Open for appending.
    FileChannel channel() throws DiskException {
        try {
            return FileChannel.open(path, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw DiskException.of(path, e);
        }
    }

    void append(FileChannel to, byte[] bytes, int length)
            throws DiskException, InterruptedException {
        try {
            var rest = ByteBuffer.wrap(bytes, 0, length);
            while (rest.hasRemaining()) have += to.write(rest, have);
        } catch (ClosedByInterruptException e) {
            var cancelled = new InterruptedException("cancelled");
            cancelled.initCause(e);
            throw cancelled;
        } catch (IOException e) {
            throw DiskException.of(path, e);
        }
    }

    /// The file is whole: only it remains. Nobody waits until the disk has it: without its note it
    /// is begun anew after a power cut, and what is filed is a copy that the disk has.
    void finish() throws DiskException {
        try {
            Files.deleteIfExists(note);
        } catch (IOException e) {
            throw DiskException.of(path, e);
        }
    }

    /// What is here is of no use.
    void discard() throws DiskException {
        try {
            Files.deleteIfExists(note);
            Files.deleteIfExists(path);
            have = 0;
        } catch (IOException e) {
            throw DiskException.of(path, e);
        }
    }
}

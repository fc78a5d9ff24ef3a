package cratekeeper.integration.soulseek.shares;

import cratekeeper.integration.soulseek.peers.FileConnection;
import cratekeeper.integration.soulseek.wire.FileHead;
import cratekeeper.net.Waits;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;

/// One file on its way to somebody.
final class Upload implements AutoCloseable {
    private static final int PIECE = 16 * 1024;

    private final SeekableByteChannel file;
    private final long size;
    private final Throttle throttle;
    private final Waits waits;

    private Upload(SeekableByteChannel file, long size, Throttle throttle, Waits waits) {
        this.file = file;
        this.size = size;
        this.throttle = throttle;
        this.waits = waits;
    }

    /// @throws NoSuchFileException the file is not there any more
    /// @throws UnreadableException it cannot be read
    static Upload open(SharedContent content, Throttle throttle, Waits waits) throws IOException {
        try {
            var file = content.open();
            return new Upload(file, file.size(), throttle, waits);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException e) {
            throw new UnreadableException(e);
        }
    }

    /// As it is now, which may differ from when it was scanned.
    long size() {
        return size;
    }

    /// Sends what the other side lacks, and waits until that side closes.
    ///
    /// @return bytes a second; 0 if nothing was lacking
    /// @throws IOException it did not come to its end
    long send(int token, FileConnection to) throws IOException, InterruptedException {
        to.write(new FileHead.Token(token));
        long from = FileHead.Offset.read(to.in()).offset();
        if (from > size) throw new IOException("a file is asked for from behind its end");
        long begin = waits.nanoTime();
        send(from, to);
        // Whoever closes first may cut off what is still under way, so the other side does.
        while (to.in().read() >= 0) {
            if (Thread.interrupted()) throw new InterruptedException();
        }
        long nanos = Math.max(1, waits.nanoTime() - begin);
        return (long) ((size - from) * 1e9 / nanos);
    }

    private void send(long from, FileConnection to) throws IOException, InterruptedException {
        var piece = ByteBuffer.allocate(PIECE);
        file.position(from);
        for (long left = size - from; left > 0; ) {
            if (Thread.interrupted()) throw new InterruptedException("withdrawn");
            piece.clear().limit((int) Math.min(PIECE, left));
            int read = read(piece);
            if (read <= 0) throw new IOException("a file became shorter while it was sent");
            throttle.take(read);
            to.write(piece.array(), 0, read);
            left -= read;
        }
    }

    private int read(ByteBuffer piece) throws UnreadableException {
        try {
            return file.read(piece);
        } catch (IOException e) {
            throw new UnreadableException(e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

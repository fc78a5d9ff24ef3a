package cratekeeper.integration.soulseek.transfers;

import cratekeeper.integration.soulseek.peers.FileConnection;
import cratekeeper.integration.soulseek.wire.FileHead;
import cratekeeper.music.TransferProgress;
import cratekeeper.net.DiskException;
import cratekeeper.net.Waits;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;

/// Takes a file's bytes from one connection: counts them itself, for nobody says when it is over.
final class Receipt {
    private static final int CHUNK = 256 << 10;

    /// How a connection ended.
    sealed interface Ending {
        record Whole() implements Ending {}

        /// The owner closed before all had come.
        ///
        /// @param at how far the file seems to go
        record CutShort(long at) implements Ending {}

        /// It was not closed in order.
        record Lost(String why) implements Ending {}

        /// It was there, and nothing came.
        record Stalled() implements Ending {}

        /// What is on disk is of another file.
        record Changed() implements Ending {}
    }

    private final ArrivingFile file;
    private final long size;
    private final Waits waits;
    private final TransferProgress progress;

    Receipt(ArrivingFile file, long size, Waits waits, TransferProgress progress) {
        this.file = file;
        this.size = size;
        this.waits = waits;
        this.progress = progress;
    }

    Ending take(FileConnection connection) throws DiskException, InterruptedException {
        try (var stall = new Stall(waits, connection::close)) {
            try {
                return take(connection, stall);
            } catch (DiskException e) {
                throw e;
            } catch (IOException e) {
                // A virtual thread that is interrupted finds its socket closed.
                if (Thread.interrupted()) throw new InterruptedException("cancelled");
                return stall.hasStalled()
                        ? new Ending.Stalled()
                        : new Ending.Lost("the connection was lost");
            }
        }
    }

    private Ending take(FileConnection connection, Stall stall)
            throws IOException, InterruptedException {
        byte[] known = file.overlap();
        connection.write(new FileHead.Offset(file.offset()));
        try {
            if (!Arrays.equals(known, again(connection, known.length, stall))) {
                return new Ending.Changed();
            }
        } catch (EOFException e) {
            return new Ending.CutShort(file.offset());
        }
        var chunk = new byte[(int) Math.min(CHUNK, Math.max(1, size - file.have()))];
        try (var channel = file.channel()) {
            while (!file.isWhole()) {
                int most = (int) Math.min(chunk.length, size - file.have());
                int came = connection.in().read(chunk, 0, most);
                if (came < 0) return new Ending.CutShort(file.have());
                stall.moved(came);
                file.append(channel, chunk, came);
                progress.at(file.have(), size);
            }
        }
        return new Ending.Whole();
    }

    private static byte[] again(FileConnection connection, int length, Stall stall)
            throws IOException {
        var bytes = new byte[length];
        int done = 0;
        while (done < length) {
            int came = connection.in().read(bytes, done, length - done);
            if (came < 0) throw new EOFException();
            stall.moved(came);
            done += came;
        }
        return bytes;
    }
}

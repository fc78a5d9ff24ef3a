package cratekeeper.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/// A part of a file to be written: new bytes, or some of the old file's.
@FunctionalInterface
interface Piece {
    void writeTo(FileBytes old, WritableByteChannel out) throws IOException;

    static Piece bytes(byte[] bytes) {
        return (_, out) -> {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) out.write(buffer);
        };
    }

    static Piece copy(long from, long to) {
        return (old, out) -> old.copyTo(out, from, to);
    }
}

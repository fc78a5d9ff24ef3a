package cratekeeper.integration.soulseek.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// The bare bytes at the beginning of a connection of type F, which has no frames: the uploader
/// writes a [Token], the downloader answers with an [Offset], and the file follows.
public sealed interface FileHead {
    byte[] bytes();

    /// Of the transfer that the two agreed upon.
    record Token(int token) implements FileHead {
        /// @throws EOFException the connection ends before
        public static Token read(InputStream in) throws IOException {
            return new Token(little(in, Integer.BYTES).getInt());
        }

        @Override
        public byte[] bytes() {
            return ByteBuffer.allocate(Integer.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(token)
                    .array();
        }
    }

    /// Bytes that the downloader has already.
    record Offset(long offset) implements FileHead {
        /// @throws EOFException the connection ends before
        /// @throws WireException the offset is below zero, as an old client writes it
        public static Offset read(InputStream in) throws IOException {
            long offset = little(in, Long.BYTES).getLong();
            if (offset < 0) throw new WireException("A file is asked for from before its start.");
            return new Offset(offset);
        }

        @Override
        public byte[] bytes() {
            return ByteBuffer.allocate(Long.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(offset)
                    .array();
        }
    }

    private static ByteBuffer little(InputStream in, int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) throw new EOFException("the connection ended before the file");
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}

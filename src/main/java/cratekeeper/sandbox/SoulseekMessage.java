package cratekeeper.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;

/// A message of Soulseek as it is put together, and frames as they are taken apart. Written from
/// the protocol's description and not from the product's own codec: what one of the two
/// misunderstands the other does not.
final class SoulseekMessage {
    private static final int LONGEST = 1 << 20;

    private final ByteArrayOutputStream plain = new ByteArrayOutputStream();
    private final ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    private OutputStream out = plain;

    /// A message between client and server, or between two clients.
    static SoulseekMessage of(int code) {
        return new SoulseekMessage().u32(code);
    }

    /// The first message on a connection, and all in the tree of searches: their codes are one
    /// byte.
    static SoulseekMessage small(int code) {
        return new SoulseekMessage().u8(code);
    }

    /// What follows is one zlib stream.
    SoulseekMessage packed() {
        out = new DeflaterOutputStream(deflated);
        return this;
    }

    SoulseekMessage u8(int value) {
        return bytes(new byte[] {(byte) value});
    }

    SoulseekMessage flag(boolean value) {
        return u8(value ? 1 : 0);
    }

    SoulseekMessage u32(long value) {
        return bytes(little((int) value));
    }

    SoulseekMessage u64(long value) {
        return u32(value).u32(value >>> 32);
    }

    SoulseekMessage text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return u32(bytes.length).bytes(bytes);
    }

    /// 127.0.0.1, its bytes in reverse order.
    SoulseekMessage loopback() {
        return u32(0x7F000001);
    }

    SoulseekMessage bytes(byte[] bytes) {
        try {
            out.write(bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }

    byte[] frame() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        int length = plain.size() + deflated.size();
        return ByteBuffer.allocate(4 + length)
                .put(little(length))
                .put(plain.toByteArray())
                .put(deflated.toByteArray())
                .array();
    }

    /// Four bytes, the smallest first.
    static byte[] little(int value) {
        return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
    }

    /// What is in the next frame, or null at the end of the stream.
    static @Nullable ByteBuffer next(InputStream in) throws IOException {
        byte[] length = in.readNBytes(4);
        if (length.length < 4) return null;
        int size = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt();
        if (size < 1 || size > LONGEST) throw new IOException("a frame of " + size + " bytes");
        byte[] body = in.readNBytes(size);
        return body.length < size ? null : ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// @throws BufferUnderflowException the message ends before
    static String text(ByteBuffer in) {
        int size = in.getInt();
        if (size < 0 || size > in.remaining()) throw new BufferUnderflowException();
        byte[] bytes = new byte[size];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

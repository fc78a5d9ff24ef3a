package cratekeeper.integration.soulseek.wire;

import java.io.ByteArrayOutputStream;
import java.net.Inet4Address;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.zip.DeflaterOutputStream;

/// The counterpart of [WireReader]: writes the wire's types, little-endian.
final class WireWriter {
    /// Writes one thing.
    interface Writing<T> {
        void write(T thing, WireWriter out);
    }

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(64);

    void u8(int value) {
        out.write(value);
    }

    void u16(int value) {
        out.write(value);
        out.write(value >>> 8);
    }

    /// Signed, or a number of which only the bits matter, such as a token.
    void i32(int value) {
        u16(value);
        u16(value >>> 16);
    }

    void u32(long value) {
        i32((int) value);
    }

    void u64(long value) {
        u32(value);
        u32(value >>> 32);
    }

    void flag(boolean value) {
        u8(value ? 1 : 0);
    }

    void address(Inet4Address address) {
        i32(ByteBuffer.wrap(address.getAddress()).getInt());
    }

    void text(String text) {
        sized(text.getBytes(StandardCharsets.UTF_8));
    }

    void path(RemotePath path) {
        sized(path.shared());
    }

    void bytes(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        sized(copy);
    }

    <T> void list(Collection<T> all, Writing<? super T> one) {
        i32(all.size());
        for (T thing : all) one.write(thing, this);
    }

    void texts(Collection<String> all) {
        list(all, (text, to) -> to.text(text));
    }

    byte[] toBytes() {
        return out.toByteArray();
    }

    /// What was written so far as one zlib stream.
    byte[] toCompressedBytes() {
        var packed = new ByteArrayOutputStream(256);
        try (var deflating = new DeflaterOutputStream(packed)) {
            out.writeTo(deflating);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("memory does not fail", e);
        }
        return packed.toByteArray();
    }

    private void sized(byte[] bytes) {
        i32(bytes.length);
        out.writeBytes(bytes);
    }
}

package cratekeeper.integration.soulseek.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;

/// Frames written by hand, also such as no honest client would write.
final class Bytes {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    static Bytes of() {
        return new Bytes();
    }

    /// "05 00 a0", as in a dump.
    static byte[] hex(String dump) {
        return java.util.HexFormat.of().parseHex(dump.replaceAll("\\s", ""));
    }

    Bytes u8(int value) {
        out.write(value);
        return this;
    }

    Bytes u32(long value) {
        for (int i = 0; i < 4; i++) out.write((int) (value >>> (8 * i)));
        return this;
    }

    Bytes u64(long value) {
        return u32(value).u32(value >>> 32);
    }

    Bytes text(String text) {
        return u32(text.getBytes(StandardCharsets.UTF_8).length).raw(text);
    }

    Bytes raw(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Bytes raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    /// A file entry without attributes.
    Bytes file(String path, long size) {
        return u8(1).text(path).u64(size).u32(0).u32(0);
    }

    byte[] toBytes() {
        return out.toByteArray();
    }

    byte[] zlib() {
        var packed = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(packed)) {
            out.writeTo(deflating);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
        return packed.toByteArray();
    }

    /// As the body of a frame on a connection with wide codes.
    byte[] frame(int code) {
        return frame(code, toBytes());
    }

    byte[] zlibFrame(int code) {
        return frame(code, zlib());
    }

    static byte[] frame(int code, byte[] body) {
        return of().u32(body.length + 4L).u32(code).raw(body).toBytes();
    }

    static FrameReader reader(byte[]... frames) {
        var all = of();
        for (byte[] frame : frames) all.raw(frame);
        return new FrameReader(new ByteArrayInputStream(all.toBytes()));
    }

    static Frame first(FrameKind kind, byte[] frame) throws java.io.IOException {
        Frame first = reader(frame).next(kind);
        if (first == null) throw new AssertionError("no frame");
        return first;
    }
}

package cratekeeper.media;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// What a frame of an ID3v2 tag holds, whatever its flags say was done to it.
final class Id3Frame {
    /// Flags of the second byte, in 2.3 and in 2.4.
    private static final int PACKED_3 = 0x80;

    private static final int SECRET_3 = 0x40;
    private static final int GROUPED_3 = 0x20;
    private static final int GROUPED_4 = 0x40;
    private static final int PACKED_4 = 0x08;
    private static final int SECRET_4 = 0x04;
    private static final int ESCAPED_4 = 0x02;
    private static final int LENGTH_4 = 0x01;

    /// No text unpacks to more.
    private static final int LARGEST = 256 << 10;

    private Id3Frame() {}

    /// @param escaped what the whole tag says
    /// @return `null` if it cannot be read
    static byte @Nullable [] body(int version, int flags, boolean escaped, byte[] raw) {
        boolean newer = version == 4;
        if ((flags & (newer ? SECRET_4 : SECRET_3)) != 0) return null;
        boolean packed = (flags & (newer ? PACKED_4 : PACKED_3)) != 0;
        int skip = (flags & (newer ? GROUPED_4 : GROUPED_3)) != 0 ? 1 : 0;
        if (newer ? (flags & LENGTH_4) != 0 : packed) skip += 4;
        if (skip > raw.length) return null;
        byte[] body =
                newer && (escaped || (flags & ESCAPED_4) != 0)
                        ? unescaped(raw, skip, raw.length)
                        : skip == 0 ? raw : Arrays.copyOfRange(raw, skip, raw.length);
        return packed ? unpacked(body) : body;
    }

    /// Without the zeros that stand behind each 255.
    static byte[] unescaped(byte[] bytes, int from, int to) {
        var out = new byte[to - from];
        int length = 0;
        for (int i = from; i < to; i++) {
            out[length++] = bytes[i];
            if (bytes[i] == (byte) 0xff && i + 1 < to && bytes[i + 1] == 0) i++;
        }
        return Arrays.copyOf(out, length);
    }

    private static byte @Nullable [] unpacked(byte[] body) {
        var inflater = new Inflater();
        try {
            inflater.setInput(body);
            var out = new ByteArrayOutputStream();
            var piece = new byte[4096];
            while (!inflater.finished() && out.size() < LARGEST) {
                int length = inflater.inflate(piece);
                if (length == 0) return null;
                out.write(piece, 0, length);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            return null;
        } finally {
            inflater.end();
        }
    }
}

package cratekeeper.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A page of an Ogg stream.
///
/// @param at where it begins
/// @param flags 1: goes on with a packet of the page before; 2: first page; 4: last page
/// @param granule position reached; -1 if no packet ends here
/// @param lacing lengths of its segments, a character 0–255 each
record OggPage(
        long at, int flags, long granule, int serial, int sequence, int checksum, String lacing) {
    static final int HEAD = 27;
    static final int SEQUENCE_AT = 18;
    static final int CHECKSUM_AT = 22;
    static final int MOST_SEGMENTS = 255;
    private static final int LARGEST = HEAD + MOST_SEGMENTS + MOST_SEGMENTS * 255;
    private static final int NEAR = 16 << 10;
    private static final int[] TABLE = table();

    /// The page that begins there; empty if none does. Its data may be cut.
    static Optional<OggPage> at(FileBytes file, long at) throws IOException {
        byte[] head = file.upTo(at, HEAD + MOST_SEGMENTS);
        return parse(head, 0, at);
    }

    private static Optional<OggPage> parse(byte[] b, int i, long at) {
        if (i + HEAD > b.length || b[i] != 'O' || b[i + 1] != 'g' || b[i + 2] != 'g')
            return Optional.empty();
        int segments = b[i + 26] & 0xff;
        if (b[i + 3] != 'S' || b[i + 4] != 0 || i + HEAD + segments > b.length)
            return Optional.empty();
        return Optional.of(
                new OggPage(
                        at,
                        b[i + 5],
                        FileBytes.u64le(b, i + 6),
                        (int) FileBytes.u32le(b, i + 14),
                        (int) FileBytes.u32le(b, i + SEQUENCE_AT),
                        (int) FileBytes.u32le(b, i + CHECKSUM_AT),
                        new String(b, i + HEAD, segments, StandardCharsets.ISO_8859_1)));
    }

    /// The last page that begins within reach of the file's end.
    static Optional<OggPage> last(FileBytes file) throws IOException {
        // Nearly always it is a short one.
        var near = last(file, NEAR);
        return near.isPresent() ? near : last(file, 2 * LARGEST);
    }

    private static Optional<OggPage> last(FileBytes file, int searched) throws IOException {
        long from = Math.max(0, file.size() - searched);
        byte[] tail = file.upTo(from, searched);
        for (int i = tail.length - HEAD; i >= 0; i--) {
            var page = parse(tail, i, from + i);
            if (page.isPresent()) return page;
        }
        return Optional.empty();
    }

    boolean goesOn() {
        return (flags & 1) != 0;
    }

    boolean endOfStream() {
        return (flags & 4) != 0;
    }

    int headSize() {
        return HEAD + lacing.length();
    }

    int dataSize() {
        return lacing.chars().sum();
    }

    long to() {
        return at + headSize() + dataSize();
    }

    /// Ogg's checksum of a whole page, whose own checksum field counts as 0.
    static int checksum(byte[] page) {
        int crc = 0;
        for (int i = 0; i < page.length; i++) {
            int b = i >= CHECKSUM_AT && i < CHECKSUM_AT + 4 ? 0 : page[i];
            crc = crc << 8 ^ TABLE[(crc >>> 24 ^ b) & 0xff];
        }
        return crc;
    }

    private static int[] table() {
        var table = new int[256];
        for (int i = 0; i < 256; i++) {
            int crc = i << 24;
            for (int bit = 0; bit < 8; bit++) crc = crc << 1 ^ (crc < 0 ? 0x04c11db7 : 0);
            table[i] = crc;
        }
        return table;
    }
}

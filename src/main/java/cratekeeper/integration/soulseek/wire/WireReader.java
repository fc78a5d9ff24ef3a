package cratekeeper.integration.soulseek.wire;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The body of one message, read from front to back: the wire's types, little-endian. What the
/// bytes claim is compared with the bytes that are there before anything is allocated.
final class WireReader {
    static final int LONGEST_USER = 256;
    static final int LONGEST_PATH = 4096;

    /// Brings bytes that are not yet in the window.
    interface Supply {
        /// Puts at least one more byte behind the window's position; false at the end.
        boolean more(ByteBuffer window) throws IOException;
    }

    /// Reads one thing.
    interface Reading<T> {
        T read(WireReader in) throws IOException;
    }

    private final ByteBuffer window;
    private final @Nullable Supply supply;

    /// A body that is all there.
    WireReader(ByteBuffer body) {
        window = body.slice().order(ByteOrder.LITTLE_ENDIAN);
        supply = null;
    }

    /// A body that comes in pieces, through a window of this size; no text may be longer.
    WireReader(Supply supply, int size) {
        window = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN).limit(0);
        this.supply = supply;
    }

    /// Whether as many bytes follow: how optional fields at the end are found.
    boolean has(int bytes) throws IOException {
        return window.remaining() >= bytes || fill(bytes);
    }

    /// Bytes that are there and not read.
    int left() {
        return window.remaining();
    }

    int u8() throws IOException {
        need(1);
        return window.get() & 0xFF;
    }

    int u16() throws IOException {
        need(2);
        return window.getShort() & 0xFFFF;
    }

    /// Signed, or a number of which only the bits matter, such as a token.
    int i32() throws IOException {
        need(4);
        return window.getInt();
    }

    long u32() throws IOException {
        return Integer.toUnsignedLong(i32());
    }

    long u64() throws IOException {
        need(8);
        return window.getLong();
    }

    /// A number of bytes that Java can count.
    long size() throws IOException {
        long size = u64();
        if (size < 0) throw new WireException("A size is beyond all sizes.");
        return size;
    }

    boolean flag() throws IOException {
        return u8() != 0;
    }

    int port() throws IOException {
        long port = u32();
        if (port > 0xFFFF) throw new WireException("A port is beyond all ports.");
        return (int) port;
    }

    Inet4Address address() throws IOException {
        int bits = i32();
        byte[] bytes = {
            (byte) (bits >>> 24), (byte) (bits >>> 16), (byte) (bits >>> 8), (byte) bits
        };
        return (Inet4Address) InetAddress.getByAddress(bytes);
    }

    String text() throws IOException {
        return text(window.capacity());
    }

    String user() throws IOException {
        return text(LONGEST_USER);
    }

    private String text(int longest) throws IOException {
        int length = length(longest);
        String text = WireText.decode(window.array(), at(), length);
        window.position(window.position() + length);
        return text;
    }

    RemotePath path() throws IOException {
        return RemotePath.owning(take(length(LONGEST_PATH)));
    }

    /// Null if it is too long to be kept; it is read over then.
    @Nullable RemotePath pathUnlessTooLong() throws IOException {
        long length = u32();
        if (length > LONGEST_PATH) {
            skip(length);
            return null;
        }
        need((int) length);
        return RemotePath.owning(take((int) length));
    }

    ByteBuffer bytes() throws IOException {
        return ByteBuffer.wrap(take(length(window.capacity()))).asReadOnlyBuffer();
    }

    /// As many as the count says, and no more than there are: each takes at least a byte.
    <T> List<T> list(Reading<T> one) throws IOException {
        long count = u32();
        if (supply == null && count > window.remaining()) throw endsEarly();
        var all = new ArrayList<T>();
        for (long i = 0; i < count; i++) all.add(one.read(this));
        return List.copyOf(all);
    }

    List<String> texts() throws IOException {
        return list(WireReader::text);
    }

    void skip(long bytes) throws IOException {
        long left = bytes;
        while (left > 0) {
            need(1);
            int step = (int) Math.min(left, window.remaining());
            window.position(window.position() + step);
            left -= step;
        }
    }

    /// Reads over what is left, so that a checksum at the end is looked at.
    void skipToEnd() throws IOException {
        do {
            window.position(window.limit());
        } while (has(1));
    }

    private int length(int longest) throws IOException {
        long length = u32();
        if (length > longest) throw new WireException("A text is longer than it may be.");
        need((int) length);
        return (int) length;
    }

    private byte[] take(int length) {
        byte[] bytes = new byte[length];
        window.get(bytes);
        return bytes;
    }

    private int at() {
        return window.arrayOffset() + window.position();
    }

    private void need(int bytes) throws IOException {
        if (!has(bytes)) throw endsEarly();
    }

    private static WireException endsEarly() {
        return new WireException("A message ends early.");
    }

    private boolean fill(int bytes) throws IOException {
        if (supply == null) return false;
        window.compact();
        try {
            while (window.position() < bytes) if (!supply.more(window)) return false;
            return true;
        } finally {
            window.flip();
        }
    }
}

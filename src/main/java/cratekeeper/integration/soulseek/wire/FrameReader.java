package cratekeeper.integration.soulseek.wire;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Cuts a stream into frames; blocks until there is one. It reads no byte beyond the frame it gives
/// out, so the bare bytes of a file can be read from the same stream after the init frame.
public final class FrameReader {
    private final InputStream in;
    private Body last = new Body(0);

    /// @param in buffered, for it is read in small pieces
    public FrameReader(InputStream in) {
        this.in = in;
    }

    /// The next frame, or null if the stream ends where a frame would begin.
    ///
    /// @throws WireException the frame is impossible or too long, or the stream ends inside of it;
    ///   what follows cannot be understood
    public @Nullable Frame next(FrameKind kind) throws IOException {
        last.skipRest();
        int first = in.read();
        if (first < 0) return null;
        long length = Integer.toUnsignedLong(number(first, 4));
        kind.checkShortest(length);
        int code = number(byteOrEnd(), kind.codeSize());
        kind.checkLongest(length, code);
        last = new Body(length - kind.codeSize());
        return new Frame(code, last.left, last);
    }

    private int number(int first, int size) throws IOException {
        int number = first;
        for (int i = 1; i < size; i++) number |= byteOrEnd() << (8 * i);
        return number;
    }

    private int byteOrEnd() throws IOException {
        int read = in.read();
        if (read < 0) throw endedInside();
        return read;
    }

    private static WireException endedInside() {
        return new WireException("The connection ended inside a message.");
    }

    /// What belongs to one frame; never more.
    private final class Body extends InputStream {
        private long left;

        Body(long length) {
            left = length;
        }

        @Override
        public int read() throws IOException {
            if (left == 0) return -1;
            int read = byteOrEnd();
            left--;
            return read;
        }

        @Override
        public int read(byte[] to, int from, int most) throws IOException {
            if (most == 0) return 0;
            if (left == 0) return -1;
            int read = in.read(to, from, (int) Math.min(most, left));
            if (read < 0) throw endedInside();
            left -= read;
            return read;
        }

        void skipRest() throws IOException {
            byte[] over = left > 0 ? new byte[(int) Math.min(left, 8192)] : new byte[0];
            while (left > 0) read(over, 0, over.length);
        }
    }
}

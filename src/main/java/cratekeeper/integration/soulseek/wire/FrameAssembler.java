package cratekeeper.integration.soulseek.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// Puts frames together from pieces of any size, for those who are given bytes instead of fetching
/// them. Memory grows with the bytes that came; bodies of unknown codes are not kept.
public final class FrameAssembler {
    private static final int FIRST = 4096;

    /// Takes each frame as it is complete.
    public interface Taker {
        void take(Frame frame) throws IOException;
    }

    private final FrameKind kind;
    private final Codec<?> codec;
    private long length;
    private int code;
    private int headRead;
    private long bodyRead;
    private byte[] kept = new byte[0];

    /// @param codec what comes: says how long it may be, and which bodies are worth keeping
    public FrameAssembler(Codec<?> codec) {
        kind = codec.kind();
        this.codec = codec;
    }

    /// Takes all bytes of the piece.
    ///
    /// @throws WireException the frame is impossible or too long; what follows cannot be understood
    public void feed(ByteBuffer piece, Taker taker) throws IOException {
        while (piece.hasRemaining()) {
            if (headRead < headSize()) {
                head(piece.get() & 0xFF);
            } else {
                body(piece);
            }
            if (headRead == headSize() && bodyRead == bodyLength()) finish(taker);
        }
    }

    private int headSize() {
        return 4 + kind.codeSize();
    }

    private long bodyLength() {
        return length - kind.codeSize();
    }

    private void head(int next) throws WireException {
        if (headRead < 4) {
            length |= (long) next << (8 * headRead);
        } else {
            code |= next << (8 * (headRead - 4));
        }
        headRead++;
        if (headRead == 4) kind.checkShortest(length);
        if (headRead == headSize()) kind.checkLongest(length, code);
    }

    private void body(ByteBuffer piece) {
        int step = (int) Math.min(piece.remaining(), bodyLength() - bodyRead);
        if (codec.knows(code)) {
            keep(piece, step);
        } else {
            piece.position(piece.position() + step);
        }
        bodyRead += step;
    }

    private void keep(ByteBuffer piece, int step) {
        int used = (int) bodyRead;
        if (used + step > kept.length) {
            int wanted = Math.max(used + step, Math.max(FIRST, kept.length * 2));
            kept = Arrays.copyOf(kept, (int) Math.min(wanted, bodyLength()));
        }
        piece.get(kept, used, step);
    }

    private void finish(Taker taker) throws IOException {
        InputStream body =
                new ByteArrayInputStream(kept, 0, codec.knows(code) ? (int) bodyRead : 0);
        var frame = new Frame(code, bodyRead, body);
        length = 0;
        code = 0;
        headRead = 0;
        bodyRead = 0;
        kept = new byte[0];
        taker.take(frame);
    }
}

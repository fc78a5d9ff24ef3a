package cratekeeper.integration.soulseek.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/// One frame whose body is still to be read, once: whole for ordinary messages, in a stream for
/// compressed ones. Valid until its reader goes on to the next; what is unread then is skipped.
public final class Frame {
    private final int code;
    private final long length;
    private final InputStream body;

    Frame(int code, long length, InputStream body) {
        this.code = code;
        this.length = length;
        this.body = body;
    }

    /// What kind of message it claims to be.
    public int code() {
        return code;
    }

    /// Bytes of the body, as the frame claims.
    public long length() {
        return length;
    }

    /// The body. The memory grows with the bytes that really come.
    ByteBuffer body() throws IOException {
        return ByteBuffer.wrap(body.readNBytes((int) length));
    }

    InputStream stream() {
        return body;
    }
}

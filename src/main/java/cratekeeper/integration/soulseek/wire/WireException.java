package cratekeeper.integration.soulseek.wire;

import java.io.IOException;

/// Bytes that we refuse to read, with one sentence why. It never quotes what came in.
public final class WireException extends IOException {
    private static final long serialVersionUID = 1;

    public WireException(String sentence) {
        super(sentence);
    }

    /// Strangers decide how often this is thrown, so it is cheap: the sentence says where we are.
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public Throwable fillInStackTrace() {
        return this;
    }
}

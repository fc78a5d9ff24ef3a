package cratekeeper.net;

import java.io.IOException;

/// A file came with another length than announced.
public final class ShortFileException extends IOException {
    private static final long serialVersionUID = 1;

    public ShortFileException(long expected, long got) {
        super("%,d bytes announced, %,d came".formatted(expected, got));
    }
}

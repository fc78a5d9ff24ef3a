package cratekeeper.net;

import java.io.IOException;

/// The disk failed us, not the network: full, read-only, gone.
public final class DiskException extends IOException {
    private static final long serialVersionUID = 1;

    public DiskException(String message, IOException cause) {
        super(message, cause);
    }
}

package cratekeeper.integration.soulseek.shares;

import java.io.IOException;

/// Our own disk is at fault, not the other user.
final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1;

    UnreadableException(Throwable cause) {
        super("A shared file cannot be read.", cause);
    }
}

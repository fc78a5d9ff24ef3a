package cratekeeper.net;

import java.io.IOException;

/// We broke off ourselves: the reply is too long, or leads where we do not go. Asking again would
/// not help. Its message is one for people, and holds no address.
public final class RefusedException extends IOException {
    private static final long serialVersionUID = 1;

    RefusedException(String message) {
        super(message);
    }
}

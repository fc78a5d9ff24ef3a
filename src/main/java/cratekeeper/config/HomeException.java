package cratekeeper.config;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The home folder cannot be used. The message says why and what to do.
public final class HomeException extends IOException {
    private static final long serialVersionUID = 1;

    public HomeException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

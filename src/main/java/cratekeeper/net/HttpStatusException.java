package cratekeeper.net;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The server answered, but with a refusal. Carries neither the address's parameters nor headers.
public final class HttpStatusException extends IOException {
    private static final long serialVersionUID = 1;
    private final int status;
    private final String body;
    private final @Nullable Duration retryAfter;

    /// @param body its beginning, at most 1,000 characters
    public HttpStatusException(int status, String body, @Nullable Duration retryAfter) {
        super("HTTP " + status);
        this.status = status;
        this.body = body;
        this.retryAfter = retryAfter;
    }

    public int status() {
        return status;
    }

    public String body() {
        return body;
    }

    /// How long the server asks us to wait.
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    public boolean throttled() {
        return status == 429 || status == 503;
    }
}

package cratekeeper.net;

import java.time.Duration;
import java.util.Locale;

/// What a call is for, and how long it may take (product, section 4).
public enum Operation {
    CHECK(Duration.ofSeconds(2)),
    SEARCH(Duration.ofSeconds(5)),
    METADATA(Duration.ofSeconds(10)),
    /// Ends after this long without a byte, however long the whole takes.
    DOWNLOAD(Duration.ofMinutes(5));

    private final Duration timeout;

    Operation(Duration timeout) {
        this.timeout = timeout;
    }

    public Duration timeout() {
        return timeout;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package cratekeeper.config;

import java.io.IOException;

/// A setting from outside that cannot be used. The message is one sentence and says what to do; it
/// never holds the value, which may be a secret.
public final class ConfigException extends IOException {
    private static final long serialVersionUID = 1;

    public ConfigException(String message) {
        super(message);
    }
}

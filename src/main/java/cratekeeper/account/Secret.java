package cratekeeper.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// A token or password. Prints as dots, so that no log, message or report can show it by accident.
public final class Secret {
    private final String text;

    public Secret(String text) {
        this.text = text;
    }

    /// The secret itself: for a request's header, nothing else.
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret
                && MessageDigest.isEqual(bytes(text), bytes(secret.text));
    }

    // The same for all: a hash would tell something about the text.
    @Override
    public int hashCode() {
        return Secret.class.hashCode();
    }

    @Override
    public String toString() {
        return "•••";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

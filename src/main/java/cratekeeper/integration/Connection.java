package cratekeeper.integration;

import java.time.Instant;

/// How a lasting connection stands.
public sealed interface Connection {
    /// Nobody has asked for it, or nobody is signed in.
    record Off() implements Connection {}

    record Connecting() implements Connection {}

    record Online() implements Connection {}

    /// Lost; it comes back by itself.
    ///
    /// @param why one sentence
    record Returning(Instant at, String why) implements Connection {}

    /// Somebody signed in with the same name at another place, and has it now.
    record Elsewhere(String why) implements Connection {}

    /// Ended; only a person can help.
    record Ended(String why) implements Connection {}
}

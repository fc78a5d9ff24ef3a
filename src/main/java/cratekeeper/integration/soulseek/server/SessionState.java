package cratekeeper.integration.soulseek.server;

import java.net.Inet4Address;
import java.time.Instant;

/// How the session stands.
public sealed interface SessionState {
    /// Nobody has asked for it yet.
    record Idle() implements SessionState {}

    record Connecting() implements SessionState {}

    /// @param ownAddress where the server sees us
    record Online(String greeting, Inet4Address ownAddress, boolean supporter)
            implements SessionState {}

    /// Lost, or not yet won; it tries again by itself.
    record Waiting(SessionException why, Instant until) implements SessionState {}

    /// Ended; only [ServerSession#start] begins again.
    record Stopped(SessionException why) implements SessionState {}
}

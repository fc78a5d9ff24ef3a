package cratekeeper.integration.soulseek.peers;

import java.io.IOException;

/// Another user cannot be reached; the message is one sentence for a person.
public final class PeerException extends IOException {
    private static final long serialVersionUID = 1;

    /// What somebody can do about it.
    public enum Kind {
        /// Wait until the user comes back.
        OFFLINE,
        /// Try again later: neither side can reach the other, or the server is gone.
        UNREACHABLE,
        /// Try again soon: we have too many connections.
        BUSY
    }

    private final Kind kind;

    private PeerException(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    static PeerException offline() {
        return new PeerException(Kind.OFFLINE, "This user is offline.");
    }

    static PeerException unreachable() {
        return new PeerException(
                Kind.UNREACHABLE, "This user cannot be reached, and cannot reach us.");
    }

    static PeerException serverGone() {
        return new PeerException(
                Kind.UNREACHABLE, "Without Soulseek's server this user cannot be reached.");
    }

    static PeerException busy() {
        return new PeerException(Kind.BUSY, "Too many connections are open.");
    }

    public Kind kind() {
        return kind;
    }
}

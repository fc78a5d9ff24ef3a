package cratekeeper.integration.soulseek.peers;

import cratekeeper.integration.soulseek.wire.ConnectionType;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/// A connection in the making, tried in two ways at once.
final class Opening {
    private static final int WAYS = 2;

    private final int token;
    private final String user;
    private final ConnectionType type;
    private final CompletableFuture<PeerSocket> first = new CompletableFuture<>();
    private final AtomicInteger failed = new AtomicInteger();

    Opening(int token, String user, ConnectionType type) {
        this.token = token;
        this.user = user;
        this.type = type;
    }

    int token() {
        return token;
    }

    String user() {
        return user;
    }

    ConnectionType type() {
        return type;
    }

    CompletableFuture<PeerSocket> first() {
        return first;
    }

    /// Whether it is the first to come up.
    boolean isFirst(PeerSocket socket) {
        return first.complete(socket);
    }

    /// One of the ways is closed; when both are, there is nothing to wait for.
    void wayFailed() {
        if (failed.incrementAndGet() == WAYS) fail(PeerException.unreachable());
    }

    void fail(PeerException why) {
        first.completeExceptionally(why);
    }
}

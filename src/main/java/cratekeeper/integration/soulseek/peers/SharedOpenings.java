package cratekeeper.integration.soulseek.peers;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

/// Many who want to reach the same user at the same time wait for one connection.
final class SharedOpenings {
    interface Opener {
        PeerConnection open(String user) throws IOException, InterruptedException;
    }

    private final Opener opener;
    private final Map<String, CompletableFuture<PeerConnection>> making = new ConcurrentHashMap<>();

    SharedOpenings(Opener opener) {
        this.opener = opener;
    }

    /// Cancelling one who waits leaves the others waiting.
    PeerConnection open(String user) throws IOException, InterruptedException {
        try {
            return making.computeIfAbsent(user, this::start).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof PeerException why ? why : PeerException.unreachable();
        }
    }

    private CompletableFuture<PeerConnection> start(String user) {
        var made = new CompletableFuture<PeerConnection>();
        Thread.ofVirtual().name("soulseek-open").start(() -> make(user, made));
        return made;
    }

    private void make(String user, CompletableFuture<PeerConnection> made) {
        try {
            made.complete(opener.open(user));
        } catch (IOException | InterruptedException | RuntimeException e) {
            made.completeExceptionally(e);
        } finally {
            making.remove(user, made);
        }
    }
}

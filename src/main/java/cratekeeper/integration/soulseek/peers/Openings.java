package cratekeeper.integration.soulseek.peers;

import cratekeeper.integration.soulseek.server.ServerSession;
import cratekeeper.integration.soulseek.server.SessionException;
import cratekeeper.integration.soulseek.wire.Codecs;
import cratekeeper.integration.soulseek.wire.ConnectionType;
import cratekeeper.integration.soulseek.wire.InitMessage.PeerInit;
import cratekeeper.integration.soulseek.wire.UserMessage.ConnectToPeer;
import cratekeeper.integration.soulseek.wire.UserMessage.PeerAddress;
import cratekeeper.net.Alarm;
import cratekeeper.net.Waits;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// Reaches users directly and, at the same time, by having the server ask them to come to us.
final class Openings {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// Takes the connection that came up second; both stay open.
    interface Second {
        void take(Opening opening, PeerSocket socket);
    }

    private final ServerSession session;
    private final Waits waits;
    private final OpenSockets sockets;
    private final Reach reach;
    private final Second second;
    private final Map<Integer, Opening> pending = new ConcurrentHashMap<>();
    // Hard to guess where they begin, so that nobody can pretend to have been asked.
    private final AtomicInteger tokens;

    Openings(
            ServerSession session,
            Waits waits,
            RandomGenerator random,
            OpenSockets sockets,
            Reach reach,
            Second second) {
        this.session = session;
        this.waits = waits;
        this.sockets = sockets;
        this.reach = reach;
        this.second = second;
        tokens = new AtomicInteger(random.nextInt(1, 1 << 30));
    }

    /// Waits for the first of the two; it has been introduced.
    PeerSocket open(PeerAddress to, ConnectionType type) throws IOException, InterruptedException {
        if (to.isOffline()) throw PeerException.offline();
        var opening =
                new Opening(
                        tokens.getAndUpdate(t -> t == Integer.MAX_VALUE ? 1 : t + 1),
                        to.user(),
                        type);
        pending.put(opening.token(), opening);
        // It stays known after the first has won, for the second may still come.
        Alarm.after(waits, PATIENCE, () -> giveUp(opening));
        askServer(opening);
        Thread.ofVirtual().name("soulseek-connect").start(() -> connect(opening, to));
        try {
            return opening.first().get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof PeerException why ? why : PeerException.unreachable();
        } catch (InterruptedException e) {
            // Whatever comes up now is nobody's.
            pending.remove(opening.token());
            var _ = opening.first().whenComplete((socket, _) -> closeIfAny(socket));
            opening.fail(PeerException.unreachable());
            throw e;
        }
    }

    private static void closeIfAny(@Nullable PeerSocket socket) {
        if (socket != null) socket.close();
    }

    private void askServer(Opening opening) throws PeerException {
        try {
            session.send(new ConnectToPeer(opening.token(), opening.user(), opening.type()));
        } catch (SessionException e) {
            pending.remove(opening.token());
            throw PeerException.serverGone();
        }
    }

    private void connect(Opening opening, PeerAddress to) {
        if (to.port() == 0 || !reach.allows(to.address())) {
            opening.wayFailed();
            return;
        }
        try {
            var address = new InetSocketAddress(to.address(), to.port());
            var socket = PeerSocket.connect(address, waits, sockets);
            try {
                socket.write(Codecs.INIT, new PeerInit(session.user(), opening.type()));
            } catch (IOException e) {
                socket.close();
                throw e;
            }
            arrived(opening, socket);
        } catch (IOException e) {
            LoggerFactory.getLogger(Openings.class).debug("direct connection failed", e);
            opening.wayFailed();
        }
    }

    /// Somebody came to us with a token. False if it is none of ours; it is good once.
    boolean pierced(int token, PeerSocket socket) {
        Opening opening = pending.remove(token);
        if (opening == null) return false;
        arrived(opening, socket);
        return true;
    }

    private void arrived(Opening opening, PeerSocket socket) {
        socket.introduced();
        if (opening.isFirst(socket)) return;
        if (opening.first().isCompletedExceptionally()) socket.close();
        else second.take(opening, socket);
    }

    /// The other side could not come to us.
    void cannotCome(int token) {
        Opening opening = pending.get(token);
        if (opening != null) opening.wayFailed();
    }

    private void giveUp(Opening opening) {
        pending.remove(opening.token());
        opening.fail(PeerException.unreachable());
    }

    /// The server is gone: what is in the making cannot be made.
    void failAll() {
        for (var opening : List.copyOf(pending.values())) opening.fail(PeerException.serverGone());
        pending.clear();
    }
}

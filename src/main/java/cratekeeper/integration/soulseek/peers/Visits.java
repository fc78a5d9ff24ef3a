package cratekeeper.integration.soulseek.peers;

import cratekeeper.integration.soulseek.server.ServerSession;
import cratekeeper.integration.soulseek.server.SessionException;
import cratekeeper.integration.soulseek.wire.Codecs;
import cratekeeper.integration.soulseek.wire.InitMessage.PierceFirewall;
import cratekeeper.integration.soulseek.wire.UserMessage.CantConnectToPeer;
import cratekeeper.integration.soulseek.wire.UserMessage.ConnectionWanted;
import cratekeeper.net.Waits;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// Connects to users who asked the server for it: always, even if there is a connection already,
/// for some clients lose messages when their token is not answered.
final class Visits {
    private static final int MOST_AT_ONCE = 40;

    /// Takes the connection, as if the user had opened it.
    interface Arrival {
        void take(ConnectionWanted wanted, PeerSocket socket);
    }

    private final ServerSession session;
    private final Waits waits;
    private final OpenSockets sockets;
    private final Reach reach;
    private final Arrival arrival;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);

    Visits(ServerSession session, Waits waits, OpenSockets sockets, Reach reach, Arrival arrival) {
        this.session = session;
        this.waits = waits;
        this.sockets = sockets;
        this.reach = reach;
        this.arrival = arrival;
    }

    /// Does not wait. Under a flood some are refused, as if they could not be reached.
    void visit(ConnectionWanted wanted) {
        if (!free.tryAcquire()) {
            refuse(wanted);
            return;
        }
        Thread.ofVirtual()
                .name("soulseek-visit")
                .start(() -> {
                    PeerSocket socket = connect(wanted);
                    if (socket == null) refuse(wanted);
                    else arrival.take(wanted, socket);
                });
    }

    private @Nullable PeerSocket connect(ConnectionWanted wanted) {
        try {
            if (wanted.port() == 0 || !reach.allows(wanted.address())) return null;
            var address = new InetSocketAddress(wanted.address(), wanted.port());
            var socket = PeerSocket.connect(address, waits, sockets);
            try {
                socket.write(Codecs.INIT, new PierceFirewall(wanted.token()));
                socket.introduced();
                return socket;
            } catch (IOException e) {
                socket.close();
                throw e;
            }
        } catch (IOException e) {
            LoggerFactory.getLogger(Visits.class).debug("visit failed", e);
            return null;
        } finally {
            free.release();
        }
    }

    private void refuse(ConnectionWanted wanted) {
        try {
            session.send(new CantConnectToPeer(wanted.token(), wanted.user()));
        } catch (SessionException e) {
            LoggerFactory.getLogger(Visits.class).debug("no session", e);
        }
    }
}

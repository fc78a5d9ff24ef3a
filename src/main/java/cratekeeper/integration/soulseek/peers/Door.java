package cratekeeper.integration.soulseek.peers;

import cratekeeper.net.Waits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/// The port at which other users knock. Each of them gets a virtual thread; nobody may hold more
/// than a few sockets from one address.
final class Door implements AutoCloseable {
    private static final int MOST_OF_ONE_ADDRESS = 20;
    private static final int BACKLOG = 100;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Waits waits;
    private final OpenSockets sockets;
    private final Consumer<PeerSocket> guest;
    private final Map<InetAddress, Integer> guests = new ConcurrentHashMap<>();
    private final ServerSocket listening;
    private final Thread porter = Thread.ofVirtual().name("soulseek-door").unstarted(this::run);

    private Door(
            ServerSocket listening, Waits waits, OpenSockets sockets, Consumer<PeerSocket> guest) {
        this.listening = listening;
        this.waits = waits;
        this.sockets = sockets;
        this.guest = guest;
    }

    /// @param guest takes who came, on a thread of their own
    /// @throws IOException somebody else listens there
    static Door open(
            InetSocketAddress at, Waits waits, OpenSockets sockets, Consumer<PeerSocket> guest)
            throws IOException {
        var listening = new ServerSocket();
        try {
            listening.bind(at, BACKLOG);
        } catch (IOException e) {
            listening.close();
            throw e;
        }
        var door = new Door(listening, waits, sockets, guest);
        door.porter.start();
        return door;
    }

    int port() {
        return listening.getLocalPort();
    }

    private void run() {
        try {
            while (!listening.isClosed()) accept();
        } catch (InterruptedException e) {
            // nobody waits for guests any more
        }
    }

    private void accept() throws InterruptedException {
        Socket socket;
        try {
            socket = listening.accept();
        } catch (IOException e) {
            // Closed, or the system has no more sockets to give: then at once there is none either.
            if (!listening.isClosed()) waits.sleep(PAUSE);
            return;
        }
        try {
            letIn(socket);
        } catch (IOException e) {
            LoggerFactory.getLogger(Door.class).debug("nobody let in", e);
        }
    }

    private void letIn(Socket socket) throws IOException {
        InetAddress from = socket.getInetAddress();
        if (guests.merge(from, 1, Integer::sum) > MOST_OF_ONE_ADDRESS) {
            socket.close();
            left(from);
            return;
        }
        PeerSocket peer;
        try {
            peer = PeerSocket.accepted(socket, waits, sockets);
        } catch (IOException e) {
            left(from);
            throw e;
        }
        peer.whenClosed(() -> left(from));
        Thread.ofVirtual().name("soulseek-guest").start(() -> guest.accept(peer));
    }

    private void left(InetAddress from) {
        guests.computeIfPresent(from, (_, count) -> count == 1 ? null : count - 1);
    }

    /// The port is free when this returns: the system holds it until nobody waits at it any more.
    @Override
    public void close() {
        try {
            listening.close();
            porter.interrupt();
            porter.join();
        } catch (IOException e) {
            LoggerFactory.getLogger(Door.class).debug("closing", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

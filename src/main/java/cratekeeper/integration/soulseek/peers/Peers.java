package cratekeeper.integration.soulseek.peers;

import cratekeeper.integration.soulseek.server.ServerSession;
import cratekeeper.integration.soulseek.server.SessionException;
import cratekeeper.integration.soulseek.server.SessionState;
import cratekeeper.integration.soulseek.server.Subscription;
import cratekeeper.integration.soulseek.wire.Codecs;
import cratekeeper.integration.soulseek.wire.ConnectionType;
import cratekeeper.integration.soulseek.wire.Frame;
import cratekeeper.integration.soulseek.wire.FrameKind;
import cratekeeper.integration.soulseek.wire.InflateLedger;
import cratekeeper.integration.soulseek.wire.InitMessage;
import cratekeeper.integration.soulseek.wire.PeerMessage;
import cratekeeper.integration.soulseek.wire.Unknown;
import cratekeeper.integration.soulseek.wire.UserMessage.ConnectionWanted;
import cratekeeper.integration.soulseek.wire.UserMessage.PeerAddress;
import cratekeeper.integration.soulseek.wire.UserMessage.PeerCantConnect;
import cratekeeper.net.Waits;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// All connections to other users. First say who takes what, then [#listen].
public final class Peers implements AutoCloseable {
    /// Sockets at once, of all kinds and in both directions.
    public static final int MOST_SOCKETS = 200;

    private static final long MOST_INFLATED = 128L << 20;

    private final ServerSession session;
    private final Waits waits;
    private final InflateLedger ledger = new InflateLedger(MOST_INFLATED);
    private final OpenSockets sockets = new OpenSockets(MOST_SOCKETS);
    private final PeerBook book = new PeerBook();
    private final PeerInbox inbox = new PeerInbox(ledger);
    private final Openings openings;
    private final SharedOpenings shared = new SharedOpenings(this::openForMessages);
    private final List<Subscription<?>> subscriptions;
    private volatile Consumer<FileConnection> files = FileConnection::close;
    private volatile Consumer<BranchConnection> branches = BranchConnection::close;
    private @Nullable Door door;

    public Peers(ServerSession session, Waits waits, RandomGenerator random) {
        this.session = session;
        this.waits = waits;
        var reach = new Reach(session);
        openings =
                new Openings(
                        session,
                        waits,
                        random,
                        sockets,
                        reach,
                        (opening, socket) -> takeSecond(opening.user(), opening.type(), socket));
        var visits = new Visits(session, waits, sockets, reach, this::visited);
        subscriptions =
                List.of(
                        session.on(ConnectionWanted.class, visits::visit),
                        session.on(PeerCantConnect.class, it -> openings.cannotCome(it.token())));
        session.onState(this::sessionChanged);
    }

    private void sessionChanged(SessionState state) {
        if (!(state instanceof SessionState.Online)) openings.failAll();
    }

    /// Opens the door for other users.
    ///
    /// @return the port, which the server is still to be told
    /// @throws IOException somebody else listens there
    public synchronized int listen(InetSocketAddress at) throws IOException {
        var opened = Door.open(at, waits, sockets, this::welcome);
        if (door != null) door.close();
        door = opened;
        return opened.port();
    }

    /// What all inflating counts against.
    public InflateLedger ledger() {
        return ledger;
    }

    /// Takes messages of a kind, on the connection's thread.
    public <T extends PeerMessage> void on(
            Class<T> type, BiConsumer<PeerConnection, ? super T> taker) {
        inbox.on(type, taker);
    }

    /// Takes messages with a code unread: for those best read in a stream.
    public void onFrame(int code, FrameTaker taker) {
        inbox.on(code, taker);
    }

    /// Takes one [Codecs#SHARE_LIST] or [Codecs#USER_INFO] of that user. Without being expected
    /// they end the connection.
    ///
    /// @return to be closed when it is not expected any more
    public AutoCloseable expect(String user, int code, FrameTaker taker) {
        return inbox.expect(user, code, taker);
    }

    /// Takes connections for files that others opened, each on its own thread.
    public void onFile(Consumer<FileConnection> taker) {
        files = taker;
    }

    /// Takes connections for searches that others opened, each on its own thread; closed when the
    /// taker returns.
    public void onBranch(Consumer<BranchConnection> taker) {
        branches = taker;
    }

    /// Sends a message, on the connection there is or on a new one; if the old one turns out to be
    /// dead, once more.
    ///
    /// @throws PeerException the user cannot be reached
    public void send(String user, PeerMessage message) throws IOException, InterruptedException {
        var current = book.current(user);
        if (current.isPresent()) {
            try {
                current.get().write(message);
                return;
            } catch (IOException e) {
                current.get().close();
            }
        }
        shared.open(user).write(message);
    }

    private PeerConnection openForMessages(String user) throws IOException, InterruptedException {
        var socket = openings.open(address(user), ConnectionType.PEER);
        var connection = new PeerConnection(user, true, socket);
        book.add(connection, true);
        Thread.ofVirtual().name("soulseek-peer").start(() -> read(connection));
        return connection;
    }

    /// A new connection to send a file on.
    ///
    /// @throws PeerException the user cannot be reached
    public FileConnection openFile(String user) throws IOException, InterruptedException {
        return new FileConnection(user, true, openings.open(address(user), ConnectionType.FILE));
    }

    /// A new connection to somebody who may become our parent.
    ///
    /// @throws PeerException the user cannot be reached
    public BranchConnection openBranch(String user, Inet4Address address, int port)
            throws IOException, InterruptedException {
        var known = new PeerAddress(user, address, port);
        return new BranchConnection(user, openings.open(known, ConnectionType.DISTRIBUTED));
    }

    private PeerAddress address(String user) throws IOException, InterruptedException {
        try {
            return session.address(user);
        } catch (SessionException e) {
            throw PeerException.serverGone();
        }
    }

    /// Somebody knocked: who, and what for?
    private void welcome(PeerSocket socket) {
        try {
            Frame frame = socket.frames().next(FrameKind.INIT);
            if (frame == null) {
                socket.close();
                return;
            }
            switch (Codecs.INIT.read(frame)) {
                case InitMessage.PeerInit init when !init.user().equals(session.user()) -> {
                    socket.introduced();
                    run(init.user(), init.type(), false, true, socket);
                }
                case InitMessage.PierceFirewall(int token) -> {
                    if (!openings.pierced(token, socket)) socket.close();
                }
                case InitMessage.PeerInit _, Unknown _ -> socket.close();
            }
        } catch (IOException e) {
            LoggerFactory.getLogger(Peers.class).debug("a guest was not let in", e);
            socket.close();
        }
    }

    private void visited(ConnectionWanted wanted, PeerSocket socket) {
        run(wanted.user(), wanted.type(), true, true, socket);
    }

    /// The connection that lost a race stays, and is read. Only for files one is enough: its twin
    /// is silent, and closes itself for that reason.
    private void takeSecond(String user, ConnectionType type, PeerSocket socket) {
        switch (type) {
            case PEER ->
                    Thread.ofVirtual()
                            .name("soulseek-peer")
                            .start(() -> run(user, type, true, false, socket));
            case DISTRIBUTED -> socket.close();
            case FILE -> {}
        }
    }

    /// Serves a connection that others opened, until it ends.
    private void run(
            String user, ConnectionType type, boolean vouched, boolean first, PeerSocket socket) {
        switch (type) {
            case PEER -> {
                var connection = new PeerConnection(user, vouched, socket);
                book.add(connection, first);
                read(connection);
            }
            case FILE -> serve(files, new FileConnection(user, vouched, socket), socket);
            case DISTRIBUTED -> serve(branches, new BranchConnection(user, socket), socket);
        }
    }

    private static <C> void serve(Consumer<C> taker, C connection, PeerSocket socket) {
        try (socket) {
            taker.accept(connection);
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Peers.class).warn("a connection was not taken", e);
        }
    }

    private void read(PeerConnection connection) {
        var socket = connection.socket();
        socket.whenClosed(() -> book.remove(connection));
        socket.makesRoom();
        try (socket) {
            Frame frame = socket.frames().next(FrameKind.PEER);
            while (frame != null) {
                book.preferred(connection);
                inbox.take(connection, frame);
                frame = socket.frames().next(FrameKind.PEER);
            }
        } catch (IOException e) {
            LoggerFactory.getLogger(Peers.class).debug("a connection ended", e);
        }
    }

    /// Sockets that are open now.
    public int openSockets() {
        return sockets.size();
    }

    int connections(String user) {
        return book.count(user);
    }

    @Override
    public void close() {
        subscriptions.forEach(Subscription::close);
        synchronized (this) {
            if (door != null) door.close();
            door = null;
        }
        openings.failAll();
        sockets.closeAll();
    }
}

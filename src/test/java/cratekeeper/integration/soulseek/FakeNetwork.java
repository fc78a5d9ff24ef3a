package cratekeeper.integration.soulseek;

import cratekeeper.account.Secret;
import cratekeeper.integration.soulseek.peers.Peers;
import cratekeeper.integration.soulseek.server.Account;
import cratekeeper.integration.soulseek.server.ServerSession;
import cratekeeper.integration.soulseek.server.SessionSettings;
import cratekeeper.integration.soulseek.wire.ConnectionType;
import cratekeeper.integration.soulseek.wire.FromServer;
import cratekeeper.integration.soulseek.wire.InitMessage.PeerInit;
import cratekeeper.integration.soulseek.wire.ToServer;
import cratekeeper.integration.soulseek.wire.UserMessage.GetPeerAddress;
import cratekeeper.integration.soulseek.wire.UserMessage.PeerAddress;
import cratekeeper.net.Waits;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/// We, signed in as mira at a server that knows where a few users are; they say what the test says.
public final class FakeNetwork implements AutoCloseable {
    private final FakeServer server = new FakeServer();
    private final Map<String, FakePeer> users = new ConcurrentHashMap<>();
    private final BlockingQueue<ToServer> said = new LinkedBlockingQueue<>();
    private final FakeServer.Client client;
    private final ServerSession session;
    private final Peers peers;
    private final int port;

    public FakeNetwork(Waits clock) throws Exception {
        var account = new Account("mira", new Secret("tide"));
        session =
                new ServerSession(
                        new SessionSettings(server.host(), server.port(), account, 0, 0, 0),
                        clock,
                        new Random(1));
        peers = new Peers(session, clock, new Random(2));
        port = peers.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        session.start();
        client = server.acceptAndWelcome();
        session.awaitOnline();
        Thread.ofVirtual().start(this::serve);
    }

    private void serve() {
        try {
            while (true) {
                ToServer message = client.next();
                if (message instanceof GetPeerAddress(String user)) client.say(address(user));
                else said.add(message);
            }
        } catch (IOException e) {
            // closed
        }
    }

    private PeerAddress address(String user) {
        var there = users.get(user);
        return there == null
                ? new PeerAddress(user, (Inet4Address) InetAddress.ofLiteral("0.0.0.0"), 0)
                : new PeerAddress(user, FakeServer.loopback(), there.port());
    }

    /// A user who is online from now on.
    public FakePeer user(String name) throws IOException {
        var peer = new FakePeer();
        users.put(name, peer);
        return peer;
    }

    /// The next message of that kind to the server.
    public <T extends ToServer> T said(Class<T> type) throws InterruptedException {
        while (true) {
            ToServer message = said.take();
            if (type.isInstance(message)) return type.cast(message);
        }
    }

    public boolean hasSaid(Class<? extends ToServer> type) {
        return said.stream().anyMatch(type::isInstance);
    }

    public void serverSays(FromServer message) throws IOException {
        client.say(message);
    }

    /// A user who comes to us.
    public FakePeer.Talk comes(String user, ConnectionType type) throws IOException {
        var talk = FakePeer.connect(port);
        talk.say(new PeerInit(user, type));
        return talk;
    }

    public ServerSession session() {
        return session;
    }

    public Peers peers() {
        return peers;
    }

    @Override
    public void close() throws IOException {
        peers.close();
        session.close();
        client.close();
        for (var user : users.values()) user.close();
        server.close();
    }
}

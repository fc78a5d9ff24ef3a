package cratekeeper.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Soulseek's central server, on a free port of 127.0.0.1, with some users who are always there.
/// They come to life with the first connection: until then there is nothing but a listening socket.
///
/// Signing in with a name that nobody has creates it, as on the real network. Some names are for
/// trying refusals: see [SoulseekLogin].
final class SoulseekServer implements AutoCloseable {
    static final String USER = "pierlistener";
    static final String PASSWORD = "sandbox-only";

    /// No answer to a search may hold it.
    static final String EXCLUDED = "closed harbour tapes";

    private static final Logger LOG = LoggerFactory.getLogger(SoulseekServer.class);

    private final SoulseekUploads uploads = new SoulseekUploads();
    private final ServerSocket listening;
    private final ExecutorService threads;
    private final Function<SoulseekServer, List<SoulseekPeer>> populate;
    private final Map<String, SoulseekSession> online = new ConcurrentHashMap<>();
    private final Map<String, String> passwords = new HashMap<>(Map.of(USER, PASSWORD));
    private final Map<String, SoulseekPeer> residents = new HashMap<>();
    private boolean populated;

    /// @param populate makes the users who are always there
    SoulseekServer(ExecutorService threads, Function<SoulseekServer, List<SoulseekPeer>> populate)
            throws IOException {
        this.threads = threads;
        this.populate = populate;
        listening = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        threads.execute(this::listen);
    }

    String address() {
        return "127.0.0.1:" + listening.getLocalPort();
    }

    /// Whether the users who are always there have come to life.
    synchronized boolean isPopulated() {
        return populated;
    }

    private void listen() {
        try {
            while (true) {
                Socket socket = listening.accept();
                threads.execute(() -> serve(socket));
            }
        } catch (IOException | RejectedExecutionException e) {
            LOG.debug("the sandbox's Soulseek server ends: {}", e.getMessage());
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            residents();
            socket.setTcpNoDelay(true);
            new SoulseekSession(this, socket).run();
        } catch (IOException | RuntimeException e) {
            LOG.debug("a Soulseek client left", e);
        }
    }

    private synchronized Map<String, SoulseekPeer> residents() {
        if (!populated) {
            populated = true;
            for (SoulseekPeer peer : populate.apply(this)) residents.put(peer.user(), peer);
        }
        return residents;
    }

    /// Whether that is the name's password; from now on it is, if nobody has the name yet.
    synchronized boolean accepts(String user, String password) {
        return !residents.containsKey(user)
                && password.equals(passwords.computeIfAbsent(user, _ -> password));
    }

    /// Whoever was signed in with the name is told so, and goes.
    void entered(SoulseekSession session) throws IOException {
        SoulseekSession before = online.put(session.user(), session);
        if (before != null) before.relogged();
    }

    void left(SoulseekSession session) {
        online.remove(session.user(), session);
    }

    SoulseekUploads uploads() {
        return uploads;
    }

    Optional<SoulseekSession> client(String user) {
        return Optional.ofNullable(online.get(user));
    }

    Optional<SoulseekPeer> resident(String user) {
        return Optional.ofNullable(residents().get(user));
    }

    /// Where a user listens: 0 if that is not known, empty if nobody of that name is online.
    Optional<Integer> port(String user) {
        return resident(user)
                .map(SoulseekPeer::port)
                .or(() -> client(user).map(SoulseekSession::port));
    }

    /// Hands a search on to everybody but the one who searches.
    void search(String from, int token, String query) {
        if (query.toLowerCase(java.util.Locale.ROOT).contains(EXCLUDED)) return;
        for (SoulseekPeer peer : residents().values()) {
            threads.execute(() -> peer.asked(from, token, query));
        }
        online.forEach((user, session) -> {
            if (!user.equals(from)) session.sayQuietly(asked(from, token, query));
        });
    }

    /// Hands a search on to one user.
    void search(String from, String to, int token, String query) {
        resident(to).ifPresent(peer -> threads.execute(() -> peer.asked(from, token, query)));
        client(to).ifPresent(session -> session.sayQuietly(asked(from, token, query)));
    }

    private static SoulseekMessage asked(String from, int token, String query) {
        return SoulseekMessage.of(26).text(from).u32(token).text(query);
    }

    /// Asks a user to come to another.
    ///
    /// @param port where the other listens
    void invite(String from, int port, String to, String type, int token) {
        resident(to).ifPresent(peer -> threads.execute(() -> peer.come(from, port, type, token)));
        client(to)
                .ifPresent(session ->
                        session.sayQuietly(
                                SoulseekMessage.of(18)
                                        .text(from)
                                        .text(type)
                                        .loopback()
                                        .u32(port)
                                        .u32(token)
                                        .flag(false)
                                        .u32(0)
                                        .u32(0)));
    }

    /// Somebody could not come to whom they were asked to.
    void cannotCome(String to, int token) {
        client(to).ifPresent(session -> session.sayQuietly(SoulseekMessage.of(1001).u32(token)));
    }

    /// Who may be a parent in the tree of searches.
    @Nullable SoulseekPeer parent() {
        return residents().get(SoulseekManner.GOOD.user);
    }

    @Override
    public void close() {
        SoulseekPeer.close(listening);
        online.values().forEach(SoulseekSession::close);
        synchronized (this) {
            residents.values().forEach(SoulseekPeer::close);
        }
    }
}

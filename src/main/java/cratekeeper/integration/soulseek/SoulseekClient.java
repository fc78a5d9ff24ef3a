package cratekeeper.integration.soulseek;

import cratekeeper.integration.soulseek.peers.Peers;
import cratekeeper.integration.soulseek.search.SearchLimits;
import cratekeeper.integration.soulseek.search.Searches;
import cratekeeper.integration.soulseek.server.Account;
import cratekeeper.integration.soulseek.server.ServerSession;
import cratekeeper.integration.soulseek.server.SessionSettings;
import cratekeeper.integration.soulseek.transfers.Downloads;
import cratekeeper.net.CallBudget;
import cratekeeper.net.Loopback;
import cratekeeper.net.Waits;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.random.RandomGenerator;
import org.slf4j.LoggerFactory;

/// One account's place in the network: its session and all that lives by it.
final class SoulseekClient implements AutoCloseable {
    private final Account account;
    private final ServerSession session;
    private final Peers peers;
    private final Searches searches;
    private final Downloads downloads;

    private SoulseekClient(
            Account account,
            ServerSession session,
            Peers peers,
            Searches searches,
            Downloads downloads) {
        this.account = account;
        this.session = session;
        this.peers = peers;
        this.searches = searches;
        this.downloads = downloads;
    }

    /// Builds it and opens the door for others; nobody is signed in yet.
    ///
    /// @throws IOException no port is free
    static SoulseekClient open(
            InetSocketAddress server,
            int listening,
            Account account,
            CallBudget budget,
            Waits waits,
            RandomGenerator random)
            throws IOException {
        var settings =
                new SessionSettings(server.getHostString(), server.getPort(), account, 0, 0, 0);
        var session = new ServerSession(settings, waits, random);
        var peers = new Peers(session, waits, random);
        var searches = new Searches(session, peers, budget, waits, random, SearchLimits.USUAL);
        var downloads = new Downloads(session, peers, waits);
        var client = new SoulseekClient(account, session, peers, searches, downloads);
        try {
            session.waitPort(listen(peers, server.getHostString(), listening));
            return client;
        } catch (IOException e) {
            client.close();
            throw e;
        }
    }

    /// If somebody has that port, any other is better than none. A server on this machine has its
    /// users here, too: then nobody else is let in.
    private static int listen(Peers peers, String server, int port) throws IOException {
        try {
            return peers.listen(door(server, port));
        } catch (BindException e) {
            LoggerFactory.getLogger(SoulseekClient.class).info("Port {} is taken", port);
            return peers.listen(door(server, 0));
        }
    }

    private static InetSocketAddress door(String server, int port) {
        return Loopback.is(server)
                ? new InetSocketAddress(InetAddress.getLoopbackAddress(), port)
                : new InetSocketAddress(port);
    }

    Account account() {
        return account;
    }

    ServerSession session() {
        return session;
    }

    Searches searches() {
        return searches;
    }

    Downloads downloads() {
        return downloads;
    }

    @Override
    public void close() {
        downloads.close();
        peers.close();
        session.close();
    }
}

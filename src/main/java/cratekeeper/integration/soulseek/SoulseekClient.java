package cratekeeper.integration.soulseek;

import cratekeeper.integration.soulseek.distributed.SearchTree;
import cratekeeper.integration.soulseek.peers.Peers;
import cratekeeper.integration.soulseek.search.SearchLimits;
import cratekeeper.integration.soulseek.search.Searches;
import cratekeeper.integration.soulseek.server.Account;
import cratekeeper.integration.soulseek.server.ServerSession;
import cratekeeper.integration.soulseek.server.SessionSettings;
import cratekeeper.integration.soulseek.shares.ShareScan;
import cratekeeper.integration.soulseek.shares.Sharing;
import cratekeeper.integration.soulseek.transfers.BadFiles;
import cratekeeper.integration.soulseek.transfers.Downloads;
import cratekeeper.net.CallBudget;
import cratekeeper.net.Loopback;
import cratekeeper.net.Waits;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.slf4j.LoggerFactory;

/// One account's place in the network: its session and all that lives by it.
final class SoulseekClient implements AutoCloseable {
    private final Account account;
    private final ServerSession session;
    private final Peers peers;
    private final Searches searches;
    private final Downloads downloads;
    private final Sharing sharing;
    private final GivenFolders folders;
    private final Browsing browsing;
    private Set<String> blocked = Set.of();

    private SoulseekClient(
            SessionSettings settings,
            CallBudget budget,
            Waits waits,
            RandomGenerator random,
            ShareScan.Listening listening,
            BadFiles badFiles) {
        account = settings.account();
        session = new ServerSession(settings, waits, random);
        peers = new Peers(session, waits, random);
        searches = new Searches(session, peers, budget, waits, random, SearchLimits.USUAL);
        downloads = new Downloads(session, peers, waits, badFiles);
        sharing = new Sharing(session, peers, waits, random, listening);
        folders = new GivenFolders(sharing, new SearchTree(session, peers, waits, sharing::answer));
        browsing = new Browsing(peers, waits, random);
    }

    /// Builds it and opens the door for others; nobody is signed in yet, and nothing shared.
    ///
    /// @param listening tells what is in a file that is shared
    /// @param badFiles that are not fetched again
    /// @throws IOException no port is free
    static SoulseekClient open(
            InetSocketAddress server,
            int port,
            Account account,
            CallBudget budget,
            Waits waits,
            RandomGenerator random,
            ShareScan.Listening listening,
            BadFiles badFiles)
            throws IOException {
        var settings =
                new SessionSettings(server.getHostString(), server.getPort(), account, 0, 0, 0);
        var client = new SoulseekClient(settings, budget, waits, random, listening, badFiles);
        try {
            client.session.waitPort(listen(client.peers, server.getHostString(), port));
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

    GivenFolders folders() {
        return folders;
    }

    Browsing browsing() {
        return browsing;
    }

    /// Keeps these users out, and no others.
    synchronized void block(Set<String> users) {
        searches.ignore(users::contains);
        users.stream().filter(user -> !blocked.contains(user)).forEach(sharing::ban);
        blocked.stream().filter(user -> !users.contains(user)).forEach(sharing::unban);
        blocked = users;
    }

    @Override
    public void close() {
        folders.close();
        downloads.close();
        peers.close();
        session.close();
    }
}

package cratekeeper.integration.soulseek.transfers;

import cratekeeper.integration.soulseek.server.ServerSession;
import cratekeeper.integration.soulseek.server.SessionException;
import cratekeeper.integration.soulseek.wire.ToServer;
import cratekeeper.integration.soulseek.wire.UserMessage.UnwatchUser;
import cratekeeper.integration.soulseek.wire.UserMessage.WatchUser;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.LoggerFactory;

/// Users of whom we want to hear when they come and go: while we want something of them.
final class WatchedUsers {
    private final ServerSession session;
    private final Map<String, Integer> watched = new HashMap<>();

    WatchedUsers(ServerSession session) {
        this.session = session;
    }

    synchronized Downloads.Held watch(String user) {
        if (watched.merge(user, 1, Integer::sum) == 1) send(new WatchUser(user));
        return () -> leave(user);
    }

    private synchronized void leave(String user) {
        if (watched.merge(user, -1, (now, less) -> now + less == 0 ? null : now + less) == null) {
            send(new UnwatchUser(user));
        }
    }

    /// A new session knows nothing of it.
    synchronized void again() {
        for (String user : watched.keySet()) send(new WatchUser(user));
    }

    private void send(ToServer message) {
        try {
            session.send(message);
        } catch (SessionException e) {
            LoggerFactory.getLogger(WatchedUsers.class).debug("no session", e);
        }
    }
}

package cratekeeper.integration.soulseek.peers;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The open connections for messages, by user. A user may have several: all are read, the first of
/// them is written to.
final class PeerBook {
    private final Map<String, Deque<PeerConnection>> open = new HashMap<>();

    synchronized void add(PeerConnection connection, boolean first) {
        var others = open.computeIfAbsent(connection.user(), _ -> new ArrayDeque<>());
        if (first) others.addFirst(connection);
        else others.addLast(connection);
    }

    /// A message came on it, so this is the one that the other side uses.
    synchronized void preferred(PeerConnection connection) {
        var others = open.get(connection.user());
        if (others == null || others.peekFirst() == connection) return;
        if (others.remove(connection)) others.addFirst(connection);
    }

    synchronized void remove(PeerConnection connection) {
        open.computeIfPresent(
                connection.user(),
                (_, others) -> {
                    others.remove(connection);
                    return others.isEmpty() ? null : others;
                });
    }

    synchronized Optional<PeerConnection> current(String user) {
        return Optional.ofNullable(open.get(user)).map(Deque::peekFirst);
    }

    synchronized int count(String user) {
        var connections = open.get(user);
        return connections == null ? 0 : connections.size();
    }
}

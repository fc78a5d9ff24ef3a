package cratekeeper.integration.soulseek.peers;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// All sockets to other users: never more than a fixed number. A popular search brings hundreds of
/// answers, each on a connection of its own that stays open, so the one that has been silent for
/// the longest time makes room.
final class OpenSockets {
    private final Set<PeerSocket> open = new HashSet<>();
    private final int most;
    private int taken;
    private boolean closed;

    OpenSockets(int most) {
        this.most = most;
    }

    /// Takes a place before there is a socket.
    ///
    /// @throws PeerException all are busy
    synchronized void reserve() throws PeerException {
        if (closed) throw PeerException.busy();
        if (taken >= most) {
            open.stream()
                    .filter(PeerSocket::mayMakeRoom)
                    .min(Comparator.comparingLong(PeerSocket::lastSign))
                    .orElseThrow(PeerException::busy)
                    .close();
        }
        taken++;
    }

    /// Gives a place back that no socket took.
    synchronized void release() {
        taken--;
    }

    /// Takes its reserved place.
    synchronized void enter(PeerSocket socket) throws PeerException {
        if (closed) throw PeerException.busy();
        open.add(socket);
    }

    synchronized void leave(PeerSocket socket) {
        if (open.remove(socket)) taken--;
    }

    synchronized int size() {
        return open.size();
    }

    /// For good: nobody enters any more.
    synchronized void closeAll() {
        closed = true;
        List.copyOf(open).forEach(PeerSocket::close);
    }
}

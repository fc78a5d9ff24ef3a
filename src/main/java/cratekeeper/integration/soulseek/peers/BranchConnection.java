package cratekeeper.integration.soulseek.peers;

import cratekeeper.integration.soulseek.wire.Codecs;
import cratekeeper.integration.soulseek.wire.DistributedMessage;
import cratekeeper.integration.soulseek.wire.Frame;
import cratekeeper.integration.soulseek.wire.FrameKind;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A connection to a parent or a child in the tree that hands searches down (type D).
public final class BranchConnection implements AutoCloseable {
    private final String user;
    private final PeerSocket socket;

    BranchConnection(String user, PeerSocket socket) {
        this.user = user;
        this.socket = socket;
    }

    /// Who the other side is, or claims to be.
    public String user() {
        return user;
    }

    /// The next message, or null when the other side has closed.
    ///
    /// @throws IOException the connection is broken, or what comes cannot be read: close it
    public @Nullable DistributedMessage next() throws IOException {
        Frame frame = socket.frames().next(FrameKind.DISTRIBUTED);
        return frame == null ? null : Codecs.DISTRIBUTED.read(frame);
    }

    public void write(DistributedMessage message) throws IOException {
        socket.write(Codecs.DISTRIBUTED, message);
    }

    @Override
    public void close() {
        socket.close();
    }
}

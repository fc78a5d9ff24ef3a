package cratekeeper.integration.soulseek.peers;

import cratekeeper.integration.soulseek.wire.Frame;
import java.io.IOException;

/// Takes a message before it is read, on the connection's own thread; waiting there slows down that
/// one user.
@FunctionalInterface
public interface FrameTaker {
    /// @throws IOException the message cannot be read: the connection is closed
    void take(PeerConnection from, Frame frame) throws IOException;
}

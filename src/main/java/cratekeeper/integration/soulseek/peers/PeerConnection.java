package cratekeeper.integration.soulseek.peers;

import cratekeeper.integration.soulseek.wire.Codecs;
import cratekeeper.integration.soulseek.wire.PeerMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;

/// A connection for messages with another user (type P). It stays open until it has been silent for
/// a minute: who closes it earlier loses messages under way.
public final class PeerConnection implements AutoCloseable {
    private final String user;
    private final boolean vouched;
    private final PeerSocket socket;

    PeerConnection(String user, boolean vouched, PeerSocket socket) {
        this.user = user;
        this.vouched = vouched;
        this.socket = socket;
    }

    /// Who the other side is, or claims to be.
    public String user() {
        return user;
    }

    /// Whether the server had a part in it, so that the name can be believed. Trust must never be
    /// built upon a name that is only claimed.
    public boolean isVouched() {
        return vouched;
    }

    public InetAddress address() {
        return socket.address();
    }

    /// Answers on this very connection. To reach a user in any way, see [Peers#send].
    public void write(PeerMessage message) throws IOException {
        socket.write(Codecs.PEER, message);
    }

    /// A frame that is never in memory as a whole.
    public interface StreamedFrame {
        void writeTo(OutputStream out) throws IOException;
    }

    /// @param frame is made while it is written; if that fails the connection is closed, for its
    ///   end is missing
    public void writeFrame(StreamedFrame frame) throws IOException {
        socket.write(frame);
    }

    PeerSocket socket() {
        return socket;
    }

    @Override
    public void close() {
        socket.close();
    }
}

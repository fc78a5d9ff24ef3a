package cratekeeper.integration.soulseek.peers;

import cratekeeper.integration.soulseek.wire.FileHead;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;

/// A connection for one file (type F): bare bytes, begun by a [FileHead]. It closes itself after
/// ten seconds without a first byte, and later after a minute without any.
public final class FileConnection implements AutoCloseable {
    private final String user;
    private final boolean vouched;
    private final PeerSocket socket;

    FileConnection(String user, boolean vouched, PeerSocket socket) {
        this.user = user;
        this.vouched = vouched;
        this.socket = socket;
    }

    /// Who the other side is, or claims to be.
    public String user() {
        return user;
    }

    /// As for [PeerConnection#isVouched].
    public boolean isVouched() {
        return vouched;
    }

    public InetAddress address() {
        return socket.address();
    }

    /// What comes, from the first byte behind the introduction on.
    public InputStream in() {
        return socket.in();
    }

    public void write(FileHead head) throws IOException {
        socket.write(head.bytes());
    }

    public void write(byte[] bytes, int from, int length) throws IOException {
        socket.write(bytes, from, length);
    }

    @Override
    public void close() {
        socket.close();
    }
}

package cratekeeper.integration.soulseek;

import cratekeeper.integration.soulseek.wire.Codec;
import cratekeeper.integration.soulseek.wire.Codecs;
import cratekeeper.integration.soulseek.wire.Frame;
import cratekeeper.integration.soulseek.wire.FrameKind;
import cratekeeper.integration.soulseek.wire.FrameReader;
import cratekeeper.integration.soulseek.wire.InflateLedger;
import cratekeeper.integration.soulseek.wire.InitMessage;
import cratekeeper.integration.soulseek.wire.PeerMessage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;

/// Another user on the loopback, who says only what the test says.
public final class FakePeer implements AutoCloseable {
    private final ServerSocket listening;

    public FakePeer() throws IOException {
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    public int port() {
        return listening.getLocalPort();
    }

    /// The next one who connects to this user.
    public Talk accept() throws IOException {
        return new Talk(listening.accept());
    }

    /// Connects to somebody.
    public static Talk connect(int port) throws IOException {
        return new Talk(new Socket(InetAddress.getLoopbackAddress(), port));
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    /// One connection, as this user sees it.
    public static final class Talk implements AutoCloseable {
        private final Socket socket;
        private final InputStream in;
        private final FrameReader reader;
        private final InflateLedger ledger = new InflateLedger(64 << 20);

        private Talk(Socket socket) throws IOException {
            this.socket = socket;
            in = new BufferedInputStream(socket.getInputStream());
            reader = new FrameReader(in);
        }

        public <M> void say(Codec<M> codec, M message) throws IOException {
            sayBytes(codec.frame(message));
        }

        public void say(PeerMessage message) throws IOException {
            say(Codecs.PEER, message);
        }

        public void say(InitMessage message) throws IOException {
            say(Codecs.INIT, message);
        }

        public void sayBytes(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
        }

        public InitMessage init() throws IOException {
            return Codecs.INIT.read(frame(FrameKind.INIT));
        }

        public PeerMessage next() throws IOException {
            return Codecs.PEER.read(frame(FrameKind.PEER), ledger);
        }

        private Frame frame(FrameKind kind) throws IOException {
            Frame frame = reader.next(kind);
            if (frame == null) throw new IOException("the other side has gone");
            return frame;
        }

        public InputStream in() {
            return in;
        }

        /// Blocks until the other side has closed; whatever it still says is read over.
        public void awaitEnd() throws IOException {
            try {
                while (in.read() >= 0) continue;
            } catch (SocketException e) {
                // reset: closed as well
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}

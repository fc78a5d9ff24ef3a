package cratekeeper.integration.soulseek;

import cratekeeper.account.Secret;
import cratekeeper.integration.soulseek.wire.Codecs;
import cratekeeper.integration.soulseek.wire.Frame;
import cratekeeper.integration.soulseek.wire.FrameKind;
import cratekeeper.integration.soulseek.wire.FrameReader;
import cratekeeper.integration.soulseek.wire.FrameWriter;
import cratekeeper.integration.soulseek.wire.FromServer;
import cratekeeper.integration.soulseek.wire.SessionMessage.Login;
import cratekeeper.integration.soulseek.wire.SessionMessage.LoginAccepted;
import cratekeeper.integration.soulseek.wire.ToServer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/// A central server on the loopback that says only what the test says.
public final class FakeServer implements AutoCloseable {
    private final ServerSocket listening;

    public FakeServer() throws IOException {
        listening = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    public String host() {
        return listening.getInetAddress().getHostAddress();
    }

    public int port() {
        return listening.getLocalPort();
    }

    /// The next client that connects.
    public Client accept() throws IOException {
        return new Client(listening.accept());
    }

    /// The next client, signed in.
    public Client acceptAndWelcome() throws IOException {
        var client = accept();
        client.next(Login.class);
        client.say(welcome());
        return client;
    }

    public static LoginAccepted welcome() {
        return new LoginAccepted("hello", loopback(), new Secret("0"), false);
    }

    public static Inet4Address loopback() {
        return (Inet4Address) InetAddress.ofLiteral("127.0.0.1");
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    /// One connection, as the server sees it.
    public static final class Client implements AutoCloseable {
        private final Socket socket;
        private final FrameReader reader;
        private final FrameWriter<FromServer> writer;

        private Client(Socket socket) throws IOException {
            this.socket = socket;
            reader = new FrameReader(new BufferedInputStream(socket.getInputStream()));
            writer = new FrameWriter<>(socket.getOutputStream(), Codecs.FROM_SERVER);
        }

        public void say(FromServer message) throws IOException {
            writer.write(message);
        }

        public void sayBytes(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
        }

        /// The next message.
        public ToServer next() throws IOException {
            Frame frame = reader.next(FrameKind.SERVER);
            if (frame == null) throw new IOException("the client has gone");
            return Codecs.TO_SERVER.read(frame);
        }

        /// The next message of this kind; others are read over.
        public <T extends ToServer> T next(Class<T> type) throws IOException {
            while (true) {
                ToServer message = next();
                if (type.isInstance(message)) return type.cast(message);
            }
        }

        /// Whether the client has closed, after all that it still had to say.
        public boolean isGone() throws IOException {
            try {
                while (reader.next(FrameKind.SERVER) != null) continue;
            } catch (java.net.SocketException e) {
                return true;
            }
            return true;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}

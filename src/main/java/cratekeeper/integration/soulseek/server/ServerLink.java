package cratekeeper.integration.soulseek.server;

import cratekeeper.integration.soulseek.wire.Codecs;
import cratekeeper.integration.soulseek.wire.Frame;
import cratekeeper.integration.soulseek.wire.FrameKind;
import cratekeeper.integration.soulseek.wire.FrameReader;
import cratekeeper.integration.soulseek.wire.FromServer;
import cratekeeper.integration.soulseek.wire.ToServer;
import cratekeeper.integration.soulseek.wire.WireException;
import cratekeeper.net.Alarm;
import cratekeeper.net.Waits;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import jdk.net.ExtendedSocketOptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// One TCP connection to the server. Whoever wants to write only queues; a thread of the link's own
/// writes.
final class ServerLink implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(20);
    private static final int MOST_WAITING = 2048;

    private final Socket socket;
    private final FrameReader reader;
    private final BlockingQueue<ToServer> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Thread writer;

    private ServerLink(Socket socket) throws IOException {
        this.socket = socket;
        reader = new FrameReader(new BufferedInputStream(socket.getInputStream()));
        OutputStream out = new BufferedOutputStream(socket.getOutputStream());
        writer = Thread.ofVirtual().name("soulseek-server-writer").start(() -> write(out));
    }

    static ServerLink open(String host, int port, Waits waits) throws IOException {
        var socket = new Socket();
        try (var _ = Alarm.after(waits, CONNECT, () -> close(socket))) {
            socket.connect(new InetSocketAddress(host, port));
            socket.setTcpNoDelay(true);
            keepAlive(socket);
            return new ServerLink(socket);
        } catch (IOException | RuntimeException e) {
            close(socket);
            throw e;
        }
    }

    /// A dead link is found within half a minute, where the system can do that.
    private static void keepAlive(Socket socket) throws IOException {
        socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
        if (!socket.supportedOptions().contains(ExtendedSocketOptions.TCP_KEEPIDLE)) return;
        socket.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, 10);
        socket.setOption(ExtendedSocketOptions.TCP_KEEPINTERVAL, 2);
        socket.setOption(ExtendedSocketOptions.TCP_KEEPCOUNT, 10);
    }

    /// The next message that can be read, or null at the end. What cannot be read is skipped.
    @Nullable FromServer read() throws IOException {
        while (true) {
            Frame frame = reader.next(FrameKind.SERVER);
            if (frame == null) return null;
            try {
                return Codecs.FROM_SERVER.read(frame);
            } catch (WireException e) {
                LoggerFactory.getLogger(ServerLink.class)
                        .debug("skipped message {}: {}", frame.code(), e.getMessage());
            }
        }
    }

    /// False if so much waits already that the link must be dead; it is closed then.
    boolean write(ToServer message) {
        if (waiting.offer(message)) return true;
        close();
        return false;
    }

    private void write(OutputStream out) {
        try {
            while (true) {
                ToServer message = waiting.poll();
                if (message == null) {
                    out.flush();
                    message = waiting.take();
                }
                out.write(Codecs.TO_SERVER.frame(message));
            }
        } catch (IOException e) {
            close(socket); // the reader hears of it
        } catch (InterruptedException e) {
            // closed
        }
    }

    @Override
    public void close() {
        writer.interrupt();
        close(socket);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LoggerFactory.getLogger(ServerLink.class).debug("closing", e);
        }
    }
}

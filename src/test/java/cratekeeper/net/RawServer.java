package cratekeeper.net;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A server on the loopback that writes whatever bytes it likes, HTTP or not.
final class RawServer implements AutoCloseable {
    private final ServerSocket server;
    private final Speech speech;
    private final List<List<String>> heads = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    /// What it says to one request.
    interface Speech {
        /// @param request the request's first line
        void to(String request, OutputStream out) throws IOException;
    }

    RawServer(Speech speech) {
        this.speech = speech;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + path);
    }

    /// The lines of every request's head, as they came.
    List<List<String>> heads() {
        return List.copyOf(heads);
    }

    private void accept() {
        try {
            while (true) {
                var socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> talk(socket));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            var head = head(socket);
            heads.add(head);
            if (!head.isEmpty()) speech.to(head.getFirst(), socket.getOutputStream());
        } catch (IOException e) {
            // The caller has heard enough.
        }
    }

    private static List<String> head(Socket socket) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (int c = socket.getInputStream().read(); c >= 0; c = socket.getInputStream().read()) {
            if (c != '\n') {
                line.append((char) c);
                continue;
            }
            String text = line.toString().strip();
            line.setLength(0);
            if (text.isEmpty()) return lines;
            lines.add(text);
        }
        return lines;
    }

    @Override
    public void close() {
        try {
            server.close();
            for (var socket : open) socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package cratekeeper.sandbox;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An invented Soulseek user: listens, is reached and reaches others in all the ways of the
/// network. What is said on a connection is [SoulseekTalk]'s.
final class SoulseekPeer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SoulseekPeer.class);
    private static final int PATIENCE_SECONDS = 10;

    /// How time passes.
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    private final SoulseekManner manner;
    private final SoulseekShelf shelf;
    private final SoulseekServer server;
    private final ExecutorService threads;
    private final Pause pause;
    private final ServerSocket door;
    private final int port;
    private final AtomicInteger tokens = new AtomicInteger(1000);
    private final Map<Integer, CompletableFuture<Socket>> awaited = new ConcurrentHashMap<>();
    private final Map<String, SoulseekTalk> talks = new ConcurrentHashMap<>();
    private final Map<Integer, SoulseekUpload> uploads = new ConcurrentHashMap<>();

    SoulseekPeer(
            SoulseekManner manner,
            SoulseekShelf shelf,
            SoulseekServer server,
            ExecutorService threads,
            Pause pause)
            throws IOException {
        this.manner = manner;
        this.shelf = shelf;
        this.server = server;
        this.threads = threads;
        this.pause = pause;
        door = new ServerSocket(0, 50, loopback());
        port = door.getLocalPort();
        // The server is told a port all the same, as people with a closed router do.
        if (manner == SoulseekManner.FIREWALLED) door.close();
        else threads.execute(this::listen);
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    String user() {
        return manner.user;
    }

    SoulseekManner manner() {
        return manner;
    }

    int port() {
        return port;
    }

    int speed() {
        return manner.speed;
    }

    long fileCount() {
        return shelf.files().size();
    }

    long folderCount() {
        return shelf.folders().size();
    }

    SoulseekShelf shelf() {
        return shelf;
    }

    SoulseekUploads begun() {
        return server.uploads();
    }

    void pause(Duration time) throws InterruptedException {
        pause.of(time);
    }

    /// Runs beside; nothing happens once the sandbox closes.
    void beside(Runnable work) {
        try {
            threads.execute(work);
        } catch (RejectedExecutionException e) {
            LOG.debug("the sandbox closes");
        }
    }

    private void listen() {
        try {
            while (true) {
                Socket socket = door.accept();
                threads.execute(() -> welcome(socket));
            }
        } catch (IOException | RejectedExecutionException e) {
            LOG.debug("{} listens no more: {}", user(), e.getMessage());
        }
    }

    private void welcome(Socket socket) {
        try {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            ByteBuffer first = SoulseekMessage.next(in);
            if (first == null) return;
            if (first.get() == 0) {
                var waiting = awaited.remove(first.getInt());
                if (waiting == null || !waiting.complete(socket)) socket.close();
                return;
            }
            serve(SoulseekMessage.text(first), SoulseekMessage.text(first), socket, in);
        } catch (IOException | BufferUnderflowException e) {
            LOG.debug("{} did not understand a guest", user(), e);
            close(socket);
        }
    }

    private void serve(String other, String type, Socket socket, InputStream in) {
        switch (type) {
            case "P" -> new SoulseekTalk(this, other, socket, in).run();
            case "D" -> adopt(socket, in);
            default -> close(socket);
        }
    }

    /// Tells a child where it now hangs, and keeps it until it leaves. Searches reach everybody by
    /// the server; what the tree would bring is one search to prove that it is one.
    private void adopt(Socket socket, InputStream in) {
        try (socket) {
            socket.getOutputStream().write(SoulseekMessage.small(4).u32(0).frame());
            socket.getOutputStream().write(SoulseekMessage.small(5).text(user()).frame());
            socket.getOutputStream()
                    .write(
                            SoulseekMessage.small(3)
                                    .u32(49)
                                    .text(SoulseekManner.SLOW.user)
                                    .u32(tokens.incrementAndGet())
                                    .text("night ferry")
                                    .frame());
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            LOG.debug("a child left {}", user(), e);
        }
    }

    /// The server says that somebody wants to be visited.
    void come(String other, int otherPort, String type, int token) {
        try {
            Socket socket = dial(otherPort);
            socket.getOutputStream().write(SoulseekMessage.small(0).u32(token).frame());
            serve(other, type, socket, new BufferedInputStream(socket.getInputStream()));
        } catch (IOException e) {
            server.cannotCome(other, token);
        }
    }

    private static Socket dial(int port) throws IOException {
        var socket = new Socket();
        socket.setTcpNoDelay(true);
        try {
            socket.connect(new InetSocketAddress(loopback(), port), PATIENCE_SECONDS * 1000);
            return socket;
        } catch (IOException | IllegalArgumentException e) {
            close(socket);
            throw new IOException("nobody listens at " + port, e);
        }
    }

    /// A new connection to a user: directly, or through the server if that fails.
    Socket reach(String other, String type) throws IOException, InterruptedException {
        int otherPort =
                server.port(other).orElseThrow(() -> new IOException(other + " is offline"));
        try {
            Socket socket = dial(otherPort);
            socket.getOutputStream()
                    .write(SoulseekMessage.small(1).text(user()).text(type).u32(0).frame());
            return socket;
        } catch (IOException e) {
            if (manner == SoulseekManner.FIREWALLED) throw e;
            return invited(other, type);
        }
    }

    private Socket invited(String other, String type) throws IOException, InterruptedException {
        int token = tokens.incrementAndGet();
        var coming = new CompletableFuture<Socket>();
        awaited.put(token, coming);
        server.invite(user(), port, other, type, token);
        try {
            return coming.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException(other + " does not come", e);
        } finally {
            awaited.remove(token);
        }
    }

    /// Somebody searches.
    void asked(String other, int token, String query) {
        try {
            var answer = SoulseekAnswers.to(this, token, query);
            if (answer.isPresent()) say(other, answer.get());
            if (manner == SoulseekManner.HOSTILE) SoulseekHostility.answer(this, other, token);
        } catch (IOException e) {
            LOG.debug("{} could not answer {}", user(), other, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// On the connection for messages that there is, or on a new one.
    private void say(String other, SoulseekMessage message)
            throws IOException, InterruptedException {
        byte[] bytes = message.frame();
        SoulseekTalk known = talks.get(other);
        if (known != null) {
            try {
                known.sayBytes(bytes);
                return;
            } catch (IOException e) {
                ended(known);
            }
        }
        talk(other).sayBytes(bytes);
    }

    private SoulseekTalk talk(String other) throws IOException, InterruptedException {
        Socket socket = reach(other, "P");
        var talk =
                new SoulseekTalk(
                        this, other, socket, new BufferedInputStream(socket.getInputStream()));
        beside(talk::run);
        return talk;
    }

    void began(SoulseekTalk talk) {
        talks.put(talk.other(), talk);
    }

    void ended(SoulseekTalk talk) {
        talks.remove(talk.other(), talk);
    }

    /// Says that a file may now be sent.
    void offer(String other, SoulseekFile file) throws IOException, InterruptedException {
        int token = tokens.incrementAndGet();
        var upload = new SoulseekUpload(this, other, file, token);
        uploads.put(token, upload);
        long size = shelf.size(file);
        say(other, SoulseekMessage.of(40).u32(1).u32(token).text(file.path()).u64(size));
    }

    /// The other user answers to an offer.
    void answered(int token, boolean allowed) {
        SoulseekUpload upload = uploads.remove(token);
        if (upload != null && allowed) beside(upload::run);
    }

    static void close(Closeable thing) {
        try {
            Objects.requireNonNull(thing).close();
        } catch (IOException e) {
            LOG.debug("closed all the same: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        close(door);
        List.copyOf(talks.values()).forEach(SoulseekTalk::close);
    }
}

package cratekeeper.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One server on a free port of 127.0.0.1. Notes who asked what and when, goes wrong when told to,
/// and leaves the answer to its site.
final class LoopbackServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LoopbackServer.class);
    private static final int LONGEST_BODY = 1 << 20;
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    static {
        // Read once, when the JDK's server is first loaded. Without it a head and a body that go
        // out in two writes cost 40 ms: the second waits until the first is acknowledged.
        if (System.getProperty(NO_DELAY) == null) System.setProperty(NO_DELAY, "true");
    }

    /// Answers a request, as the site would.
    interface Answers {
        Reply answer(Request request) throws IOException, InterruptedException;
    }

    private final Site site;
    private final Answers answers;
    private final Faults faults;
    private final ExecutorService threads;
    private final long started = System.nanoTime();
    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
    private final int port;
    private HttpServer server;

    LoopbackServer(Site site, Answers answers, Faults faults, ExecutorService threads)
            throws IOException {
        this.site = site;
        this.answers = answers;
        this.faults = faults;
        this.threads = threads;
        server = listen(0);
        port = server.getAddress().getPort();
    }

    private HttpServer listen(int onPort) throws IOException {
        var address =
                new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), onPort);
        var listening = HttpServer.create(address, 0);
        listening.setExecutor(threads);
        listening.createContext("/", this::handle);
        listening.start();
        return listening;
    }

    /// The address, without a path.
    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    void forgetArrivals() {
        arrivals.clear();
    }

    /// Stops listening: connections are refused until [#reopen].
    synchronized void refuse() {
        server.stop(0);
    }

    synchronized void reopen() throws IOException {
        server.stop(0);
        server = listen(port);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI target = exchange.getRequestURI();
            arrivals.add(
                    new Arrival(
                            Duration.ofNanos(System.nanoTime() - started),
                            exchange.getRequestMethod(),
                            target.toString()));
            Fault fault = faults.take(site);
            if (fault instanceof Fault.Reset) return;
            if (fault instanceof Fault.Slow(Duration by)) Thread.sleep(by);
            send(exchange, reply(exchange, fault));
        } catch (InterruptedException e) {
            // The sandbox closes; the client sees a closed connection.
            Thread.currentThread().interrupt();
        }
    }

    private Reply reply(HttpExchange exchange, @Nullable Fault fault) throws InterruptedException {
        try {
            if (fault instanceof Fault.Status(int code, Integer wait)) {
                Reply reply = Reply.html(code, "Not now", "Try again later.");
                return wait == null ? reply : reply.with("Retry-After", wait.toString());
            }
            if (fault instanceof Fault.Page)
                return Reply.html(200, "Hello", "Not what you asked for.");
            Reply right =
                    answers.answer(
                            Request.of(
                                    exchange.getRequestMethod(),
                                    exchange.getRequestURI(),
                                    exchange.getRequestHeaders(),
                                    new String(
                                            exchange.getRequestBody().readNBytes(LONGEST_BODY),
                                            StandardCharsets.UTF_8)));
            return switch (fault) {
                case Fault.Half _ -> right.half();
                case Fault.Broken _ -> right.broken(right.length() / 2);
                case null, default -> right;
            };
        } catch (IOException | RuntimeException e) {
            LOG.warn("The sandbox's {} failed", site, e);
            return Reply.html(500, "Internal Server Error", "The sandbox has a fault of its own.");
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", "" + reply.length());
            exchange.sendResponseHeaders(reply.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(reply.status(), reply.length() == 0 ? -1 : reply.length());
        if (reply.length() == 0) return;
        var out = exchange.getResponseBody();
        try (InputStream in = reply.body().open()) {
            byte[] buffer = new byte[(int) Math.min(1 << 17, reply.sent() + 1)];
            for (long left = reply.sent(); left > 0; ) {
                int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (read < 0) return;
                out.write(buffer, 0, read);
                left -= read;
            }
            out.flush();
        }
        // Closing a stream that still owes bytes closes the connection: that is a broken answer.
        if (reply.sent() == reply.length()) out.close();
    }

    @Override
    public synchronized void close() {
        server.stop(0);
    }
}

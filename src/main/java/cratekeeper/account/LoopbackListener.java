package cratekeeper.account;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Listens on 127.0.0.1, and nowhere else, for the one request by which a browser brings back the
/// answer of a sign-in.
public final class LoopbackListener implements AutoCloseable {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int LONGEST_ANSWER = 16_384;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CompletableFuture<URI> answer = new CompletableFuture<>();
    private volatile @Nullable Predicate<URI> isAnswer;

    private LoopbackListener(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /// Begins to listen; until [#expect] every request is answered with "not found".
    ///
    /// @param port 0 for any free one
    /// @throws IOException somebody else listens there
    public static LoopbackListener on(int port) throws IOException {
        var address = new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port);
        return new LoopbackListener(HttpServer.create(address, 0));
    }

    /// `http://127.0.0.1:PORT`, without a path.
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// @param answers whether an address is the one waited for
    public void expect(Predicate<URI> answers) {
        isAnswer = answers;
    }

    /// Waits for the answer: the whole address that the browser asked for.
    ///
    /// @return empty if it did not come in time
    public Optional<URI> await(Duration patience) throws InterruptedException {
        try {
            return Optional.of(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("nobody fails an answer", e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI asked = exchange.getRequestURI();
            var expected = isAnswer;
            String text = asked.toString();
            boolean fits =
                    exchange.getRequestMethod().equals("GET")
                            && text.length() <= LONGEST_ANSWER
                            && text.startsWith("/")
                            && expected != null
                            && expected.test(URI.create(address() + text));
            if (!fits) {
                send(exchange, 404, "There is nothing here.");
            } else if (answer.complete(URI.create(address() + text))) {
                send(exchange, 200, "Thank you. You can close this window.");
            } else {
                send(exchange, 410, "This sign-in is over. Begin again in Cratekeeper.");
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String words) throws IOException {
        String text =
                "<!DOCTYPE html><html lang=en><meta charset=utf-8><title>Cratekeeper</title>"
                        + "<body style='font-family:sans-serif;margin:4em'><h1>Cratekeeper</h1><p>"
                        + words;
        byte[] page = text.getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "text/html; charset=utf-8");
        headers.set("Cache-Control", "no-store");
        headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        headers.set("Referrer-Policy", "no-referrer");
        exchange.sendResponseHeaders(status, page.length);
        exchange.getResponseBody().write(page);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

package cratekeeper.net;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// A service on the loopback: fixed replies in, requests remembered. Paths without a reply are 404.
///
/// `new FakeApi().answer("/search", 200, "{}")` and then `api.base()` as the service's address.
public final class FakeApi implements AutoCloseable {
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Map<String, ArrayDeque<FakeReply>> scripts = new ConcurrentHashMap<>();
    private final Map<String, FakeFile> files = new ConcurrentHashMap<>();
    private final Map<String, Function<Request, FakeReply>> minds = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch held = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final InstantSource clock;
    private final HttpServer server;

    public FakeApi() {
        this(InstantSource.system());
    }

    /// @param clock for the moments at which requests came
    public FakeApi(InstantSource clock) {
        this.clock = clock;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /// What came in. Header names in any case.
    public record Request(
            String method, String path, Optional<String> query, Headers headers, Instant at) {
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.getFirst(name));
        }

        public String pathAndQuery() {
            return path + query.map(q -> "?" + q).orElse("");
        }
    }

    /// `http://127.0.0.1:PORT`, without a slash at the end.
    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// `base()` with this path (and query) behind it.
    public URI uri(String pathAndQuery) {
        return URI.create(base() + pathAndQuery);
    }

    /// Always the same JSON for a path; with `?` in it, only for that very query (as it was sent).
    public FakeApi answer(String path, int status, String json) {
        return answer(path, FakeReply.json(status, json));
    }

    /// One reply after another; the last one stays.
    public FakeApi answer(String path, FakeReply... script) {
        scripts.put(path, new ArrayDeque<>(List.of(script)));
        return this;
    }

    /// A path, and all below it, where the reply depends on the request.
    public FakeApi deciding(String path, Function<Request, FakeReply> reply) {
        minds.put(path, reply);
        return this;
    }

    /// A file with ranges, `If-Range` and ETag; its breaks and quirks can be set.
    public FakeFile file(String path, byte[] content) {
        var file = new FakeFile(content);
        files.put(path, file);
        return file;
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public List<Request> requests(String path) {
        return requests.stream().filter(r -> r.path().equals(path)).toList();
    }

    /// Blocks until a reply that hangs was asked for.
    public void awaitHanging() throws InterruptedException {
        held.await();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        var request =
                new Request(
                        exchange.getRequestMethod(),
                        uri.getPath(),
                        Optional.ofNullable(uri.getRawQuery()),
                        exchange.getRequestHeaders(),
                        clock.instant());
        requests.add(request);
        try (exchange) {
            FakeFile file = files.get(request.path());
            (file == null ? next(request) : file.reply(request)).send(exchange, held, closed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private FakeReply next(Request request) {
        for (var mind : minds.entrySet()) {
            if (request.path().startsWith(mind.getKey())) return mind.getValue().apply(request);
        }
        var script = scripts.get(request.pathAndQuery());
        if (script == null) script = scripts.get(request.path());
        if (script == null) return FakeReply.json(404, "{\"error\":\"Not Found\"}");
        synchronized (script) {
            return script.size() > 1 ? script.remove() : script.element();
        }
    }
}

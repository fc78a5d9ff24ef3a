package cratekeeper.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import cratekeeper.account.Secret;
import cratekeeper.account.Token;
import cratekeeper.account.TokenKeeper;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.SourceHttp;
import cratekeeper.music.Service;
import cratekeeper.net.CallLog.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Servers that mean harm: replies without end, too deep, too slow. Each ends in one sentence, and
/// little of it is ever held.
@Timeout(60)
class HostileServerTest {
    private static final Limit FREE = Limit.burst(10_000, Duration.ofSeconds(1));
    private final VirtualWaits waits = new VirtualWaits();
    private final List<Outcome> outcomes = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private interface Handling {
        void handle(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private void on(String path, Handling handling) {
        server.createContext(
                path,
                exchange -> {
                    try (exchange) {
                        handling.handle(exchange);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private Http http(Duration whole) {
        // Silence is never what ends these calls.
        return new Http(
                "test",
                waits,
                call -> outcomes.add(call.outcome()),
                new PassingMemory(),
                operation -> operation == Operation.DOWNLOAD ? Duration.ofMinutes(5) : whole);
    }

    private SourceException failure(String path) {
        return failure(path, Duration.ofSeconds(20));
    }

    private SourceException failure(String path, Duration whole) {
        try (var http = http(whole)) {
            var door = new SourceHttp(http.service(Service.DEEZER, FREE));
            return assertThrows(
                    SourceException.class,
                    () -> door.json(Operation.SEARCH, uri(path), Object.class));
        }
    }

    @Test
    void jsonOfGigabytesIsNotRead() {
        var sent = new AtomicLong();
        on(
                "/long",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    byte[] piece =
                            "[1,2,3,4,5,6,7],".repeat(4_096).getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseBody().write('[');
                    for (long left = 10_000_000_000L; left > 0; left -= piece.length) {
                        exchange.getResponseBody().write(piece);
                        sent.addAndGet(piece.length);
                    }
                });
        var e = failure("/long");
        assertTrue(e.sentence().contains("longer than"), e.sentence());
        assertTrue(sent.get() < 2_000_000_000, sent + " bytes were taken");
        assertEquals(1, outcomes.size(), "it is not asked for again");
    }

    @Test
    void tenThousandLevelsAreNotFollowed() {
        for (String level : List.of("[", "{\"a\":")) {
            on(
                    level.equals("[") ? "/lists" : "/objects",
                    exchange -> {
                        byte[] body = level.repeat(10_000).getBytes(StandardCharsets.UTF_8);
                        exchange.sendResponseHeaders(200, body.length);
                        exchange.getResponseBody().write(body);
                    });
        }
        for (String path : List.of("/lists", "/objects"))
            assertEquals(SourceException.Unreadable.class, failure(path).getClass(), "a sentence");
    }

    @Test
    void aRefusalThatIsABombIsReadForItsFirstWordsOnly() throws Exception {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bomb)) {
            for (int i = 0; i < 5_000; i++) zip.write(new byte[10_000]);
        }
        on(
                "/bomb",
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                    exchange.sendResponseHeaders(400, bomb.size());
                    exchange.getResponseBody().write(bomb.toByteArray());
                });
        assertEquals(
                "Deezer sent a reply we cannot read (answer 400).", failure("/bomb").sentence());
    }

    @Test
    void aReplyThatDripsWithoutEndIsATimeOut() {
        on(
                "/drip",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    do {
                        exchange.getResponseBody().write(' ');
                        exchange.getResponseBody().flush();
                    } while (!closed.await(5, TimeUnit.MILLISECONDS));
                });
        assertEquals(
                "Deezer cannot be reached (time-out).",
                failure("/drip", Duration.ofMillis(120)).sentence());
        assertEquals(Collections.nCopies(4, Outcome.TIMEOUT), outcomes);
    }

    @Test
    void aRedirectToSomethingThatIsNoWebPageIsNotFollowed() {
        var asked = new AtomicInteger();
        for (String to :
                List.of("ftp://127.0.0.1/x", "file:///etc/hostname", "data:text/plain,x", "\\\\")) {
            var path = "/to" + asked.get();
            on(
                    path,
                    exchange -> {
                        asked.incrementAndGet();
                        exchange.getResponseHeaders().set("Location", to);
                        exchange.sendResponseHeaders(302, -1);
                    });
            var e = failure(path);
            assertFalse(e.sentence().contains(to), e.sentence());
        }
    }

    @Test
    void aTokenOfAHundredKilobytesIsNone() {
        String text = "t".repeat(100_000);
        var e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> new Token(new Secret(text), null, null, null));
        assertTrue(e.getMessage().length() < 100, e.getMessage());
    }

    /// Over the wire, with a renewal that is a call as well.
    @Test
    void fiftyRefusalsAtOnceCostOneRenewal() throws Exception {
        var renewals = new AtomicInteger();
        var together = new CyclicBarrier(50);
        on(
                "/api",
                exchange -> {
                    boolean old =
                            "Bearer old"
                                    .equals(exchange.getRequestHeaders().getFirst("Authorization"));
                    if (old) met(together);
                    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(old ? 401 : 200, body.length);
                    exchange.getResponseBody().write(body);
                });
        on(
                "/token",
                exchange -> {
                    renewals.incrementAndGet();
                    exchange.sendResponseHeaders(200, 3);
                    exchange.getResponseBody().write("new".getBytes(StandardCharsets.UTF_8));
                });
        try (var http = http(Duration.ofSeconds(20))) {
            var plain = http.service(Service.SPOTIFY, FREE);
            var keeper =
                    new TokenKeeper(
                            new Shelf(),
                            _ -> token(plain.send(Operation.CHECK, Ask.get(uri("/token"))).body()),
                            "Bearer",
                            waits);
            var signed = plain.signed(uri(""), keeper);
            var calls = new ArrayList<Callable<Object>>();
            for (int i = 0; i < 50; i++) {
                var path = "/api?n=" + i;
                calls.add(() -> signed.json(Operation.SEARCH, uri(path), Object.class));
            }
            for (var call : threads.invokeAll(calls)) call.get();
        }
        assertEquals(1, renewals.get());
    }

    private static void met(CyclicBarrier together) throws InterruptedException, IOException {
        try {
            together.await();
        } catch (java.util.concurrent.BrokenBarrierException e) {
            throw new IOException(e);
        }
    }

    private static Token token(String text) {
        return new Token(new Secret(text), null, null, null);
    }

    private static final class Shelf implements TokenKeeper.TokenShelf {
        private Token token = token("old");

        @Override
        public Optional<Token> read() {
            return Optional.of(token);
        }

        @Override
        public void write(Token fresh) {
            token = fresh;
        }

        @Override
        public void clear() {}
    }
}

package cratekeeper.net;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/// What a [FakeApi] says to one request.
public final class FakeReply {
    private final int status;
    private final byte[] body;
    private final Map<String, String> headers = new HashMap<>();
    private int cutAt = Integer.MAX_VALUE;
    private boolean hangs;

    private FakeReply(int status, byte[] body) {
        this.status = status;
        this.body = body;
    }

    public static FakeReply json(int status, String body) {
        return bytes(status, body.getBytes(StandardCharsets.UTF_8))
                .header("Content-Type", "application/json; charset=utf-8");
    }

    public static FakeReply json(String body) {
        return json(200, body);
    }

    public static FakeReply html(int status, String body) {
        return bytes(status, body.getBytes(StandardCharsets.UTF_8))
                .header("Content-Type", "text/html; charset=utf-8");
    }

    public static FakeReply bytes(int status, byte[] body) {
        return new FakeReply(status, body).header("Content-Type", "application/octet-stream");
    }

    public static FakeReply redirect(String to) {
        return bytes(302, new byte[0]).header("Location", to);
    }

    /// Takes the request and says nothing until the server closes.
    public static FakeReply hanging() {
        return bytes(200, new byte[0]).hangs();
    }

    public FakeReply header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /// Announces the whole body and breaks the connection after so many bytes of it.
    public FakeReply cutAt(int bytes) {
        cutAt = bytes;
        return this;
    }

    /// Says nothing more after its bytes (see [#cutAt]) until the server closes.
    public FakeReply hangs() {
        hangs = true;
        return this;
    }

    void send(HttpExchange exchange, CountDownLatch held, CountDownLatch closed)
            throws IOException, InterruptedException {
        headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        if (hangs && cutAt == Integer.MAX_VALUE) hold(held, closed);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        var out = exchange.getResponseBody();
        int sent = Math.min(cutAt, body.length);
        if (body.length > 0) out.write(body, 0, sent);
        out.flush();
        if (hangs) hold(held, closed);
    }

    private static void hold(CountDownLatch held, CountDownLatch closed)
            throws InterruptedException {
        held.countDown();
        closed.await();
    }
}

package cratekeeper.net;

import cratekeeper.json.Json;
import cratekeeper.music.Service;
import cratekeeper.music.TransferProgress;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import okhttp3.Response;

/// A [ServiceHttp] over the parts of this room: a flight shared by equal callers, retried, each
/// attempt limited and logged.
final class ServiceDoor implements ServiceHttp {
    private static final int JSON_BYTES = 32 << 20;
    private static final Map<String, String> ACCEPT_JSON = Map.of("Accept", "application/json");

    private final Service service;
    private final Limiter limiter;
    private final Attempts attempts;
    private final Retries retries;
    private final Flights flights;
    private final Waits waits;

    ServiceDoor(Service service, Limiter limiter, Attempts attempts, Retries retries, Waits waits) {
        this(service, limiter, attempts, retries, waits, new Flights());
    }

    private ServiceDoor(
            Service service,
            Limiter limiter,
            Attempts attempts,
            Retries retries,
            Waits waits,
            Flights flights) {
        this.service = service;
        this.limiter = limiter;
        this.attempts = attempts;
        this.retries = retries;
        this.waits = waits;
        this.flights = flights;
    }

    /// @param attempts as whom: what one person may see is no answer for another
    private record Wanted(URI uri, Class<?> type, int atMost, Attempts attempts) {}

    @Override
    public Service service() {
        return service;
    }

    Limiter limiter() {
        return limiter;
    }

    @Override
    public <T> T json(Operation operation, URI uri, Class<T> type)
            throws IOException, InterruptedException {
        var wanted = new Wanted(uri, type, JSON_BYTES, attempts);
        Object document =
                flights.join(
                        wanted,
                        () ->
                                fetched(
                                        operation,
                                        wanted,
                                        ACCEPT_JSON,
                                        body -> Json.FOREIGN.readValue(body, type)));
        return type.cast(document);
    }

    @Override
    public byte[] bytes(Operation operation, URI uri, int atMost)
            throws IOException, InterruptedException {
        var wanted = new Wanted(uri, byte[].class, atMost, attempts);
        Object bytes =
                flights.join(wanted, () -> fetched(operation, wanted, Map.of(), body -> body));
        return ((byte[]) bytes).clone();
    }

    @Override
    public Reply send(Operation operation, Ask ask) throws IOException, InterruptedException {
        return (Reply)
                flights.join(
                        new Object(),
                        () ->
                                retries.start(
                                        () -> attempts.send(operation, ask, true, this::reply)));
    }

    @Override
    public ServiceHttp signed(URI home, Authorization who) {
        return new ServiceDoor(service, limiter, attempts.as(home, who), retries, waits, flights);
    }

    @Override
    public void download(URI uri, Path partial, long expectedBytes, TransferProgress progress)
            throws IOException, InterruptedException {
        new Download(attempts, uri, partial, expectedBytes, progress).run(retries, flights, waits);
    }

    void close() {
        flights.close();
    }

    private <T> CompletableFuture<T> fetched(
            Operation operation,
            Wanted wanted,
            Map<String, String> headers,
            Function<byte[], T> reading) {
        return retries.start(() ->
                reading.apply(
                        attempts.get(operation, wanted.uri(), headers, r -> body(r, wanted))));
    }

    private byte[] body(Response reply, Wanted wanted) throws IOException {
        if (!reply.isSuccessful()) throw attempts.refusal(reply);
        return attempts.body(reply, wanted.atMost());
    }

    private Reply reply(Response reply) throws IOException {
        if (reply.code() >= 400) throw attempts.refusal(reply);
        byte[] body = attempts.body(reply, JSON_BYTES);
        return new Reply(
                reply.code(),
                reply.headers().toMultimap(),
                new String(body, StandardCharsets.UTF_8));
    }
}

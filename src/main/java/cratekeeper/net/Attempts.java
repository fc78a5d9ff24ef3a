package cratekeeper.net;

import cratekeeper.music.Service;
import cratekeeper.net.CallLog.Call;
import cratekeeper.net.CallLog.Outcome;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// One try of one call: through the limiter, onto the wire, into the log.
final class Attempts {
    private static final int UNAUTHORIZED = 401;
    private static final int REFUSAL_BYTES = 4_000;
    private static final int REFUSAL_CHARACTERS = 1_000;

    private final Service service;
    private final Supplier<Wire> wire;
    private final Limiter limiter;
    private final Waits waits;
    private final CallLog log;
    private final Function<Operation, Duration> timeouts;
    private final Manners manners;
    private final @Nullable URI home;
    private final @Nullable Authorization who;

    Attempts(
            Service service,
            Supplier<Wire> wire,
            Limiter limiter,
            Waits waits,
            CallLog log,
            Function<Operation, Duration> timeouts,
            Manners manners) {
        this(service, wire, limiter, waits, log, timeouts, manners, null, null);
    }

    private Attempts(
            Service service,
            Supplier<Wire> wire,
            Limiter limiter,
            Waits waits,
            CallLog log,
            Function<Operation, Duration> timeouts,
            Manners manners,
            @Nullable URI home,
            @Nullable Authorization who) {
        this.service = service;
        this.wire = wire;
        this.limiter = limiter;
        this.waits = waits;
        this.log = log;
        this.timeouts = timeouts;
        this.manners = manners;
        this.home = home;
        this.who = who;
    }

    /// The same for a caller who shows at this host who they are.
    Attempts as(URI host, Authorization caller) {
        return new Attempts(service, wire, limiter, waits, log, timeouts, manners, host, caller);
    }

    /// Takes what it needs from a reply, refusals (4xx, 5xx) included.
    interface Reader<T> {
        T read(Response reply) throws IOException, InterruptedException;
    }

    <T> T get(Operation operation, URI uri, Map<String, String> headers, Reader<T> reader)
            throws IOException, InterruptedException {
        return send(operation, new Ask(uri, headers, null), false, reader);
    }

    /// @param stay whether a redirect is an answer
    <T> T send(Operation operation, Ask ask, boolean stay, Reader<T> reader)
            throws IOException, InterruptedException {
        Authorization caller = who;
        if (caller == null || !isAtHome(ask.uri())) return once(operation, ask, stay, reader);
        Map<String, String> shown = caller.headers();
        try {
            return once(operation, ask.with(shown), stay, reader);
        } catch (HttpStatusException e) {
            if (e.status() != UNAUTHORIZED || !caller.renew(shown)) throw e;
            return once(operation, ask.with(caller.headers()), stay, reader);
        }
    }

    private boolean isAtHome(URI uri) {
        return home != null
                && home.getHost().equalsIgnoreCase(uri.getHost())
                && home.getPort() == uri.getPort();
    }

    private <T> T once(Operation operation, Ask ask, boolean stay, Reader<T> reader)
            throws IOException, InterruptedException {
        limiter.pass(operation);
        Duration whole =
                operation == Operation.DOWNLOAD ? Duration.ZERO : timeouts.apply(operation);
        Instant at = waits.instant();
        long begun = waits.nanoTime();
        Outcome outcome = Outcome.NETWORK_ERROR;
        try (Response reply = wire.get().send(ask, whole, limiter, stay)) {
            T read = reader.read(reply);
            outcome = Outcome.OK;
            return read;
        } catch (IOException | InterruptedException e) {
            outcome = Outcomes.of(e);
            throw e;
        } finally {
            long millis = (waits.nanoTime() - begun) / 1_000_000;
            tell(new Call(service, operation, at, millis, outcome));
        }
    }

    /// The reply as an exception. A pause the service asks for begins now, for everybody.
    HttpStatusException refusal(Response reply) {
        String beginning = beginning(reply);
        Duration asked = null;
        if (reply.code() == 429 || reply.code() == 503) {
            asked = RetryAfter.of(reply::header, waits.instant()).orElse(null);
        }
        var said = manners.refusal(reply.code(), beginning, waits.instant());
        // The header knows best how long, the service's own words know best what.
        var refusal = said.orElse(new HttpStatusException(reply.code(), beginning, asked));
        if (said.isPresent() && asked != null) {
            refusal = new HttpStatusException(refusal.status(), refusal.body(), asked);
        }
        refusal.retryAfter().ifPresent(limiter::pause);
        return refusal;
    }

    /// The body of a good reply, heard for refusals in other words.
    byte[] body(Response reply, int atMost) throws IOException {
        byte[] body = bytes(reply.body(), atMost);
        var said = manners.refusal(reply.code(), start(reply, body), waits.instant());
        if (said.isPresent()) {
            said.get().retryAfter().ifPresent(limiter::pause);
            throw said.get();
        }
        Duration breath = manners.breath(reply::header);
        if (breath.isPositive()) limiter.pause(breath);
        return body;
    }

    private static String start(Response reply, byte[] body) {
        String text =
                new String(
                        body, 0, Math.min(body.length, REFUSAL_CHARACTERS), StandardCharsets.UTF_8);
        return Echo.without(reply.request(), text);
    }

    /// @throws IOException there are more than `atMost` bytes, inflated
    static byte[] bytes(ResponseBody body, int atMost) throws IOException {
        BufferedSource source = body.source();
        // What announces itself as too long is not read at all.
        if (body.contentLength() > atMost || source.request(atMost + 1L)) {
            throw new RefusedException("the reply is longer than %,d bytes".formatted(atMost));
        }
        return source.readByteArray();
    }

    private static String beginning(Response reply) {
        try {
            BufferedSource source = reply.body().source();
            source.request(REFUSAL_BYTES);
            long there = Math.min(REFUSAL_BYTES, source.getBuffer().size());
            String text = Echo.without(reply.request(), source.readUtf8(there));
            return text.substring(0, Math.min(REFUSAL_CHARACTERS, text.length()));
        } catch (IOException e) {
            // The status says enough; the words that explain it were cut off.
            return "";
        }
    }

    private void tell(Call call) {
        try {
            log.record(call);
        } catch (RuntimeException e) {
            // Figures are not worth a lost reply.
            LoggerFactory.getLogger(Attempts.class)
                    .warn("A call to {} could not be counted", service, e);
        }
    }
}

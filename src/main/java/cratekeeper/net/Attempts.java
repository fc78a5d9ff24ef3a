package cratekeeper.net;

import cratekeeper.music.Service;
import cratekeeper.net.CallLog.Call;
import cratekeeper.net.CallLog.Outcome;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.slf4j.LoggerFactory;

/// One try of one call: through the limiter, onto the wire, into the log.
final class Attempts {
    private static final int REFUSAL_BYTES = 4_000;
    private static final int REFUSAL_CHARACTERS = 1_000;

    private final Service service;
    private final Supplier<Wire> wire;
    private final Limiter limiter;
    private final Waits waits;
    private final CallLog log;
    private final Function<Operation, Duration> timeouts;

    Attempts(
            Service service,
            Supplier<Wire> wire,
            Limiter limiter,
            Waits waits,
            CallLog log,
            Function<Operation, Duration> timeouts) {
        this.service = service;
        this.wire = wire;
        this.limiter = limiter;
        this.waits = waits;
        this.log = log;
        this.timeouts = timeouts;
    }

    /// Takes what it needs from a reply, refusals (4xx, 5xx) included.
    interface Reader<T> {
        T read(Response reply) throws IOException, InterruptedException;
    }

    <T> T get(Operation operation, URI uri, Map<String, String> headers, Reader<T> reader)
            throws IOException, InterruptedException {
        limiter.pass();
        Duration whole =
                operation == Operation.DOWNLOAD ? Duration.ZERO : timeouts.apply(operation);
        Instant at = waits.instant();
        long begun = waits.nanoTime();
        Outcome outcome = Outcome.NETWORK_ERROR;
        try (Response reply = wire.get().get(uri, headers, whole, limiter)) {
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
        Duration wait = null;
        if (reply.code() == 429 || reply.code() == 503) {
            wait = RetryAfter.of(reply::header, waits.instant()).orElse(null);
            if (wait != null) limiter.pause(wait);
        }
        return new HttpStatusException(reply.code(), beginning(reply.body()), wait);
    }

    /// @throws IOException there are more than `atMost` bytes, inflated
    static byte[] bytes(ResponseBody body, int atMost) throws IOException {
        BufferedSource source = body.source();
        if (source.request(atMost + 1L)) {
            throw new RefusedException("the reply is longer than %,d bytes".formatted(atMost));
        }
        return source.readByteArray();
    }

    private static String beginning(ResponseBody body) {
        try {
            BufferedSource source = body.source();
            source.request(REFUSAL_BYTES);
            long there = Math.min(REFUSAL_BYTES, source.getBuffer().size());
            String text = source.readUtf8(there);
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

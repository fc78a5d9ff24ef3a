package cratekeeper.net;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/// Work in the air that several callers wait for. It goes on as long as one of them still wants it,
/// whoever began it.
final class Flights {
    private final ConcurrentHashMap<Object, Flight> flights = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /// Waits for the flight under this key; begins it if there is none.
    Object join(Object key, Supplier<CompletableFuture<?>> begin)
            throws IOException, InterruptedException {
        if (closed) throw closing();
        Flight flight =
                flights.compute(
                        key, (_, old) -> (old == null ? new Flight(begin.get()) : old).joined());
        try {
            return result(flight.landing);
        } finally {
            flights.computeIfPresent(key, (_, now) -> now == flight ? now.left() : now);
            if (flight.waiting == 0) flight.landing.cancel(true);
        }
    }

    static <T> T result(CompletableFuture<T> landing) throws IOException, InterruptedException {
        try {
            return landing.get();
        } catch (CancellationException e) {
            throw closing();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException cause -> throw cause;
                case InterruptedException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IOException("the call failed", e);
            }
        }
    }

    private static RefusedException closing() {
        return new RefusedException("Cratekeeper is closing");
    }

    void close() {
        closed = true;
        flights.values().forEach(flight -> flight.landing.cancel(true));
    }

    private static final class Flight {
        private final CompletableFuture<?> landing;
        // Only changed inside the map's compute.
        private volatile int waiting;

        Flight(CompletableFuture<?> landing) {
            this.landing = landing;
        }

        @SuppressWarnings("NonAtomicVolatileUpdate")
        Flight joined() {
            waiting++;
            return this;
        }

        @SuppressWarnings("NonAtomicVolatileUpdate")
        @org.jspecify.annotations.Nullable
        Flight left() {
            waiting--;
            return waiting == 0 ? null : this;
        }
    }
}

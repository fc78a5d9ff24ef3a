package cratekeeper.integration.soulseek.server;

import cratekeeper.integration.soulseek.wire.FromServer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/// Somebody who wants to hear of messages of one kind, on a thread of their own, in order. Who is
/// too slow misses some: the session never waits.
///
/// @param <T> the kind
public final class Subscription<T> implements AutoCloseable {
    private static final int MOST_WAITING = 1000;

    private final Class<T> type;
    private final BlockingQueue<T> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicLong missed = new AtomicLong();
    private final Runnable leave;
    private final Thread thread;

    Subscription(Class<T> type, Consumer<? super T> taker, Consumer<Subscription<T>> leave) {
        this.type = type;
        this.leave = () -> leave.accept(this);
        thread =
                Thread.ofVirtual()
                        .name("soulseek-" + type.getSimpleName())
                        .start(() -> deliver(taker));
    }

    void tell(FromServer message) {
        if (type.isInstance(message) && !waiting.offer(type.cast(message))) {
            missed.incrementAndGet();
        }
    }

    private void deliver(Consumer<? super T> taker) {
        try {
            while (true) tell(taker, waiting.take());
        } catch (InterruptedException e) {
            // closed
        }
    }

    /// A mistake with one message must not cost the others.
    private static <T> void tell(Consumer<? super T> taker, T message) {
        try {
            taker.accept(message);
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Subscription.class).warn("a message was not taken", e);
        }
    }

    /// Messages that came while the queue was full.
    public long missed() {
        return missed.get();
    }

    @Override
    public void close() {
        leave.run();
        thread.interrupt();
    }
}

package cratekeeper.ui;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;

/// Takes news from any thread as fast as they come and hands the newest of each key to the FX
/// thread, all in one go, at most once an interval. Nothing is handed over while the FX thread is
/// still busy with the last lot.
public final class Thinned<K, V> {
    private final long intervalMillis;
    private final Consumer<Map<K, V>> receiver;
    private Map<K, V> pending = new LinkedHashMap<>();
    private boolean underWay;

    /// @param receiver called on the FX thread
    public Thinned(Duration interval, Consumer<Map<K, V>> receiver) {
        this.intervalMillis = interval.toMillis();
        this.receiver = receiver;
    }

    public synchronized void put(K key, V news) {
        pending.put(key, news);
        if (underWay) return;
        underWay = true;
        Platform.runLater(this::deliver);
    }

    /// Whether nothing waits to be delivered.
    public synchronized boolean quiet() {
        return pending.isEmpty();
    }

    private void deliver() {
        Map<K, V> lot;
        synchronized (this) {
            lot = pending;
            pending = new LinkedHashMap<>();
        }
        try {
            if (!lot.isEmpty()) receiver.accept(lot);
        } finally {
            CompletableFuture.delayedExecutor(intervalMillis, TimeUnit.MILLISECONDS)
                    .execute(this::next);
        }
    }

    private synchronized void next() {
        underWay = !pending.isEmpty();
        if (underWay) Platform.runLater(this::deliver);
    }
}

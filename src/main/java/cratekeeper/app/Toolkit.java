package cratekeeper.app;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import javafx.application.Platform;
import javafx.scene.Scene;

/// Starts JavaFX, on a display or without one, and hands work over to its thread.
final class Toolkit {
    private Toolkit() {}

    static boolean onLinux() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    }

    /// Whether a window would be seen. Only Linux machines are commonly without a display.
    static boolean hasDisplay() {
        return !onLinux() || !env("DISPLAY").isEmpty() || !env("WAYLAND_DISPLAY").isEmpty();
    }

    /// @param unseen draw into memory even if there is a display
    static void start(boolean unseen) {
        if (unseen || !hasDisplay()) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        } else {
            GraphicsCard.spareDriverWhereNoneIs();
        }
        // Our jars stand on the class path on purpose; JavaFX would warn of that at each start.
        java.util.logging.Logger.getLogger("javafx").setLevel(java.util.logging.Level.SEVERE);
        var started = new CompletableFuture<Void>();
        Platform.startup(() -> started.complete(null));
        started.join();
    }

    /// Runs work on the FX thread and waits for it.
    static <T> T onFx(Callable<T> work) {
        var done = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        try {
            return done.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e.getCause());
        }
    }

    /// Tells, once the second pulse begins and so the first frame has been drawn, how long the
    /// process has been running.
    static void afterFirstFrame(Scene scene, LongConsumer millisSinceStart) {
        var pulses = new AtomicInteger();
        var listener = new AtomicReference<Runnable>(() -> {});
        listener.set(() -> {
            if (pulses.incrementAndGet() < 2) return;
            scene.removePostLayoutPulseListener(listener.get());
            var start = ProcessHandle.current().info().startInstant();
            start.ifPresent(from ->
                    millisSinceStart.accept(Duration.between(from, Instant.now()).toMillis()));
        });
        scene.addPostLayoutPulseListener(listener.get());
        Platform.requestNextPulse();
    }

    private static String env(String name) {
        String value = System.getenv(name);
        return value == null ? "" : value;
    }
}

package cratekeeper.ui;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The times at which a window rehearses what it has not shown yet.
final class Rehearsals {
    private static final Duration IDLE = Duration.seconds(1);
    private static final long REST = 1_000_000_000;
    private final Scene scene;
    private final LongSupplier nanos;
    private long acted;
    private int underWay;
    private boolean awaitsRest;
    private @Nullable Point2D pointer;

    Rehearsals(Scene scene, LongSupplier nanos) {
        this.scene = scene;
        this.nanos = nanos;
        acted = nanos.getAsLong();
        scene.addEventFilter(InputEvent.ANY, _ -> acted = nanos.getAsLong());
    }

    /// Whether nobody has touched mouse or keyboard for a moment.
    boolean nobodyActs() {
        return nanos.getAsLong() - acted >= REST;
    }

    /// One after the other, whatever else happens.
    void now(List<Supplier<Rehearsal.Piece>> pieces) {
        underWay++;
        run(pieces, () -> true, () -> underWay--);
    }

    private void run(List<Supplier<Rehearsal.Piece>> pieces, BooleanSupplier free, Runnable over) {
        if (pieces.isEmpty()) {
            over.run();
            return;
        }
        var rest = pieces.subList(1, pieces.size());
        Rehearsal.begin(scene, pieces.getFirst().get(), free, () -> run(rest, free, over));
    }

    /// Whether nothing is under way that was to be done [#now].
    boolean still() {
        return underWay == 0;
    }

    /// Once the first letter is typed.
    void whenTyping(Supplier<Rehearsal.Piece> piece) {
        atFirst(KeyEvent.KEY_TYPED, _ -> true, () -> now(List.of(piece)));
    }

    /// Once somebody has touched the window and rests, and only while nobody acts: a window that
    /// only stands open pays nothing.
    void whenIdle(List<Supplier<Rehearsal.Piece>> pieces) {
        atFirst(InputEvent.ANY, this::touches, () -> await(pieces));
    }

    /// Whether somebody has touched the window since [#whenIdle].
    boolean awaitsRest() {
        return awaitsRest;
    }

    // A window that opens below a pointer at rest is told where it is, and nobody has acted.
    private boolean touches(InputEvent event) {
        if (!(event instanceof MouseEvent mouse)) return true;
        var at = new Point2D(mouse.getScreenX(), mouse.getScreenY());
        if (pointer == null) pointer = at;
        return event.getEventType() == MouseEvent.MOUSE_PRESSED || !at.equals(pointer);
    }

    private void await(List<Supplier<Rehearsal.Piece>> pieces) {
        awaitsRest = true;
        var pause = new PauseTransition(IDLE);
        pause.setOnFinished(_ -> {
            if (nobodyActs()) run(pieces, this::nobodyActs, () -> {});
            else pause.playFromStart();
        });
        pause.play();
    }

    private <E extends InputEvent> void atFirst(
            EventType<E> type, Predicate<E> counts, Runnable work) {
        scene.addEventFilter(
                type,
                new EventHandler<>() {
                    @Override
                    public void handle(E event) {
                        if (!counts.test(event)) return;
                        scene.removeEventFilter(type, this);
                        work.run();
                    }
                });
    }
}

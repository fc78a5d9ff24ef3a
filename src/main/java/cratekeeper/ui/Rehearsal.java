package cratekeeper.ui;

import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Fills and draws something that nobody sees, a little in every few frames: what is really shown
/// later is then drawn by code that has run before.
public final class Rehearsal {
    private static final int EVERY = 3;
    private static final Duration PAUSE = Duration.seconds(1);
    private final Scene visible;
    private final Piece piece;
    private final BooleanSupplier free;
    private final Runnable over;
    private final Scene scene;
    private @Nullable WritableImage picture;

    /// What is rehearsed.
    public interface Piece {

        /// As large as it will get, or as it is now.
        Region root();

        /// Does a little more of it.
        ///
        /// @return false once there is nothing left to do
        boolean next();
    }

    private Rehearsal(Scene visible, Piece piece, BooleanSupplier free, Runnable over) {
        this.visible = visible;
        this.piece = piece;
        this.free = free;
        this.over = over;
        Region root = piece.root();
        // Unmanaged, it keeps the size that it gives itself.
        root.setManaged(false);
        var stage = new Pane(root);
        stage.getStyleClass().addAll(visible.getRoot().getStyleClass());
        stage.setStyle(visible.getRoot().getStyle());
        scene = new Scene(stage, visible.getWidth(), visible.getHeight());
        scene.getStylesheets().setAll(visible.getStylesheets());
    }

    /// @param visible the window's, whose frames set the pace and whose looks are taken
    /// @param free whether there is time for it now; if not, it is asked again later
    /// @param over told when all is drawn
    static void begin(Scene visible, Piece piece, BooleanSupplier free, Runnable over) {
        new Rehearsal(visible, piece, free, over).next();
    }

    private void next() {
        Pulses.after(visible, EVERY, this::go);
    }

    private void go() {
        if (!free.getAsBoolean()) {
            var pause = new PauseTransition(PAUSE);
            pause.setOnFinished(_ -> go());
            pause.play();
        } else if (piece.next()) {
            scene.snapshot(
                    drawn -> {
                        picture = drawn.getImage();
                        next();
                        return null;
                    },
                    picture);
        } else {
            over.run();
        }
    }
}

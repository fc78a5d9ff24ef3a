package cratekeeper.ui;

import cratekeeper.music.MusicalKey;
import cratekeeper.music.PartialDate;
import cratekeeper.music.Track;
import java.util.List;
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

    /// An invented track, another one for each number: what stands in the rows of a piece.
    public static Track track(int number) {
        return Track.builder()
                .title("Title " + number)
                .version(number % 2 == 0 ? "Extended Mix" : null)
                .artists(List.of("Artist " + number))
                .label("Label " + number)
                .catalogueNumber("CAT" + number)
                .releaseDate(new PartialDate(1990 + number % 30, null, null))
                .bpm(100.0 + number)
                .key(new MusicalKey(1 + number % 12, number % 2 == 0))
                .durationMs(200_000L + number * 7_919L)
                .build();
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

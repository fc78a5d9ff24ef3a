package cratekeeper.ui.player;

import cratekeeper.ui.Words;
import cratekeeper.ui.parts.IconButton;
import cratekeeper.ui.parts.Waveform;
import javafx.animation.AnimationTimer;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/// The bar at the bottom: play or pause, what plays, where it is.
public final class PlayerBar {
    private final PlayerViewModel model;
    @FXML private IconButton toggle;
    @FXML private Label title;
    @FXML private Label detail;
    @FXML private Waveform wave;
    @FXML private Label time;
    private final AnimationTimer clock =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    model.refresh();
                    showPosition();
                }
            };

    public PlayerBar(PlayerViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        toggle.disableProperty().bind(model.emptyProperty());
        wave.visibleProperty().bind(model.emptyProperty().not());
        wave.setOnSeek(model::seek);
        model.peaksProperty().subscribe(wave::setPeaks);
        model.playingProperty().subscribe(this::show);
        model.runningProperty().subscribe(this::running);
    }

    @FXML
    private void onToggle() {
        model.toggle();
    }

    private void show(@Nullable Playing playing) {
        title.setText(playing == null ? "Nothing playing" : playing.title());
        detail.setText(playing == null ? "Space plays what is selected" : playing.detail());
        if (playing == null) time.setText("");
        showPosition();
    }

    // The clock ticks only while something moves: a window at rest draws nothing.
    private void running(boolean running) {
        toggle.setIcon(running ? "fth-pause" : "fth-play");
        toggle.setName(running ? "Pause (Space)" : "Play (Space)");
        if (running) clock.start();
        else clock.stop();
        showPosition();
    }

    private void showPosition() {
        if (model.emptyProperty().get()) return;
        long at = model.position().toMillis();
        long length = model.length().toMillis();
        wave.positionProperty().set(length == 0 ? 0 : (double) at / length);
        // Whole seconds, rounded down: the clock must not show a second that has not begun.
        String text = Words.length(at / 1000 * 1000) + " / " + Words.length(length);
        if (!text.equals(time.getText())) time.setText(text);
    }
}

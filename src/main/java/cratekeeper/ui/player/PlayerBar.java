package cratekeeper.ui.player;

import cratekeeper.ui.Texts;
import cratekeeper.ui.Words;
import cratekeeper.ui.parts.IconButton;
import cratekeeper.ui.parts.Waveform;
import java.time.Duration;
import javafx.animation.AnimationTimer;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The bar at the bottom: play or pause, what plays, where it is, how loud.
public final class PlayerBar {
    private static final Duration STEP = Duration.ofSeconds(10);
    private static final double ROOM_FOR_VOLUME = 700;
    private final PlayerViewModel model;
    private final Texts texts = Texts.in(PlayerBar.class);
    private @Nullable VolumeControl volume;
    @FXML private HBox bar;
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
        wave.setAccessibleText(texts.get("position"));
        model.peaksProperty().subscribe(wave::setPeaks);
        model.playingProperty().subscribe(_ -> show());
        model.problemProperty().subscribe(_ -> show());
        model.runningProperty().subscribe(this::running);
        wave.setFocusTraversable(true);
        wave.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        bar.widthProperty().subscribe(_ -> fitVolume());
        bar.sceneProperty()
                .subscribe(scene -> {
                    if (scene != null) scene.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
                });
    }

    // With Alt they mean the same wherever the cursor is; on the waveform they need no Alt.
    private void pressed(KeyEvent key) {
        if (model.emptyProperty().get() || !(key.isAltDown() || wave.isFocused())) return;
        switch (key.getCode()) {
            case LEFT -> model.skip(STEP.negated());
            case RIGHT -> model.skip(STEP);
            case UP -> volume().louder();
            case DOWN -> volume().quieter();
            default -> {
                return;
            }
        }
        key.consume();
        showPosition();
    }

    @FXML
    private void onToggle() {
        model.toggle();
    }

    // Built when something first plays: a window that only opens has no use for it.
    private VolumeControl volume() {
        if (volume == null) {
            volume = new VolumeControl(model.volumeProperty());
            bar.getChildren().add(volume);
            fitVolume();
        }
        return volume;
    }

    private void fitVolume() {
        if (volume == null) return;
        boolean room = bar.getWidth() > ROOM_FOR_VOLUME;
        volume.setVisible(room);
        volume.setManaged(room);
    }

    private void show() {
        @Nullable Playing playing = model.playingProperty().get();
        String problem = model.problemProperty().get();
        title.setText(playing == null ? texts.get("nothing") : playing.title());
        detail.setText(
                !problem.isEmpty()
                        ? problem
                        : playing == null ? texts.get("nothing.help") : playing.detail());
        if (playing == null) time.setText("");
        else volume();
        showPosition();
    }

    // The clock ticks only while something moves: a window at rest draws nothing.
    private void running(boolean running) {
        toggle.setIcon(running ? "fth-pause" : "fth-play");
        toggle.setName(texts.get(running ? "pause" : "play"));
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

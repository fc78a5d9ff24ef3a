package cratekeeper.ui.player;

import cratekeeper.ui.Texts;
import cratekeeper.ui.parts.IconButton;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;

/// How loud it plays: a slider, and a button for silence.
final class VolumeControl extends HBox {
    private final Texts texts = Texts.in(VolumeControl.class);
    private final Slider slider = new Slider(0, 1, 1);
    private final IconButton mute = new IconButton();
    private double loud = 1;

    VolumeControl(DoubleProperty volume) {
        setAlignment(Pos.CENTER_LEFT);
        slider.getStyleClass().add("volume");
        slider.setBlockIncrement(0.1);
        slider.setAccessibleText(texts.get("volume"));
        slider.valueProperty().bindBidirectional(volume);
        slider.valueProperty().subscribe(now -> name(now.doubleValue()));
        mute.setOnAction(_ -> mute());
        getChildren().addAll(mute, slider);
    }

    void louder() {
        slider.increment();
    }

    void quieter() {
        slider.decrement();
    }

    /// Silence, and as loud as before again.
    private void mute() {
        double now = slider.getValue();
        if (now > 0) loud = now;
        slider.setValue(now > 0 ? 0 : loud);
    }

    private void name(double now) {
        mute.setIcon(now == 0 ? "fth-volume-x" : now < 0.5 ? "fth-volume-1" : "fth-volume-2");
        mute.setName(texts.get(now == 0 ? "unmute" : "mute"));
    }
}

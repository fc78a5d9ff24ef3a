package cratekeeper.ui.parts;

import cratekeeper.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.VLineTo;

/// Loudness over time as bars; what was played is coloured, a click jumps there. Twice the same
/// path, one behind a growing window, so that playing moves one rectangle and draws nothing new.
public final class Waveform extends Region {
    private static final double STEP = 5;
    private static final double BAR = 3.4;
    private final Path rest = new Path();
    private final Path played = new Path();
    private final Rectangle window = new Rectangle();
    private final DoubleProperty position = new SimpleDoubleProperty(this, "position", 0);
    private float[] peaks = {};
    private DoubleConsumer onSeek = _ -> {};

    public Waveform() {
        getStyleClass().add("waveform");
        rest.getStyleClass().add("waveform-rest");
        played.getStyleClass().add("waveform-played");
        played.setClip(window);
        for (Path path : List.of(rest, played)) {
            path.setManaged(false);
            path.setMouseTransparent(true);
        }
        getChildren().addAll(rest, played);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(Texts.in(Waveform.class).get("position"));
        position.addListener(_ -> moveWindow());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::seek);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::seek);
    }

    /// Share that was played, 0–1.
    public DoubleProperty positionProperty() {
        return position;
    }

    /// @param peaks loudness 0–1 from start to end, any number; empty shows a quiet line
    public void setPeaks(float[] peaks) {
        this.peaks = peaks.clone();
        requestLayout();
    }

    /// @param onSeek told the share of the track that was clicked, 0–1
    public void setOnSeek(DoubleConsumer onSeek) {
        this.onSeek = onSeek;
    }

    private void seek(MouseEvent press) {
        if (peaks.length > 0 && getWidth() > 0)
            onSeek.accept(Math.clamp(press.getX() / getWidth(), 0, 1));
    }

    @Override
    protected void layoutChildren() {
        var bars = bars();
        rest.getElements().setAll(bars);
        played.getElements().setAll(bars());
        window.setHeight(getHeight());
        moveWindow();
    }

    private void moveWindow() {
        window.setWidth(getWidth() * Math.clamp(position.get(), 0, 1));
    }

    private List<PathElement> bars() {
        int count = (int) Math.floor(getWidth() / STEP);
        var elements = new ArrayList<PathElement>(Math.max(0, count * 5));
        for (int i = 0; i < count; i++) {
            double height = Math.max(2, loudest(i, count) * getHeight());
            double x = i * STEP;
            double y = (getHeight() - height) / 2;
            elements.add(new MoveTo(x, y));
            elements.add(new HLineTo(x + BAR));
            elements.add(new VLineTo(y + height));
            elements.add(new HLineTo(x));
            elements.add(new ClosePath());
        }
        return elements;
    }

    private double loudest(int bar, int count) {
        int from = bar * peaks.length / count;
        int to = Math.min(peaks.length, Math.max(from + 1, (bar + 1) * peaks.length / count));
        double loudest = 0;
        for (int i = from; i < to; i++) loudest = Math.max(loudest, peaks[i]);
        return Math.min(1, loudest);
    }
}

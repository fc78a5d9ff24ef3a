package cratekeeper.ui.review;

import cratekeeper.ui.Language;
import cratekeeper.ui.Texts;
import java.io.ByteArrayInputStream;
import java.util.function.DoubleConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// A spectrogram with a line where the sound ends and one where it is heard. A click jumps there.
final class SpectrumPane extends Region {
    private static final double ROUND = 12;
    private final Texts texts = Texts.in(SpectrumPane.class);
    private final ImageView picture = new ImageView();
    private final Line heard = new Line();
    private final Line cutoff = new Line();
    private final Label cutoffWords = new Label();
    private final Rectangle corners = new Rectangle();
    private final DoubleProperty position = new SimpleDoubleProperty(this, "position", -1);
    private FileLine.@Nullable Cutoff ends;
    private DoubleConsumer onSeek = _ -> {};

    SpectrumPane() {
        getStyleClass().add("spectrum");
        heard.getStyleClass().add("spectrum-heard");
        cutoff.getStyleClass().add("spectrum-cutoff");
        cutoffWords.getStyleClass().addAll("tiny", "spectrum-words");
        corners.setArcWidth(ROUND);
        corners.setArcHeight(ROUND);
        picture.setClip(corners);
        getChildren().addAll(picture, cutoff, cutoffWords, heard);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        position.addListener(_ -> requestLayout());
        addEventHandler(
                MouseEvent.MOUSE_PRESSED,
                press -> {
                    if (getWidth() > 0) onSeek.accept(Math.clamp(press.getX() / getWidth(), 0, 1));
                });
    }

    /// Share that was heard, 0–1; below 0 while another file is.
    DoubleProperty positionProperty() {
        return position;
    }

    /// @param onSeek told the share of the file that was clicked, 0–1
    void setOnSeek(DoubleConsumer onSeek) {
        this.onSeek = onSeek;
    }

    /// @param png `null` while there is no picture
    void show(SpectrumViewModel.Spectrum now, byte @Nullable [] png) {
        picture.setImage(png == null ? null : new Image(new ByteArrayInputStream(png)));
        FileLine file = now.file();
        // Where nothing is wrong there is nothing to point at.
        boolean told = png != null && file != null && file.verdict() == FileLine.Verdict.SUSPECT;
        ends = told && file != null ? file.cutoff() : null;
        if (ends != null)
            cutoffWords.setText(
                    texts.get(
                            "spectrum.ends",
                            String.format(Language.now().locale(), "%.1f", ends.hertz() / 1000.0)));
        setAccessibleText(texts.get("spectrum", now.words()));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        picture.setFitWidth(width);
        picture.setFitHeight(height);
        corners.setWidth(width);
        corners.setHeight(height);
        boolean marked = ends != null && ends.share() < 0.97;
        cutoff.setVisible(marked);
        cutoffWords.setVisible(marked);
        if (ends != null && marked) markCutoff(ends, width, height);
        double x = Math.round(width * position.get()) + 0.5;
        heard.setVisible(position.get() >= 0 && picture.getImage() != null);
        place(heard, x, 0, x, height);
    }

    private void markCutoff(FileLine.Cutoff ends, double width, double height) {
        double y = Math.round(height * (1 - ends.share())) + 0.5;
        place(cutoff, 0, y, width, y);
        double wide = cutoffWords.prefWidth(-1);
        double high = cutoffWords.prefHeight(-1);
        // Above the line is silence: the words hide nothing there, if they fit.
        double top = y > high + 2 ? y - high - 1 : y + 2;
        cutoffWords.resizeRelocate(width - wide - 6, top, wide, high);
    }

    private static void place(Line line, double fromX, double fromY, double toX, double toY) {
        line.setStartX(fromX);
        line.setStartY(fromY);
        line.setEndX(toX);
        line.setEndY(toY);
    }
}

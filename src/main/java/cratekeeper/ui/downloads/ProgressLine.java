package cratekeeper.ui.downloads;

import cratekeeper.music.DownloadJob;
import cratekeeper.ui.Texts;
import cratekeeper.ui.parts.Meter;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What a job is at, and a bar below it while it is not over.
final class ProgressLine extends VBox {
    private static final PseudoClass ENDED = PseudoClass.getPseudoClass("ended");
    private final Texts texts = Texts.in(ProgressLine.class);
    private final Label state = new Label();
    private final Meter meter = new Meter();

    ProgressLine() {
        getStyleClass().add("progress-line");
        setAlignment(Pos.CENTER_LEFT);
        state.getStyleClass().add("may-shorten");
        getChildren().addAll(state, meter);
    }

    void show(DownloadJob job) {
        state.setText(Steps.state(job));
        boolean ended = job.state().ended();
        state.pseudoClassStateChanged(ENDED, ended);
        meter.setVisible(!ended);
        meter.setManaged(!ended);
        double share = Steps.share(job);
        meter.setValue(share);
        meter.setFull(share >= 1);
        setAccessibleText(
                ended
                        ? state.getText()
                        : texts.get("progress", state.getText(), Math.round(share * 100)));
    }
}

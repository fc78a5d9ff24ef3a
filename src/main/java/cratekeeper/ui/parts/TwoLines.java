package cratekeeper.ui.parts;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A strong line with a quieter end, and a small line below it.
public final class TwoLines extends VBox {
    private final Label first = new Label();
    private final Label rest = new Label();
    private final Label second = new Label();

    public TwoLines() {
        getStyleClass().add("two-lines");
        setAlignment(Pos.CENTER_LEFT);
        first.getStyleClass().addAll("strong", "may-shorten");
        rest.getStyleClass().addAll("strong", "muted", "may-shorten");
        second.getStyleClass().addAll("small", "muted", "may-shorten");
        var line = new HBox(4, first, rest);
        line.setAlignment(Pos.BASELINE_LEFT);
        getChildren().addAll(line, second);
    }

    public void show(String strong, String quiet, String below) {
        first.setText(strong);
        rest.setText(quiet);
        rest.setManaged(!quiet.isEmpty());
        second.setText(below);
        setAccessibleText(strong + (quiet.isEmpty() ? "" : " " + quiet) + ", " + below);
    }
}

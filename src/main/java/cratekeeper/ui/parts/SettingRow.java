package cratekeeper.ui.parts;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A line of the settings: a name with words below it, and what stands before and behind them.
public final class SettingRow extends HBox {
    private final VBox names;

    public SettingRow(String name, String below) {
        var first = new Label(name);
        first.getStyleClass().add("strong");
        var second = new Label(below);
        second.getStyleClass().addAll("small", "muted");
        Foreign.wrapping(second);
        names = below.isBlank() ? new VBox(first) : new VBox(first, second);
        names.getStyleClass().add("setting-names");
        setHgrow(names, Priority.ALWAYS);
        getStyleClass().add("setting");
        getChildren().add(names);
    }

    public SettingRow before(Node node) {
        getChildren().addFirst(node);
        return this;
    }

    public SettingRow behind(Node... nodes) {
        getChildren().addAll(nodes);
        return this;
    }

    public SettingRow below(Node node) {
        names.getChildren().add(node);
        return this;
    }
}

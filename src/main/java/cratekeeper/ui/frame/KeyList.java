package cratekeeper.ui.frame;

import cratekeeper.ui.Screen;
import cratekeeper.ui.parts.IconButton;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// All keys on one card.
final class KeyList extends VBox {

    private record Line(String key, String what) {}

    KeyList(Runnable close) {
        getStyleClass().add("key-list");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        var title = new Label("Keys");
        title.getStyleClass().add("details-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var head = new HBox(title, new IconButton("fth-x", "Close (Esc)", close));
        head.setAlignment(Pos.CENTER_LEFT);
        var grid = new GridPane();
        grid.getStyleClass().add("key-grid");
        int row = 0;
        for (Line line : lines()) {
            var key = new Label(line.key());
            key.getStyleClass().add("key-cap");
            key.setMinWidth(USE_PREF_SIZE);
            grid.addRow(row++, key, new Label(line.what()));
        }
        getChildren().addAll(head, grid);
    }

    private static List<Line> lines() {
        var lines = new ArrayList<Line>();
        lines.add(new Line("Ctrl K", "Search"));
        for (Screen screen : Screen.values()) {
            lines.add(new Line("Ctrl " + screen.digit(), screen.title()));
        }
        lines.add(new Line("Ctrl O", "Open a list of tracks"));
        lines.add(new Line("Ctrl V", "Bring a list from the clipboard"));
        lines.add(new Line("Enter", "Search, or download the selected recording"));
        lines.add(new Line("Space", "Play or pause"));
        lines.add(new Line("Enter S R Del", "Review: accept, skip, retry, abandon"));
        lines.add(new Line("Shift …", "Review: the same for all alike"));
        lines.add(new Line("U", "Review: take the last decision back"));
        lines.add(new Line("Esc", "Close, or stop what runs"));
        lines.add(new Line("F1", "This list"));
        return lines;
    }
}

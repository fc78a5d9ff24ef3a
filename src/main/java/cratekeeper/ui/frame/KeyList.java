package cratekeeper.ui.frame;

import cratekeeper.ui.Screen;
import cratekeeper.ui.Texts;
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

    private final Texts texts = Texts.in(KeyList.class);

    private record Line(String key, String what) {}

    KeyList(Runnable close) {
        getStyleClass().add("key-list");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        var title = new Label(texts.get("keys"));
        title.getStyleClass().add("details-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var head = new HBox(title, new IconButton("fth-x", texts.get("keys.close"), close));
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

    private List<Line> lines() {
        var lines = new ArrayList<Line>();
        lines.add(new Line("Ctrl K", texts.get("key.search")));
        for (Screen screen : Screen.values()) {
            lines.add(new Line("Ctrl " + screen.digit(), screen.title()));
        }
        lines.add(new Line("Ctrl O", texts.get("key.list")));
        lines.add(new Line("Ctrl V", texts.get("key.clipboard")));
        lines.add(new Line("Enter", texts.get("key.enter")));
        lines.add(new Line("Space", texts.get("key.space")));
        lines.add(new Line("Enter S R Del", texts.get("key.review")));
        lines.add(new Line("Shift …", texts.get("key.alike")));
        lines.add(new Line("U", texts.get("key.undo")));
        lines.add(new Line("Esc", texts.get("key.escape")));
        lines.add(new Line("F1", texts.get("key.help")));
        return lines;
    }
}

package cratekeeper.ui.frame;

import cratekeeper.ui.Screen;
import cratekeeper.ui.Texts;
import cratekeeper.ui.parts.IconButton;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// All keys on one card.
final class KeyList extends VBox {

    private final Texts texts = Texts.in(KeyList.class);

    private record Line(String key, String what) {}

    /// @param guide opens the guide; `null` where there is none
    KeyList(Runnable close, @Nullable Runnable guide) {
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
            var what = new Label(line.what());
            // A scroll bar takes the room beside the words, not that of the words.
            what.setMinWidth(USE_PREF_SIZE);
            grid.addRow(row++, key, what);
        }
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setFocusTraversable(false);
        getChildren().addAll(head, scroll);
        if (guide != null) getChildren().add(guideButton(guide));
    }

    private Button guideButton(Runnable guide) {
        var open = new Button(texts.get("guide.read"));
        open.setId("guide");
        open.setMinWidth(USE_PREF_SIZE);
        open.setOnAction(_ -> guide.run());
        return open;
    }

    private String ctrl(String key) {
        return texts.get("cap.ctrl", key);
    }

    private List<Line> lines() {
        var lines = new ArrayList<Line>();
        lines.add(new Line(ctrl("K"), texts.get("key.search")));
        for (Screen screen : Screen.values()) {
            lines.add(new Line(ctrl(Integer.toString(screen.digit())), screen.title()));
        }
        lines.add(new Line(texts.get("cap.down"), texts.get("key.history")));
        lines.add(new Line(texts.get("cap.shift"), texts.get("key.several")));
        lines.add(new Line(ctrl("O"), texts.get("key.list")));
        lines.add(new Line(ctrl("V"), texts.get("key.clipboard")));
        lines.add(new Line(texts.get("cap.enter"), texts.get("key.enter")));
        lines.add(new Line(texts.get("cap.space"), texts.get("key.space")));
        lines.add(new Line(texts.get("cap.review"), texts.get("key.review")));
        lines.add(new Line(texts.get("cap.shift"), texts.get("key.alike")));
        lines.add(new Line("1–9 A B P", texts.get("key.choose")));
        lines.add(new Line("U", texts.get("key.undo")));
        lines.add(new Line("Esc", texts.get("key.escape")));
        lines.add(new Line("F1", texts.get("key.help")));
        return lines;
    }
}

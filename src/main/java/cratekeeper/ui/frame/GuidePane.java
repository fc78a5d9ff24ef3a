package cratekeeper.ui.frame;

import cratekeeper.ui.Texts;
import cratekeeper.ui.parts.Foreign;
import cratekeeper.ui.parts.IconButton;
import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The guide, to be read in the window: without a network, wherever the application lies.
final class GuidePane extends VBox {
    private static final Texts texts = Texts.in(GuidePane.class);
    private final ScrollPane scroll;

    GuidePane(GuideText guide, Runnable close) {
        getStyleClass().addAll("key-list", "guide");
        var title = new Label(texts.get("guide"));
        title.getStyleClass().add("details-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var head = new HBox(title, new IconButton("fth-x", texts.get("guide.close"), close));
        head.setAlignment(Pos.CENTER_LEFT);
        var page = new VBox();
        page.getStyleClass().add("guide-page");
        guide.blocks().forEach(block -> page.getChildren().add(node(block)));
        scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setAccessibleText(texts.get("guide"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
    }

    /// So that the keys that scroll do so at once.
    @Override
    public void requestFocus() {
        scroll.requestFocus();
    }

    private static Node node(GuideText.Block block) {
        return switch (block) {
            case GuideText.Heading(int level, String words) ->
                    label(words, level == 1 ? "screen-title" : "guide-heading");
            case GuideText.Paragraph(String words) -> label(words, "guide-words");
            case GuideText.Item(String mark, String words) -> item(mark, words);
            case GuideText.Table(List<List<String>> rows) -> table(rows);
        };
    }

    private static Node item(String mark, String words) {
        var first = new Label(mark);
        first.getStyleClass().addAll("muted", "guide-mark");
        first.setMinWidth(USE_PREF_SIZE);
        var said = label(words, "guide-words");
        HBox.setHgrow(said, Priority.ALWAYS);
        return new HBox(first, said);
    }

    private static Node table(List<List<String>> rows) {
        var grid = new GridPane();
        grid.getStyleClass().add("guide-table");
        int columns = rows.getFirst().size();
        for (int i = 0; i < columns; i++) {
            var width = new ColumnConstraints();
            width.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(width);
        }
        for (int row = 0; row < rows.size(); row++) {
            var cells = rows.get(row);
            for (int i = 0; i < Math.min(columns, cells.size()); i++) {
                var cell = label(cells.get(i), row == 0 ? "section-title" : "small");
                GridPane.setValignment(cell, VPos.TOP);
                grid.add(cell, i, row);
            }
        }
        return grid;
    }

    private static Label label(String words, String style) {
        var label = Foreign.wrapping(new Label(words));
        label.getStyleClass().add(style);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}

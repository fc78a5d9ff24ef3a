package cratekeeper.ui.review;

import cratekeeper.ui.Texts;
import cratekeeper.ui.parts.Foreign;
import java.util.function.IntConsumer;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// What was asked and candidates side by side, a field a line. The chosen one has a ground of its
/// own; a click on a column chooses it.
final class CandidateGrid extends GridPane {
    /// About what the longest name of a field needs.
    private static final double FIELD_WIDTH = 100;

    private static final double LEAST_WIDTH = 112;
    private static final int MOST = 4;
    private static final int LONGEST = 120;
    private final Texts texts = Texts.in(CandidateGrid.class);
    private IntConsumer onChoose = _ -> {};

    CandidateGrid() {
        getStyleClass().add("candidates");
    }

    /// @param onChoose told the number of the column that was clicked, from 1
    void setOnChoose(IntConsumer onChoose) {
        this.onChoose = onChoose;
    }

    /// How many candidates have room beside what was asked.
    static int room(double width) {
        return Math.clamp((int) ((width - FIELD_WIDTH) / LEAST_WIDTH) - 1, 1, MOST);
    }

    /// @param from first candidate that is shown, from 0
    /// @param chosen from 0
    /// @param all how many there are
    void show(Comparison now, int from, int chosen, int all) {
        getChildren().clear();
        int columns = now.heads().size();
        getColumnConstraints().setAll(new ColumnConstraints(), column());
        for (int i = 0; i < columns; i++) getColumnConstraints().add(column());
        String head =
                columns < all ? texts.get("grid.of", chosen + 1, all) : texts.get("grid.field");
        add(cell(head, "grid-head"), 0, 0);
        add(cell(texts.get("grid.asked"), "grid-head"), 1, 0);
        for (int i = 0; i < columns; i++)
            add(candidate(now.heads().get(i), from + i, chosen, "grid-head"), i + 2, 0);
        for (int row = 0; row < now.lines().size(); row++)
            line(now.lines().get(row), row + 1, from, chosen);
    }

    private void line(Comparison.Line line, int row, int from, int chosen) {
        add(name(line.name()), 0, row);
        add(cell(line.asked()), 1, row);
        for (int i = 0; i < line.values().size(); i++)
            add(value(line.values().get(i), from + i, chosen), i + 2, row);
    }

    private Label value(Comparison.Value value, int place, int chosen) {
        var cell =
                candidate(
                        value.text(),
                        place,
                        chosen,
                        switch (value.mark()) {
                            case NONE -> "agrees";
                            case DIFFERS -> "differs";
                            case OTHER -> "says-otherwise";
                        });
        String aside =
                switch (value.mark()) {
                    case NONE -> "";
                    case DIFFERS -> texts.get("grid.differs");
                    case OTHER -> texts.get("grid.says.otherwise");
                };
        String others = value.others().isEmpty() ? "" : ". " + value.others();
        cell.setAccessibleText(value.text() + aside + others);
        if (!value.others().isEmpty()) {
            cell.getStyleClass().add("disputed");
            cell.setTooltip(new Tooltip(value.others()));
        }
        return cell;
    }

    private Label candidate(String text, int place, int chosen, String style) {
        var cell = cell(text, style, place == chosen ? "best" : "other");
        cell.setCursor(Cursor.HAND);
        cell.setOnMouseClicked(_ -> onChoose.accept(place + 1));
        return cell;
    }

    // Its column is as wide as the longest of them, in whatever language and size.
    private static Label name(String words) {
        var label = cell(words, "muted");
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    private static Label cell(String text, String... styles) {
        var label = new Label(Foreign.text(text, LONGEST));
        label.getStyleClass().addAll(styles);
        Foreign.wrapping(label);
        label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    private static ColumnConstraints column() {
        var column = new ColumnConstraints(90, LEAST_WIDTH, Double.MAX_VALUE);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }
}

package cratekeeper.ui.search;

import cratekeeper.ui.Texts;
import cratekeeper.ui.parts.Foreign;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The table of recordings: shows the model's rows, and tells it which are selected.
final class SearchTable {
    private static final double HEADER_AND_EDGES = 44;
    private static final double ROOM_FOR_WORDS = 220;
    private final TableView<ResultRow> table;
    private final SearchViewModel model;
    private final DetailsViewModel details;
    private final ResultColumns columns;
    private boolean choosing;

    SearchTable(
            TableView<ResultRow> table,
            SearchViewModel model,
            DetailsViewModel details,
            ResultColumns columns) {
        this.table = table;
        this.model = model;
        this.details = details;
        this.columns = columns;
    }

    void bind() {
        columns.in(table);
        table.setItems(model.rows());
        table.setPlaceholder(keptBack());
        // As tall as its rows: where it is taller, it builds empty ones, all in its first frame.
        var rows = Bindings.size(model.rows());
        table.maxHeightProperty()
                .bind(
                        Bindings.when(rows.isEqualTo(0))
                                .then(ROOM_FOR_WORDS)
                                .otherwise(
                                        table.fixedCellSizeProperty()
                                                .multiply(rows.add(headInRows()))));
        table.setSortPolicy(sorted -> {
            model.sort(columns.order(sorted.getSortOrder()));
            return true;
        });
        model.holdProperty().bind(table.hoverProperty());
        bindSelection();
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private double headInRows() {
        return HEADER_AND_EDGES / table.getFixedCellSize();
    }

    private Label keptBack() {
        var words = Foreign.wrapping(new Label());
        words.getStyleClass().addAll("muted", "prose");
        words.textProperty()
                .bind(
                        model.keptBackProperty()
                                .map(count ->
                                        Texts.in(SearchTable.class)
                                                .count("kept.back", count.longValue())));
        return words;
    }

    private void bindSelection() {
        var chosen = table.getSelectionModel();
        chosen.setSelectionMode(SelectionMode.MULTIPLE);
        chosen.selectedItemProperty().subscribe(this::choose);
        chosen.getSelectedItems()
                .addListener((ListChangeListener<ResultRow>) _ -> details.several().select(all()));
        model.selectedProperty().subscribe(this::follow);
    }

    private List<ResultRow> all() {
        // While rows come and go the table has selected places without a row in them.
        return table.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    // Replacing the rows makes the table forget its selection for a moment; the model does not.
    private void choose(@Nullable ResultRow row) {
        if (choosing || row == null) return;
        choosing = true;
        model.selectedProperty().set(row);
        choosing = false;
    }

    private void follow(@Nullable ResultRow row) {
        if (choosing) return;
        choosing = true;
        table.getSelectionModel().clearSelection();
        if (row != null) table.getSelectionModel().select(row);
        choosing = false;
    }

    private void onKey(KeyEvent key) {
        if (key.getCode() != KeyCode.ENTER || model.selectedProperty().get() == null) return;
        if (details.several().countProperty().get() > 0) details.several().download();
        else details.downloadBest();
        key.consume();
    }
}

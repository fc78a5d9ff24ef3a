package cratekeeper.ui.search;

import cratekeeper.ui.Texts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// The orders of the table in words: also by keyboard, and by columns that have no room.
final class SortMenu {
    private final Texts texts = Texts.in(SortMenu.class);
    private final MenuButton button;
    private final TableView<ResultRow> table;
    private final List<TableColumn<ResultRow, Recording>> columns;

    SortMenu(
            MenuButton button,
            TableView<ResultRow> table,
            List<TableColumn<ResultRow, Recording>> columns) {
        this.button = button;
        this.table = table;
        this.columns = columns;
        var order = table.getSortOrder();
        button.textProperty().bind(Bindings.createStringBinding(this::words, order));
        button.getItems().setAll(best());
        button.setOnShowing(_ -> fill());
    }

    private String words() {
        return table.getSortOrder().isEmpty()
                ? texts.get("sort.best")
                : texts.get("sort.by", table.getSortOrder().getFirst().getText());
    }

    private void fill() {
        button.getItems().setAll(best());
        for (var column : columns) {
            var item = new RadioMenuItem(texts.get("sort.by", column.getText()));
            item.setSelected(table.getSortOrder().contains(column));
            item.setOnAction(_ -> by(column));
            button.getItems().add(item);
        }
    }

    private RadioMenuItem best() {
        var item = new RadioMenuItem(texts.get("sort.best"));
        item.setSelected(table.getSortOrder().isEmpty());
        item.setOnAction(_ -> table.getSortOrder().clear());
        return item;
    }

    // A hidden column orders as well as one that is seen; chosen again, it turns round.
    private void by(TableColumn<ResultRow, Recording> column) {
        boolean again = table.getSortOrder().contains(column);
        column.setSortType(
                again && column.getSortType() == TableColumn.SortType.ASCENDING
                        ? TableColumn.SortType.DESCENDING
                        : TableColumn.SortType.ASCENDING);
        table.getSortOrder().setAll(List.of(column));
        table.sort();
    }
}

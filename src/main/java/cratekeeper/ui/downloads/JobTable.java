package cratekeeper.ui.downloads;

import cratekeeper.ui.Texts;
import cratekeeper.ui.parts.Cells;
import cratekeeper.ui.parts.Chip;
import cratekeeper.ui.parts.Columns;
import cratekeeper.ui.parts.TwoLines;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// The columns of the Downloads screen's table and what their cells say.
final class JobTable {
    private static final Texts texts = Texts.in(JobTable.class);

    private JobTable() {}

    /// @param buttons makes the buttons of a row
    static void set(TableView<Line> table, DownloadsViewModel model, Supplier<JobActions> buttons) {
        var track = column(texts.get("column.track"), TwoLines::new, JobTable::title);
        var chain = column(texts.get("column.chain"), Label::new, JobTable::chain);
        chain.getStyleClass().add("quiet-column");
        var progress =
                column(
                        texts.get("column.progress"),
                        ProgressLine::new,
                        (line, now) -> line.show(now.job()));
        var speed = column(texts.get("column.speed"), Label::new, JobTable::aside);
        speed.getStyleClass().addAll("figures", "quiet-column");
        var quality =
                column(
                        texts.get("column.quality"),
                        Chip::new,
                        (chip, now) -> chip.show(Steps.chip(now.job()), Steps.tone(now.job())));
        var actions = new TableColumn<Line, JobRow.Now>("");
        actions.setCellValueFactory(cell -> now(cell.getValue()));
        actions.setCellFactory(_ -> new ActionsCell(buttons.get()));
        new Columns<Line>()
                .fluid(track, 170, 3)
                .fluid(chain, 140, 3)
                .fluid(progress, 190, 3)
                .fluid(speed, 140, 3)
                .fixed(quality, 104)
                .fixed(actions, 112)
                .hideFirst(List.of(chain, quality))
                .in(table);
        table.getColumns().forEach(column -> column.setSortable(false));
        table.setRowFactory(_ -> new LineRow(model));
    }

    private static <N extends Node> TableColumn<Line, JobRow.Now> column(
            String name, Supplier<N> build, BiConsumer<N, JobRow.Now> fill) {
        return Cells.rich(name, JobTable::now, build, fill);
    }

    /// Nothing for a list's head, whose bar lies over the cells.
    private static @Nullable ObservableValue<JobRow.Now> now(Line line) {
        return line instanceof JobRow row ? row.nowProperty() : null;
    }

    private static void title(TwoLines cell, JobRow.Now now) {
        var title = Steps.title(now.job());
        cell.show(title.get(0), title.get(1), title.get(2));
    }

    private static void chain(Label label, JobRow.Now now) {
        say(label, Steps.chain(now.job()), Steps.reasons(now.job()));
    }

    private static void aside(Label label, JobRow.Now now) {
        String text = Steps.aside(now.job(), now.bytesPerSecond());
        say(label, text, text.isEmpty() ? Steps.state(now.job()) : text);
    }

    private static void say(Label label, String text, String whole) {
        if (label.getTooltip() == null) {
            label.setTooltip(new Tooltip());
            label.getStyleClass().add("may-shorten");
        }
        label.setText(text);
        label.getTooltip().setText(whole);
    }

    /// Its buttons need the row itself, not only what the row says now.
    private static final class ActionsCell extends TableCell<Line, JobRow.Now> {
        private final JobActions buttons;

        ActionsCell(JobActions buttons) {
            this.buttons = buttons;
        }

        @Override
        protected void updateItem(JobRow.@Nullable Now now, boolean none) {
            super.updateItem(now, none);
            boolean job = !none && getTableRow().getItem() instanceof JobRow;
            setGraphic(job ? buttons : null);
            if (!none && getTableRow().getItem() instanceof JobRow row) buttons.show(row);
        }
    }
}

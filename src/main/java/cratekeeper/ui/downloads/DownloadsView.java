package cratekeeper.ui.downloads;

import cratekeeper.music.DownloadJob;
import cratekeeper.ui.ScreenView;
import cratekeeper.ui.Words;
import cratekeeper.ui.parts.Chip;
import cratekeeper.ui.parts.Columns;
import cratekeeper.ui.parts.NoticeBar;
import cratekeeper.ui.parts.RichCell;
import cratekeeper.ui.parts.TwoLines;
import cratekeeper.ui.player.PlayerViewModel;
import cratekeeper.ui.player.Playing;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;

/// The Downloads screen: one row a job.
public final class DownloadsView implements ScreenView {
    private final DownloadsViewModel model;
    private final PlayerViewModel player;
    private final Ways ways;
    @FXML private Label summary;
    @FXML private Button pauseAll;
    @FXML private Button clear;
    @FXML private NoticeBar notice;
    @FXML private TableView<JobRow> table;
    @FXML private Node empty;
    private final TableColumn<JobRow, JobRow.Now> track;
    private final TableColumn<JobRow, JobRow.Now> chain;
    private final TableColumn<JobRow, JobRow.Now> progress;
    private final TableColumn<JobRow, JobRow.Now> speed;
    private final TableColumn<JobRow, JobRow.Now> quality;
    private final TableColumn<JobRow, JobRow.Now> actions;

    /// Where the screen leads to.
    ///
    /// @param search looks for words or a link
    /// @param showInFolder shows a file in the system's file window
    /// @param review opens the Review screen
    public record Ways(Consumer<String> search, Consumer<Path> showInFolder, Runnable review) {}

    public DownloadsView(DownloadsViewModel model, PlayerViewModel player, Ways ways) {
        this.model = model;
        this.player = player;
        this.ways = ways;
        track = column("Track", TwoLines::new, DownloadsView::title);
        chain = column("Source chain", Label::new, DownloadsView::chain);
        chain.getStyleClass().add("quiet-column");
        progress = column("Progress", ProgressLine::new, (line, now) -> line.show(now.job()));
        speed = column("Speed · left", Label::new, DownloadsView::aside);
        speed.getStyleClass().addAll("figures", "quiet-column");
        quality =
                column(
                        "Quality",
                        Chip::new,
                        (chip, now) -> chip.show(Steps.chip(now.job()), Steps.tone(now.job())));
        actions = new TableColumn<>("");
        actions.setCellValueFactory(cell -> cell.getValue().nowProperty());
    }

    @FXML
    private void initialize() {
        summary.textProperty().bind(model.summaryProperty());
        notice.noticeProperty().bindBidirectional(model.noticeProperty());
        notice.setOnRemedy(_ -> model.reload());
        pauseAll.textProperty()
                .bind(
                        model.pausedProperty()
                                .map(paused -> paused ? "Go on with all" : "Pause all"));
        pauseAll.disableProperty()
                .bind(model.openProperty().isEqualTo(0).and(model.pausedProperty().not()));
        clear.disableProperty().bind(model.doneProperty().isEqualTo(0));
        actions.setCellFactory(_ -> new ActionsCell());
        new Columns<JobRow>()
                .fluid(track, 170, 3)
                .fluid(chain, 170, 3)
                .fluid(progress, 190, 3)
                .fluid(speed, 150, 3)
                .fixed(quality, 104)
                .fixed(actions, 112)
                .hideFirst(List.of(chain, quality))
                .in(table);
        table.getColumns().forEach(column -> column.setSortable(false));
        table.setItems(model.rows());
        var none = Bindings.isEmpty(model.rows());
        empty.visibleProperty().bind(none);
        empty.managedProperty().bind(none);
        table.visibleProperty().bind(none.not());
        table.managedProperty().bind(none.not());
    }

    @FXML
    private void onPauseAll() {
        model.pauseOrResumeAll();
    }

    @FXML
    private void onClear() {
        model.clearDone();
    }

    @FXML
    private void onPaste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text != null && !text.isBlank()) ways.search().accept(text.strip());
    }

    private static <N extends Node> TableColumn<JobRow, JobRow.Now> column(
            String name, Supplier<N> build, BiConsumer<N, JobRow.Now> fill) {
        var column = new TableColumn<JobRow, JobRow.Now>(name);
        column.setCellValueFactory(cell -> cell.getValue().nowProperty());
        column.setCellFactory(_ -> new RichCell<>(build, fill));
        return column;
    }

    private static void title(TwoLines cell, JobRow.Now now) {
        var title = Steps.title(now.job());
        cell.show(title.get(0), title.get(1), title.get(2));
    }

    private static void chain(Label label, JobRow.Now now) {
        if (label.getTooltip() == null) {
            label.setTooltip(new Tooltip());
            label.getStyleClass().add("may-shorten");
        }
        label.setText(Steps.chain(now.job()));
        label.getTooltip()
                .setText(
                        now.job().attempts().isEmpty()
                                ? "Nothing tried yet"
                                : Steps.reasons(now.job()));
    }

    private static void aside(Label label, JobRow.Now now) {
        if (label.getTooltip() == null) {
            label.setTooltip(new Tooltip());
            label.getStyleClass().add("may-shorten");
        }
        String text = Steps.aside(now.job(), now.bytesPerSecond());
        label.setText(text);
        label.getTooltip().setText(text.isEmpty() ? Steps.state(now.job()) : text);
    }

    private JobActions buttons() {
        return new JobActions(
                model, new JobActions.Ways(this::play, ways.showInFolder(), ways.review()));
    }

    private void play(JobRow row) {
        DownloadJob job = row.job();
        if (job.path() == null) return;
        var title = Steps.title(job);
        player.play(
                new Playing(
                        Path.of(job.path()),
                        (title.get(0) + " " + title.get(1)).strip(),
                        title.get(2) + " · " + Words.or(job.quality())));
    }

    /// Its buttons need the row itself, not only what the row says now.
    private final class ActionsCell extends javafx.scene.control.TableCell<JobRow, JobRow.Now> {
        private final JobActions buttons = buttons();

        @Override
        protected void updateItem(
                JobRow.@org.jspecify.annotations.Nullable Now now, boolean empty) {
            super.updateItem(now, empty);
            JobRow row = empty ? null : getTableRow().getItem();
            setGraphic(row == null ? null : buttons);
            if (row != null) buttons.show(row);
        }
    }
}

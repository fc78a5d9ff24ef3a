package cratekeeper.ui.playlist;

import cratekeeper.music.PlaylistEntry;
import cratekeeper.music.Track;
import cratekeeper.ui.Said;
import cratekeeper.ui.Texts;
import cratekeeper.ui.Words;
import cratekeeper.ui.parts.Cells;
import cratekeeper.ui.parts.Columns;
import cratekeeper.ui.parts.Meter;
import cratekeeper.ui.parts.NoticeBar;
import cratekeeper.ui.parts.TwoLines;
import cratekeeper.ui.playlist.PlaylistViewModel.Phase;
import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A list and what becomes of it.
public final class PlaylistView {
    private static final Texts texts = Texts.in(PlaylistView.class);
    private static final PseudoClass DEAD = PseudoClass.getPseudoClass("dead");
    private final PlaylistViewModel model;
    private final Runnable onClosed;
    @FXML private Label name;
    @FXML private Label source;
    @FXML private Label count;
    @FXML private Meter meter;
    @FXML private ToggleButton problems;
    @FXML private Button stop;
    @FXML private Button goOn;
    @FXML private Button download;
    @FXML private NoticeBar notice;
    @FXML private VBox card;
    @FXML private ToggleButton columns;
    @FXML private TableView<PlaylistEntry> entries;
    @FXML private Node waiting;
    @FXML private Label waitingFor;
    @FXML private Node empty;
    private @Nullable ColumnsBar bar;
    private final TableColumn<PlaylistEntry, PlaylistEntry> line;
    private final TableColumn<PlaylistEntry, PlaylistEntry> track;
    private final TableColumn<PlaylistEntry, PlaylistEntry> release;
    private final TableColumn<PlaylistEntry, PlaylistEntry> length;

    /// @param onClosed the person has seen enough of the list
    public PlaylistView(PlaylistViewModel model, Runnable onClosed) {
        this.model = model;
        this.onClosed = onClosed;
        line = text(texts.get("column.line"), entry -> Words.count(entry.position()));
        line.getStyleClass().addAll("figures", "quiet-column");
        track =
                Cells.rich(
                        texts.get("column.track"),
                        Cells::itself,
                        TwoLines::new,
                        PlaylistView::title);
        release =
                text(
                        texts.get("column.of.release"),
                        entry -> entry.found().map(Track::release).orElse(""));
        release.getStyleClass().add("quiet-column");
        length = text(texts.get("column.of.length"), PlaylistView::length);
        length.getStyleClass().add("figures");
    }

    @FXML
    private void initialize() {
        name.textProperty().bind(model.listProperty().map(PlaylistView::name).orElse(""));
        source.visibleProperty().bind(source.textProperty().isNotEmpty());
        source.managedProperty().bind(source.visibleProperty());
        source.textProperty().bind(model.listProperty().map(ListHead::source).orElse(""));
        count.textProperty().bind(model.countProperty().map(PlaylistCount::words));
        meter.valueProperty().bind(model.progressProperty());
        problems.selectedProperty().bindBidirectional(model.onlyProblemsProperty());
        problems.textProperty()
                .bind(
                        model.countProperty()
                                .map(c -> texts.get("problems", Words.count(c.problems()))));
        show(problems, model.countProperty().map(c -> c.problems() > 0));
        bindActions();
        bindColumns();
        notice.noticeProperty().bindBidirectional(model.noticeProperty());
        notice.setOnRemedy(_ -> model.tryAgain());
        bindTable();
    }

    private void bindActions() {
        var phase = model.phaseProperty();
        show(stop, phase.map(now -> now == Phase.READING || now == Phase.ADDING));
        show(goOn, phase.map(now -> now == Phase.STOPPED));
        download.textProperty().bind(model.countProperty().map(PlaylistCount::action));
        download.disableProperty().bind(model.countProperty().map(c -> !c.canAdd()));
        phase.subscribe(now -> meter.setFull(now == Phase.READ));
    }

    private void bindColumns() {
        var asked = model.columns();
        columns.selectedProperty().bindBidirectional(asked.shownProperty());
        show(columns, asked.layoutProperty().map(l -> l.columns().size() > 1).orElse(false));
        // Most lists never need it.
        asked.shownProperty()
                .subscribe(shown -> {
                    if (shown && bar == null) {
                        bar = new ColumnsBar(asked);
                        card.getChildren().add(card.getChildren().indexOf(entries), bar);
                        show(bar, asked.shownProperty());
                    }
                });
    }

    private void bindTable() {
        new Columns<PlaylistEntry>()
                .fixed(line, 62)
                .fluid(track, 240, 3)
                .fluid(release, 140, 2)
                .fixed(length, 68)
                .hideFirst(List.of(release))
                .in(entries);
        entries.getColumns().forEach(column -> column.setSortable(false));
        entries.setRowFactory(_ -> new Row());
        entries.setItems(model.lines());
        show(entries, model.countProperty().map(c -> c.lines() > 0));
        show(waiting, model.countProperty().map(c -> c.lines() == 0 && c.phase() == Phase.READING));
        show(empty, model.countProperty().map(c -> c.lines() == 0 && c.phase() == Phase.READ));
        waitingFor.textProperty().bind(model.listProperty().map(ListHead::waiting).orElse(""));
    }

    /// Puts the cursor where work begins.
    public void focus() {
        entries.requestFocus();
    }

    @FXML
    private void onStop() {
        model.stop();
    }

    @FXML
    private void onGoOn() {
        model.goOn();
    }

    @FXML
    private void onClose() {
        onClosed.run();
    }

    @FXML
    private void onDownload() {
        model.downloadAll();
    }

    private static void show(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    private static String name(@Nullable ListHead list) {
        if (list == null) return "";
        return list.name().isBlank() ? texts.get("nameless") : list.name();
    }

    private static TableColumn<PlaylistEntry, PlaylistEntry> text(
            String name, Function<PlaylistEntry, String> words) {
        return Cells.text(name, Cells::itself, words);
    }

    private static void title(TwoLines cell, PlaylistEntry entry) {
        Track found = entry.track();
        if (found == null) {
            String said = entry.text().isBlank() ? texts.get("nameless.line") : entry.text();
            cell.show(said, "", Words.or(problem(entry)));
            return;
        }
        String version = found.version() == null ? "" : "(" + found.version() + ")";
        String artists = String.join(", ", found.artists());
        cell.show(Words.or(found.title()), version, Words.or(artists));
    }

    private static String problem(PlaylistEntry entry) {
        return entry.problem() == null ? "" : Said.of(entry.problem());
    }

    private static String length(PlaylistEntry entry) {
        return entry.found().map(found -> Words.length(found.durationMs())).orElse("");
    }

    /// Grey where the line is no track.
    private static final class Row extends TableRow<PlaylistEntry> {
        @Override
        protected void updateItem(@Nullable PlaylistEntry entry, boolean none) {
            super.updateItem(entry, none);
            pseudoClassStateChanged(DEAD, !none && entry != null && entry.track() == null);
        }
    }
}

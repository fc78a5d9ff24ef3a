package cratekeeper.ui.downloads;

import cratekeeper.music.DownloadJob;
import cratekeeper.ui.ScreenView;
import cratekeeper.ui.Texts;
import cratekeeper.ui.Words;
import cratekeeper.ui.parts.NoticeBar;
import cratekeeper.ui.player.PlayerViewModel;
import cratekeeper.ui.player.Playing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The Downloads screen: one row a job, below the head of its list.
public final class DownloadsView implements ScreenView {
    private final DownloadsViewModel model;
    private final PlayerViewModel player;
    private final Ways ways;
    private final SelectionBar selection;
    private final JobMenu menu;
    private boolean exchanging;
    @FXML private Label summary;
    @FXML private Button pauseAll;
    @FXML private Button clear;
    @FXML private NoticeBar notice;
    @FXML private VBox card;
    @FXML private TableView<Line> table;
    @FXML private Node empty;

    /// Where the screen leads to.
    ///
    /// @param search looks for words or a link, or shows lines as a list
    /// @param chooseList asks for a file with a list
    /// @param showInFolder shows a file in the system's file window
    /// @param review opens the Review screen
    public record Ways(
            Consumer<String> search,
            Runnable chooseList,
            Consumer<Path> showInFolder,
            Runnable review) {}

    public DownloadsView(DownloadsViewModel model, PlayerViewModel player, Ways ways) {
        this.model = model;
        this.player = player;
        this.ways = ways;
        selection = new SelectionBar(model);
        menu = new JobMenu(model, jobWays());
    }

    @FXML
    private void initialize() {
        var texts = Texts.in(DownloadsView.class);
        summary.textProperty().bind(model.summaryProperty());
        notice.noticeProperty().bindBidirectional(model.noticeProperty());
        notice.setOnRemedy(_ -> model.reload());
        pauseAll.textProperty()
                .bind(
                        model.pausedProperty()
                                .map(paused -> texts.get(paused ? "all.resume" : "all.pause")));
        pauseAll.disableProperty()
                .bind(model.openProperty().isEqualTo(0).and(model.pausedProperty().not()));
        clear.disableProperty().bind(model.doneProperty().isEqualTo(0));
        card.getChildren().add(selection);
        JobTable.set(table, model, () -> new JobActions(model, jobWays()));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel()
                .getSelectedItems()
                .addListener((ListChangeListener<Line>) _ -> showSelection());
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        table.setContextMenu(menu);
        menu.setOnShowing(_ -> menu.become(selected()));
        model.linesProperty().subscribe(this::show);
        model.summaryProperty().subscribe(_ -> selection.refresh());
    }

    @Override
    public void focus() {
        table.requestFocus();
    }

    @Override
    public boolean escape() {
        if (table.getSelectionModel().isEmpty()) return false;
        table.getSelectionModel().clearSelection();
        return true;
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
    private void onChoose() {
        ways.chooseList().run();
    }

    @FXML
    private void onPaste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text != null && !text.isBlank()) ways.search().accept(text.strip());
    }

    /// Lines change their places; those that are selected stay so.
    private void show(List<Line> lines) {
        var chosen = new HashSet<>(table.getSelectionModel().getSelectedItems());
        Line focused = table.getFocusModel().getFocusedItem();
        exchanging = true;
        table.getItems().setAll(lines);
        select(lines, chosen, focused);
        exchanging = false;
        showSelection();
        boolean none = lines.isEmpty();
        ActButton.showIf(empty, none);
        ActButton.showIf(table, !none);
    }

    private void select(List<Line> lines, Set<Line> chosen, @Nullable Line focused) {
        table.getSelectionModel().clearSelection();
        var at = new ArrayList<Integer>();
        for (int i = 0; i < lines.size(); i++) if (chosen.contains(lines.get(i))) at.add(i);
        if (!at.isEmpty()) {
            int[] rest = at.stream().skip(1).mapToInt(Integer::intValue).toArray();
            table.getSelectionModel().selectIndices(at.getFirst(), rest);
        }
        if (focused != null) table.getFocusModel().focus(lines.indexOf(focused));
    }

    private void showSelection() {
        if (!exchanging) selection.show(selected());
    }

    private List<JobRow> selected() {
        return DownloadsViewModel.jobs(List.copyOf(table.getSelectionModel().getSelectedItems()));
    }

    private void pressed(KeyEvent key) {
        Line line = table.getFocusModel().getFocusedItem();
        if (line instanceof GroupRow group && folds(key.getCode(), group)) {
            model.fold(group);
            key.consume();
            return;
        }
        if (key.getCode() == KeyCode.ENTER && line instanceof JobRow row) {
            open(row);
            key.consume();
            return;
        }
        Shortcuts.act(key)
                .ifPresent(act -> {
                    model.act(act, selected());
                    key.consume();
                });
    }

    private static boolean folds(KeyCode code, GroupRow group) {
        return switch (code) {
            case ENTER -> true;
            case LEFT -> group.isOpen();
            case RIGHT -> !group.isOpen();
            default -> false;
        };
    }

    private void open(JobRow row) {
        if (row.job().state() == DownloadJob.State.REVIEW) ways.review().run();
        else play(row);
    }

    private JobActions.Ways jobWays() {
        return new JobActions.Ways(this::play, ways.showInFolder(), ways.review());
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
}

package cratekeeper.ui.library;

import cratekeeper.media.export.ListForm;
import cratekeeper.music.LibraryTrack;
import cratekeeper.music.MusicalKey;
import cratekeeper.ui.Said;
import cratekeeper.ui.ScreenView;
import cratekeeper.ui.Texts;
import cratekeeper.ui.Views;
import cratekeeper.ui.parts.Enlarged;
import cratekeeper.ui.parts.IconButton;
import cratekeeper.ui.parts.NoticeBar;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/// The Library screen: a table of files, and what is selected at the right, or over the table where
/// there is no room beside it.
public final class LibraryView implements ScreenView {
    private static final double GAP = 12;
    private static final double ROOM_FOR_BOTH = 920;
    private static final double PANE = 364;
    private final LibraryViewModel model;
    private final FileViewModel file;
    private final TagEditorViewModel editor;
    private final ColumnChoice chosenColumns;
    private final DuplicatesPane duplicates;
    private final FilePane filePane;
    private final TagEditor tagEditor;
    private final MusicalKey.Notation notation;
    private final Consumer<LibraryTrack> better;
    private final Texts texts = Texts.in(LibraryView.class);
    private boolean folded = true;
    private double room;
    private boolean foldedBefore = true;
    private boolean reloads;
    @FXML private Label summary;
    @FXML private TextField words;
    @FXML private NoticeBar notice;
    @FXML private Button export;
    @FXML private HBox shelfLine;
    @FXML private FlowPane shelves;
    @FXML private IconButton columns;
    @FXML private HBox task;
    @FXML private Label taskName;
    @FXML private HBox written;
    @FXML private Label writtenWords;
    @FXML private StackPane middle;
    @FXML private VBox card;
    @FXML private TableView<ShelfRow> table;
    @FXML private VBox twinsPlace;
    @FXML private Node empty;
    @FXML private StackPane pane;
    @FXML private VBox filePlace;
    @FXML private VBox editorPlace;
    @FXML private VBox several;
    @FXML private Label severalTitle;
    @FXML private VBox nothing;
    @FXML private HBox strip;
    @FXML private Label stripTitle;

    /// @param better looks for a better copy of a file
    public LibraryView(
            LibraryViewModel model,
            FileViewModel file,
            TagEditorViewModel editor,
            LibraryDesk desk,
            ColumnChoice chosenColumns,
            Consumer<LibraryTrack> better,
            Consumer<Path> showInFolder,
            MusicalKey.Notation notation) {
        this.model = model;
        this.file = file;
        this.editor = editor;
        this.chosenColumns = chosenColumns;
        this.better = better;
        this.notation = notation;
        duplicates = new DuplicatesPane(model, desk, file.trackProperty()::set);
        filePane =
                new FilePane(
                        file,
                        model,
                        new FilePane.Ways(better, this::edit, showInFolder, this::fold));
        tagEditor = new TagEditor(editor);
        // While the table is built, its first rows are read.
        model.reload();
    }

    @FXML
    private void initialize() {
        summary.textProperty().bind(model.summaryProperty());
        words.textProperty().bindBidirectional(model.wordsProperty());
        notice.noticeProperty().bindBidirectional(model.noticeProperty());
        notice.setOnRemedy(_ -> model.reload());
        taskName.textProperty().bind(model.taskProperty());
        shown(task, model.taskProperty().isNotEmpty());
        writtenWords.textProperty().bind(editor.writtenProperty());
        shown(written, editor.writtenProperty().isNotEmpty());
        shown(empty, model.emptyProperty());
        shown(middle, model.emptyProperty().not());
        words.disableProperty().bind(model.emptyProperty());
        new ShelfChips(shelves, model).bind();
        // It asks for the height of this width, whatever width it has.
        shelves.prefWrapLengthProperty()
                .bind(shelfLine.widthProperty().subtract(columns.widthProperty()).subtract(GAP));
        var files = new LibraryTable(table, model, file);
        files.columns(columns, chosenColumns, notation);
        files.bind(this::selected, this::arrange);
        keys(files);
        model.shelfProperty()
                .subscribe(now -> {
                    if (now == Shelf.DUPLICATES) fill(twinsPlace, duplicates);
                    fold();
                });
        editor.openProperty()
                .subscribe(open -> {
                    if (open) fill(editorPlace, tagEditor);
                    if (open) foldedBefore = folded;
                    folded = !open && foldedBefore;
                    arrange();
                    if (open) tagEditor.focus();
                });
        Enlarged.widthOf(middle).subscribe(this::room);
    }

    /// Builds what stands there when it is first needed: the table is seen the sooner.
    private static void fill(Pane place, Object view) {
        if (place.getChildren().isEmpty()) place.getChildren().add(Views.load(view));
    }

    private static void shown(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    private void keys(LibraryTable files) {
        table.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) file.play();
            if (key.getCode() == KeyCode.F2) edit();
        });
        words.setOnKeyPressed(key -> {
            if (key.getCode() != KeyCode.DOWN || !table.isVisible()) return;
            table.requestFocus();
            files.selectFirst();
            key.consume();
        });
    }

    private void selected() {
        editor.close();
        arrange();
    }

    private void edit() {
        if (model.shelfProperty().get() == Shelf.DUPLICATES) {
            LibraryTrack track = file.trackProperty().get();
            if (track != null) editor.open(List.of(track.id()));
            return;
        }
        editor.open(model.ids(table.getSelectionModel().getSelectedIndices()));
    }

    @Override
    public void focus() {
        if (reloads) model.reload();
        reloads = true;
        words.requestFocus();
    }

    @Override
    public boolean play() {
        file.play();
        return file.trackProperty().get() != null;
    }

    @Override
    public boolean escape() {
        if (editor.openProperty().get()) {
            editor.close();
            return true;
        }
        if (narrow() && !folded) {
            fold();
            return true;
        }
        if (!model.wordsProperty().get().isEmpty()) {
            words.clear();
            return true;
        }
        return false;
    }

    private void fold() {
        folded = true;
        arrange();
    }

    private boolean narrow() {
        return room < ROOM_FOR_BOTH;
    }

    private void room(double asWordsSeeIt) {
        room = asWordsSeeIt;
        arrange();
    }

    private void arrange() {
        boolean twins = model.shelfProperty().get() == Shelf.DUPLICATES;
        int many = twins ? 1 : table.getSelectionModel().getSelectedIndices().size();
        boolean any = file.trackProperty().get() != null || many > 1;
        boolean editing = editor.openProperty().get();
        boolean over = narrow();
        show(table, !twins);
        columns.setDisable(twins);
        show(twinsPlace, twins);
        StackPane.setMargin(card, new Insets(0, over ? 0 : PANE, 0, 0));
        show(pane, !over || (!folded && (any || editing)));
        show(editorPlace, editing);
        show(several, !editing && many > 1);
        boolean one = !editing && many <= 1 && any;
        if (one) fill(filePlace, filePane);
        filePane.foldable(over);
        show(filePlace, one);
        show(nothing, !editing && !any);
        show(strip, over && any && folded);
        String selected = texts.count("selected", many);
        severalTitle.setText(selected);
        LibraryTrack track = file.trackProperty().get();
        stripTitle.setText(many > 1 ? selected : track == null ? "" : Shown.title(track));
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @FXML
    private void onDetails() {
        folded = false;
        arrange();
    }

    @FXML
    private void onEdit() {
        edit();
    }

    @FXML
    private void onBetter() {
        @Nullable LibraryTrack track = file.trackProperty().get();
        if (track != null) better.accept(track);
    }

    @FXML
    private void onStop() {
        model.stop();
    }

    @FXML
    private void onUndo() {
        editor.undo();
    }

    @FXML
    private void onScan() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(texts.get("scan.title"));
        File folder = chooser.showDialog(words.getScene().getWindow());
        if (folder != null) model.scan(folder.toPath());
    }

    @FXML
    private void onExport() {
        var menu = new ContextMenu();
        for (ListForm form : ListForm.values()) menu.getItems().add(way(form));
        menu.show(export, Side.BOTTOM, 0, 4);
    }

    private MenuItem way(ListForm form) {
        var item = new MenuItem(Said.of(form.title()));
        item.setOnAction(_ -> {
            var chooser = new FileChooser();
            chooser.setTitle(texts.get("export.title"));
            chooser.setInitialFileName(texts.get("export.name") + "." + form.ending());
            File target = chooser.showSaveDialog(words.getScene().getWindow());
            if (target != null) model.export(form.format(notation), target.toPath());
        });
        return item;
    }
}

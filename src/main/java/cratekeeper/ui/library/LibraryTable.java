package cratekeeper.ui.library;

import cratekeeper.music.LibraryTrack;
import cratekeeper.music.MusicalKey;
import cratekeeper.ui.Pulses;
import cratekeeper.ui.parts.IconButton;
import java.io.File;
import java.util.List;
import javafx.beans.Observable;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.PopupWindow;
import javafx.util.Subscription;

/// The table of files: which columns it has, what is selected, and what is dragged out of it.
final class LibraryTable {
    private final TableView<ShelfRow> table;
    private final LibraryViewModel model;
    private final FileViewModel file;
    private Subscription selection = Subscription.EMPTY;
    private boolean begun;

    LibraryTable(TableView<ShelfRow> table, LibraryViewModel model, FileViewModel file) {
        this.table = table;
        this.model = model;
        this.file = file;
    }

    /// @param button opens the list of columns
    void columns(IconButton button, ColumnChoice choice, MusicalKey.Notation notation) {
        var columns = new LibraryColumns(table, notation, model::required, choice::choose);
        choice.chosenProperty()
                .subscribe(names -> {
                    if (!names.isEmpty()) columns.show(names);
                });
        button.setOnAction(_ -> {
            var menu = columns.menu();
            Bounds place = button.localToScreen(button.getBoundsInLocal());
            // Its right edge below the button's: so it stays inside the window.
            menu.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_RIGHT);
            menu.show(button, place.getMaxX(), place.getMaxY() + 4);
        });
    }

    /// @param onFile another file is looked at
    /// @param onPlaces more or fewer are selected
    void bind(Runnable onFile, Runnable onPlaces) {
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        model.rowsProperty().subscribe(rows -> take(generic(rows)));
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(_ -> {
                    look();
                    onFile.run();
                });
        table.getSelectionModel()
                .getSelectedIndices()
                .addListener((Observable _) -> {
                    model.carry(table.getSelectionModel().getSelectedIndices());
                    onPlaces.run();
                });
        table.setOnDragDetected(this::drag);
    }

    /// Nothing is changed where something is selected.
    void selectFirst() {
        if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty())
            table.getSelectionModel().clearAndSelect(0);
    }

    /// What was looked at stays so while it is in the list; at first it is the first one.
    private void take(ObservableList<ShelfRow> rows) {
        LibraryTrack before = file.trackProperty().get();
        int again = before == null ? -1 : rows.indexOf(new ShelfRow(before.id()));
        table.setItems(rows);
        if (rows.isEmpty()) return;
        if (!begun) {
            begun = true;
            // The table is drawn first, then what stands beside it.
            Scene scene = table.getScene();
            if (scene == null) selectOnceShown();
            else Pulses.after(scene, 1, this::selectFirst);
        } else if (again >= 0) {
            table.getSelectionModel().clearAndSelect(again);
        }
    }

    // Its rows were known before it was shown.
    private void selectOnceShown() {
        var waiting = new Subscription[] {Subscription.EMPTY};
        waiting[0] =
                table.sceneProperty()
                        .subscribe((_, scene) -> {
                            waiting[0].unsubscribe();
                            Pulses.after(scene, 1, this::selectFirst);
                        });
    }

    @SuppressWarnings("unchecked")
    private static ObservableList<ShelfRow> generic(ObservableList<? extends ShelfRow> rows) {
        return (ObservableList<ShelfRow>) rows;
    }

    // The track of a row may come after the row was selected.
    private void look() {
        ShelfRow row = table.getSelectionModel().getSelectedItem();
        selection.unsubscribe();
        if (row != null) selection = row.trackProperty().subscribe(file.trackProperty()::set);
        else file.trackProperty().set(null);
    }

    /// Selected files can be dropped on any other program.
    private void drag(MouseEvent event) {
        List<File> files = model.carried().files();
        if (files.isEmpty()) return;
        var content = new ClipboardContent();
        content.putFiles(files);
        table.startDragAndDrop(TransferMode.COPY).setContent(content);
        event.consume();
    }
}

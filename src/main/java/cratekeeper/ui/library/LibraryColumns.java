package cratekeeper.ui.library;

import cratekeeper.music.Field;
import cratekeeper.music.LibraryTrack;
import cratekeeper.music.MusicalKey;
import cratekeeper.ui.Texts;
import cratekeeper.ui.Words;
import cratekeeper.ui.parts.Cells;
import cratekeeper.ui.parts.Chip;
import cratekeeper.ui.parts.Columns;
import cratekeeper.ui.parts.KeyChip;
import cratekeeper.ui.parts.TwoLines;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The library table's columns, and which of them a person wants to see.
final class LibraryColumns {
    private static final Set<String> AT_FIRST =
            Set.of("label", "year", "bpm", "key", "quality", "fields");
    private final Columns<ShelfRow> columns = new Columns<>();
    private final Map<String, TableColumn<ShelfRow, ?>> choice = new LinkedHashMap<>();
    private final Consumer<String> onChosen;
    private final Texts texts = Texts.in(LibraryColumns.class);
    private Set<String> seen = AT_FIRST;

    /// @param required what a complete track has now
    /// @param onChosen told the names of the columns that are to be seen
    LibraryColumns(
            TableView<ShelfRow> table,
            MusicalKey.Notation notation,
            Supplier<Set<Field>> required,
            Consumer<String> onChosen) {
        this.onChosen = onChosen;
        var track = rich("track", TwoLines::new, LibraryColumns::title);
        columns.fluid(track, 170, 3);
        quiet("label", 90, row -> Words.or(row.track().label()));
        quiet("release", 90, row -> Words.or(row.track().release()));
        quiet("genre", 80, row -> Words.or(String.join(", ", row.track().genres())));
        quiet("catalogue", 90, row -> Words.or(row.track().catalogueNumber()));
        figures("year", 56, Shown::year);
        figures("bpm", 58, row -> Words.bpm(row.track().bpm()));
        fixed("key", rich("key", KeyChip::new, (chip, row) -> key(chip, row, notation)), 60);
        figures("length", 66, row -> Words.length(row.track().durationMs()));
        fixed("quality", rich("quality", Chip::new, Shown::quality), 96);
        figures("size", 76, row -> Words.bytes(row.bytes()));
        figures("added", 92, Shown::added);
        figures("fields", 66, row -> fields(row, required.get()));
        columns.hideFirst(
                order(
                        "size",
                        "added",
                        "release",
                        "genre",
                        "catalogue",
                        "label",
                        "length",
                        "year",
                        "fields",
                        "bpm"));
        columns.in(table);
        leaveOut();
    }

    private List<TableColumn<ShelfRow, ?>> order(String... names) {
        var ordered = new ArrayList<TableColumn<ShelfRow, ?>>();
        for (String name : names) {
            var column = choice.get(name);
            if (column != null) ordered.add(column);
        }
        return ordered;
    }

    /// A tick for each column.
    ContextMenu menu() {
        var menu = new ContextMenu();
        choice.forEach((id, column) -> menu.getItems().add(item(id, column.getText())));
        return menu;
    }

    /// Shows these, by their ids with commas between; those of the first start if none is known.
    void show(String ids) {
        var known = new TreeSet<String>();
        for (String written : ids.split(",")) {
            String id = id(written);
            if (choice.containsKey(id)) known.add(id);
        }
        seen = known.isEmpty() ? AT_FIRST : known;
        leaveOut();
    }

    // Earlier versions wrote down what a column was called: "Year", "Catalogue no.".
    private static String id(String written) {
        return written.strip().split(" ", 2)[0].toLowerCase(Locale.ROOT);
    }

    private CheckMenuItem item(String id, String name) {
        var item = new CheckMenuItem(name);
        item.setSelected(seen.contains(id));
        item.setOnAction(_ -> {
            var now = new TreeSet<>(seen);
            if (item.isSelected()) now.add(id);
            else now.remove(id);
            seen = now;
            leaveOut();
            onChosen.accept(String.join(",", now));
        });
        return item;
    }

    private void leaveOut() {
        var unwanted = new ArrayList<TableColumn<ShelfRow, ?>>();
        choice.forEach((id, column) -> {
            if (!seen.contains(id)) unwanted.add(column);
        });
        columns.leaveOut(unwanted);
    }

    private void quiet(String id, double least, Function<LibraryTrack, String> words) {
        var column = text(id, words);
        column.getStyleClass().add("quiet-column");
        choice.put(id, column);
        columns.fluid(column, least, 2);
    }

    private void figures(String id, double width, Function<LibraryTrack, String> words) {
        var column = text(id, words);
        column.getStyleClass().add("figures");
        fixed(id, column, width);
    }

    private void fixed(String id, TableColumn<ShelfRow, LibraryTrack> column, double width) {
        choice.put(id, column);
        columns.fixed(column, width);
    }

    private static void title(TwoLines cell, LibraryTrack row) {
        var track = row.track();
        cell.show(
                track.title() == null ? Shown.title(row) : track.title(),
                track.title() == null || track.version() == null ? "" : "(" + track.version() + ")",
                Words.or(track.artistLine()));
    }

    private static String fields(LibraryTrack row, Set<Field> required) {
        return Shown.filled(row.track(), required) + "/" + required.size();
    }

    private static void key(KeyChip chip, LibraryTrack row, MusicalKey.Notation notation) {
        @Nullable MusicalKey key = row.track().key();
        chip.setVisible(key != null);
        if (key != null) chip.show(key, notation);
    }

    private TableColumn<ShelfRow, LibraryTrack> text(
            String id, Function<LibraryTrack, String> words) {
        return unsorted(Cells.text(texts.get("column." + id), ShelfRow::trackProperty, words));
    }

    private <N extends Node> TableColumn<ShelfRow, LibraryTrack> rich(
            String id, Supplier<N> build, BiConsumer<N, LibraryTrack> fill) {
        return unsorted(
                Cells.rich(texts.get("column." + id), ShelfRow::trackProperty, build, fill));
    }

    private static TableColumn<ShelfRow, LibraryTrack> unsorted(
            TableColumn<ShelfRow, LibraryTrack> column) {
        column.setSortable(false);
        return column;
    }
}

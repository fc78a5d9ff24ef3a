package cratekeeper.ui.library;

import cratekeeper.music.Field;
import cratekeeper.music.LibraryTrack;
import cratekeeper.music.MusicalKey;
import cratekeeper.ui.Words;
import cratekeeper.ui.parts.Chip;
import cratekeeper.ui.parts.Columns;
import cratekeeper.ui.parts.KeyChip;
import cratekeeper.ui.parts.RichCell;
import cratekeeper.ui.parts.TextCell;
import cratekeeper.ui.parts.TwoLines;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The library table's columns, and which of them a person wants to see.
final class LibraryColumns {
    private static final Set<String> AT_FIRST =
            Set.of("Label", "Year", "BPM", "Key", "Quality", "Fields");
    private final Columns<ShelfRow> columns = new Columns<>();
    private final Map<String, TableColumn<ShelfRow, ?>> choice = new LinkedHashMap<>();
    private final Map<String, CheckMenuItem> items = new LinkedHashMap<>();
    private final Consumer<String> onChosen;

    /// @param onChosen told the names of the columns that are to be seen
    LibraryColumns(
            TableView<ShelfRow> table, MusicalKey.Notation notation, Consumer<String> onChosen) {
        this.onChosen = onChosen;
        var track = rich("Track", TwoLines::new, LibraryColumns::title);
        columns.fluid(track, 170, 3);
        quiet("Label", 90, row -> Words.or(row.track().label()));
        quiet("Release", 90, row -> Words.or(row.track().release()));
        quiet("Genre", 80, row -> Words.or(String.join(", ", row.track().genres())));
        quiet("Catalogue no.", 90, row -> Words.or(row.track().catalogueNumber()));
        figures("Year", 56, Shown::year);
        figures("BPM", 58, row -> Words.bpm(row.track().bpm()));
        fixed(rich("Key", KeyChip::new, (chip, row) -> key(chip, row, notation)), 60);
        figures("Length", 66, row -> Words.length(row.track().durationMs()));
        fixed(rich("Quality", Chip::new, Shown::quality), 96);
        figures("Size", 76, row -> Words.bytes(row.bytes()));
        figures("Added", 92, LibraryColumns::added);
        figures("Fields", 66, row -> Shown.filled(row.track()) + "/" + Field.REQUIRED.size());
        columns.hideFirst(
                order(
                        "Size",
                        "Added",
                        "Release",
                        "Genre",
                        "Catalogue no.",
                        "Label",
                        "Length",
                        "Year",
                        "Fields",
                        "BPM"));
        columns.in(table);
        choice.keySet().forEach(this::item);
        show(String.join(",", AT_FIRST));
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
    List<? extends MenuItem> menu() {
        return List.copyOf(items.values());
    }

    /// Shows these, by their names with commas between.
    void show(String names) {
        var wanted = Set.of(names.split(","));
        items.forEach((name, item) -> item.setSelected(wanted.contains(name)));
        leaveOut();
    }

    private void item(String name) {
        var item = new CheckMenuItem(name);
        item.setOnAction(_ -> {
            leaveOut();
            var shown = new TreeSet<String>();
            items.forEach((column, tick) -> {
                if (tick.isSelected()) shown.add(column);
            });
            onChosen.accept(String.join(",", shown));
        });
        items.put(name, item);
    }

    private void leaveOut() {
        var unwanted = new ArrayList<TableColumn<ShelfRow, ?>>();
        items.forEach((name, tick) -> {
            var column = choice.get(name);
            if (!tick.isSelected() && column != null) unwanted.add(column);
        });
        columns.leaveOut(unwanted);
    }

    private void quiet(String name, double least, Function<LibraryTrack, String> words) {
        var column = text(name, words);
        column.getStyleClass().add("quiet-column");
        choice.put(name, column);
        columns.fluid(column, least, 2);
    }

    private void figures(String name, double width, Function<LibraryTrack, String> words) {
        var column = text(name, words);
        column.getStyleClass().add("figures");
        fixed(column, width);
    }

    private void fixed(TableColumn<ShelfRow, LibraryTrack> column, double width) {
        choice.put(column.getText(), column);
        columns.fixed(column, width);
    }

    private static void title(TwoLines cell, LibraryTrack row) {
        var track = row.track();
        cell.show(
                track.title() == null ? Shown.title(row) : track.title(),
                track.title() == null || track.version() == null ? "" : "(" + track.version() + ")",
                Words.or(track.artistLine()));
    }

    private static void key(KeyChip chip, LibraryTrack row, MusicalKey.Notation notation) {
        @Nullable MusicalKey key = row.track().key();
        chip.setVisible(key != null);
        if (key != null) chip.show(key, notation);
    }

    private static String added(LibraryTrack row) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT)
                .withZone(ZoneId.systemDefault())
                .format(row.addedAt());
    }

    private static TableColumn<ShelfRow, LibraryTrack> text(
            String name, Function<LibraryTrack, String> words) {
        var column = plain(name);
        column.setCellFactory(_ -> new TextCell<>(words));
        return column;
    }

    private static <N extends Node> TableColumn<ShelfRow, LibraryTrack> rich(
            String name, Supplier<N> build, BiConsumer<N, LibraryTrack> fill) {
        var column = plain(name);
        column.setCellFactory(_ -> new RichCell<>(build, fill));
        return column;
    }

    private static TableColumn<ShelfRow, LibraryTrack> plain(String name) {
        var column = new TableColumn<ShelfRow, LibraryTrack>(name);
        column.setCellValueFactory(cell -> cell.getValue().trackProperty());
        column.setSortable(false);
        return column;
    }
}

package cratekeeper.ui.library;

import cratekeeper.agent.DuplicateClearing;
import cratekeeper.agent.Duplicates;
import cratekeeper.music.LibraryTrack;
import cratekeeper.ui.Said;
import cratekeeper.ui.Texts;
import cratekeeper.ui.Words;
import cratekeeper.ui.parts.Cells;
import cratekeeper.ui.parts.Chip;
import cratekeeper.ui.parts.Columns;
import cratekeeper.ui.parts.TwoLines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Files of one recording, one below the other: which would stay, which would go, and why. Nothing
/// moves before the button says so.
final class DuplicatesPane {
    private final LibraryViewModel model;
    private final LibraryDesk desk;
    private final Consumer<LibraryTrack> onSelected;
    private final Texts texts = Texts.in(DuplicatesPane.class);
    @FXML private TableView<Row> twins;
    @FXML private Label plan;
    @FXML private Button clear;

    /// A file of a group.
    private record Row(LibraryTrack track, String fate, Chip.Tone tone, String why) {}

    DuplicatesPane(LibraryViewModel model, LibraryDesk desk, Consumer<LibraryTrack> onSelected) {
        this.model = model;
        this.desk = desk;
        this.onSelected = onSelected;
    }

    @FXML
    private void initialize() {
        var track = rich("track", TwoLines::new, DuplicatesPane::title);
        var fate = rich("plan", Chip::new, (chip, row) -> chip.show(row.fate(), row.tone()));
        var quality = rich("quality", Chip::new, (chip, row) -> Shown.quality(chip, row.track()));
        var size = text("size", row -> Words.bytes(row.track().bytes()));
        size.getStyleClass().add("figures");
        var why = text("why", Row::why);
        why.getStyleClass().add("quiet-column");
        new Columns<Row>()
                .fluid(track, 170, 3)
                .fixed(fate, 92)
                .fixed(quality, 92)
                .fixed(size, 76)
                .fluid(why, 150, 3)
                .hideFirst(List.of(size, quality))
                .in(twins);
        model.groupsProperty().subscribe(this::show);
        twins.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> {
                    if (row != null) onSelected.accept(row.track());
                });
    }

    private void show(List<Duplicates.Group> groups) {
        var rows = new ArrayList<Row>();
        int sure = 0;
        int unsure = 0;
        long bytes = 0;
        for (Duplicates.Group group : groups) {
            String because =
                    group.because().stream()
                            .map(reason ->
                                    texts.get("because." + reason.name().toLowerCase(Locale.ROOT)))
                            .collect(Collectors.joining(", "));
            rows.add(new Row(group.keep(), texts.get("keep"), Chip.Tone.GOOD, because));
            for (Duplicates.Spare spare : group.spares()) {
                rows.add(
                        new Row(
                                spare.track(),
                                texts.get(spare.sure() ? "recycle" : "look"),
                                spare.sure() ? Chip.Tone.PLAIN : Chip.Tone.WARN,
                                Said.of(spare.why())));
                if (spare.sure()) sure++;
                else unsure++;
                if (spare.sure()) bytes += spare.track().bytes();
            }
        }
        twins.setItems(FXCollections.observableList(rows));
        plan.setText(plan(groups, sure, unsure, bytes));
        clear.setText(texts.count("clear", sure));
        clear.setVisible(sure > 0);
        clear.setManaged(sure > 0);
    }

    private String plan(List<Duplicates.Group> groups, int sure, int unsure, long bytes) {
        // The table says already that there are none.
        if (groups.isEmpty()) return "";
        String go = texts.count("would.move", sure, Words.bytes(bytes));
        return unsure == 0 ? go : go + " " + texts.count("stay", unsure);
    }

    @FXML
    private void onClear() {
        var seen = model.groupsProperty().get();
        var problems = new ArrayList<String>();
        model.work(
                texts.get("moving"),
                () ->
                        desk.clear(
                                seen,
                                new DuplicateClearing.Listener() {
                                    @Override
                                    public void moved(LibraryTrack spare, Path to) {}

                                    @Override
                                    public void left(LibraryTrack spare, String why) {
                                        problems.add(Shown.title(spare) + ": " + why);
                                    }
                                }),
                moved -> {
                    model.changed(List.of());
                    String done = texts.count("moved", moved);
                    model.say(
                            problems.isEmpty()
                                    ? done
                                    : done
                                            + " "
                                            + texts.count(
                                                    "not.moved",
                                                    problems.size(),
                                                    problems.getFirst()));
                });
    }

    @FXML
    private void onListen() {
        model.work(
                texts.get("listening"),
                () -> desk.listen(_ -> {}),
                heard -> {
                    model.changed(List.of());
                    model.say(texts.count("heard", heard));
                });
    }

    private static void title(TwoLines cell, Row row) {
        LibraryTrack track = row.track();
        cell.show(
                Shown.title(track),
                "",
                Words.or(track.track().artistLine()) + " · " + track.file().path().getFileName());
    }

    private TableColumn<Row, Row> text(String id, Function<Row, String> words) {
        return unsorted(Cells.text(texts.get("column." + id), Cells::itself, words));
    }

    private <N extends Node> TableColumn<Row, Row> rich(
            String id, Supplier<N> build, BiConsumer<N, Row> fill) {
        return unsorted(Cells.rich(texts.get("column." + id), Cells::itself, build, fill));
    }

    private static TableColumn<Row, Row> unsorted(TableColumn<Row, Row> column) {
        column.setSortable(false);
        return column;
    }
}

package cratekeeper.ui.library;

import cratekeeper.music.AudioFile;
import cratekeeper.music.Field;
import cratekeeper.music.LibraryTrack;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.Track;
import cratekeeper.ui.ScreenView;
import cratekeeper.ui.Words;
import cratekeeper.ui.parts.Artwork;
import cratekeeper.ui.parts.Chip;
import cratekeeper.ui.parts.Columns;
import cratekeeper.ui.parts.KeyChip;
import cratekeeper.ui.parts.NoticeBar;
import cratekeeper.ui.parts.RichCell;
import cratekeeper.ui.parts.TextCell;
import cratekeeper.ui.parts.TwoLines;
import cratekeeper.ui.player.PlayerViewModel;
import cratekeeper.ui.player.Playing;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The Library screen: a table of files, and the selected one at the right.
public final class LibraryView implements ScreenView {
    private static final double ROOM_FOR_BOTH = 920;
    private final LibraryViewModel model;
    private final PlayerViewModel player;
    private final Consumer<Path> showInFolder;
    private final MusicalKey.Notation notation;
    @FXML private Label summary;
    @FXML private TextField words;
    @FXML private NoticeBar notice;
    @FXML private HBox middle;
    @FXML private TableView<LibraryTrack> table;
    @FXML private Node empty;
    @FXML private VBox pane;
    @FXML private Artwork artwork;
    @FXML private Label title;
    @FXML private Label artists;
    @FXML private Label path;
    @FXML private Label missing;
    @FXML private Label evidence;

    public LibraryView(
            LibraryViewModel model,
            PlayerViewModel player,
            Consumer<Path> showInFolder,
            MusicalKey.Notation notation) {
        this.model = model;
        this.player = player;
        this.showInFolder = showInFolder;
        this.notation = notation;
    }

    @FXML
    private void initialize() {
        summary.textProperty().bind(model.summaryProperty());
        words.textProperty().bindBidirectional(model.wordsProperty());
        notice.noticeProperty().bindBidirectional(model.noticeProperty());
        notice.setOnRemedy(_ -> model.reload());
        empty.visibleProperty().bind(model.emptyProperty());
        empty.managedProperty().bind(model.emptyProperty());
        middle.visibleProperty().bind(model.emptyProperty().not());
        middle.managedProperty().bind(model.emptyProperty().not());
        words.disableProperty().bind(model.emptyProperty());
        columns();
        table.setItems(model.rows());
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> model.selectedProperty().set(row));
        table.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) play();
        });
        model.selectedProperty().subscribe(this::show);
        middle.widthProperty().subscribe(_ -> arrange());
    }

    @Override
    public void focus() {
        model.reload();
        words.requestFocus();
    }

    private void columns() {
        var track = column("Track", TwoLines::new, LibraryView::title);
        var label = text("Label", row -> Words.or(row.track().label()));
        label.getStyleClass().add("quiet-column");
        var year =
                text(
                        "Year",
                        row ->
                                row.track().releaseDate() == null
                                        ? Words.UNKNOWN
                                        : Integer.toString(row.track().releaseDate().year()));
        var bpm = text("BPM", row -> Words.bpm(row.track().bpm()));
        var key = column("Key", KeyChip::new, this::key);
        var length = text("Length", row -> Words.length(row.track().durationMs()));
        var quality = column("Quality", Chip::new, LibraryView::quality);
        var fields = text("Fields", row -> filled(row.track()) + "/" + Field.REQUIRED.size());
        for (var figures : List.of(year, bpm, length, fields))
            figures.getStyleClass().add("figures");
        new Columns<LibraryTrack>()
                .fluid(track, 190, 3)
                .fluid(label, 110, 2)
                .fixed(year, 56)
                .fixed(bpm, 58)
                .fixed(key, 60)
                .fixed(length, 66)
                .fixed(quality, 96)
                .fixed(fields, 66)
                .hideFirst(List.of(label, year, fields, bpm))
                .in(table);
    }

    @FXML
    private void onPlay() {
        play();
    }

    @FXML
    private void onFolder() {
        LibraryTrack row = model.selectedProperty().get();
        if (row != null) showInFolder.accept(row.file().path());
    }

    private void play() {
        LibraryTrack row = model.selectedProperty().get();
        if (row == null) return;
        Track track = row.track();
        player.play(
                new Playing(
                        row.file().path(),
                        track.fullTitle(),
                        track.artistLine() + " · " + row.file().quality()));
    }

    private void show(@Nullable LibraryTrack row) {
        arrange();
        if (row == null) return;
        Track track = row.track();
        title.setText(Words.or(track.fullTitle()));
        artists.setText(Words.or(track.artistLine()));
        artwork.nameFor(track.fullTitle() + track.artistLine());
        path.setText(
                row.file().path()
                        + "\n"
                        + Words.bytes(row.bytes())
                        + " · "
                        + row.file().quality()
                        + (row.source() == null ? "" : " · from " + row.source().displayName()));
        var gone =
                Field.REQUIRED.stream()
                        .filter(field -> field.of(track).isEmpty())
                        .map(Field::json)
                        .toList();
        missing.setText(
                gone.isEmpty()
                        ? "All 12 required fields are filled."
                        : "Missing: " + String.join(", ", gone));
        evidence.setText(String.join("\n", row.file().evidence()));
        evidence.setManaged(!row.file().evidence().isEmpty());
    }

    private void arrange() {
        boolean shown =
                model.selectedProperty().get() != null && middle.getWidth() >= ROOM_FOR_BOTH;
        pane.setVisible(shown);
        pane.setManaged(shown);
    }

    private static void title(TwoLines cell, LibraryTrack row) {
        Track track = row.track();
        String name =
                track.title() == null
                        ? String.valueOf(row.file().path().getFileName())
                        : track.title();
        cell.show(
                name,
                track.version() == null ? "" : "(" + track.version() + ")",
                Words.or(track.artistLine()));
    }

    private void key(KeyChip chip, LibraryTrack row) {
        MusicalKey key = row.track().key();
        chip.setVisible(key != null);
        if (key != null) chip.show(key, notation);
    }

    private static void quality(Chip chip, LibraryTrack row) {
        AudioFile file = row.file();
        var tone =
                switch (file.verdict()) {
                    case OK -> file.lossless() ? Chip.Tone.GOOD : Chip.Tone.PLAIN;
                    case SUSPECT -> Chip.Tone.WARN;
                    case BROKEN -> Chip.Tone.BAD;
                };
        chip.show(file.quality() + (file.verdict() == AudioFile.Verdict.OK ? "" : " ?"), tone);
        chip.setAccessibleText(file.quality() + ", " + file.verdict());
    }

    private static long filled(Track track) {
        return Field.REQUIRED.stream().filter(field -> field.of(track).isPresent()).count();
    }

    private static TableColumn<LibraryTrack, LibraryTrack> text(
            String name, Function<LibraryTrack, String> words) {
        var column = plain(name);
        column.setCellFactory(_ -> new TextCell<>(words));
        return column;
    }

    private static TableColumn<LibraryTrack, LibraryTrack> plain(String name) {
        var column = new TableColumn<LibraryTrack, LibraryTrack>(name);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setSortable(false);
        return column;
    }

    private static <N extends Node> TableColumn<LibraryTrack, LibraryTrack> column(
            String name, Supplier<N> build, BiConsumer<N, LibraryTrack> fill) {
        var column = plain(name);
        column.setCellFactory(_ -> new RichCell<>(build, fill));
        return column;
    }
}

package cratekeeper.ui.library;

import cratekeeper.music.LibraryTrack;
import cratekeeper.ui.Texts;
import cratekeeper.ui.Words;
import cratekeeper.ui.parts.IconButton;
import cratekeeper.ui.parts.Waveform;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The file that is looked at: its names, its sound as pictures, what speaks against it, and what
/// can be done.
final class FilePane {
    private final FileViewModel model;
    private final LibraryViewModel library;
    private final Ways ways;
    private final Texts texts = Texts.in(FilePane.class);
    @FXML private Label title;
    @FXML private Label artists;
    @FXML private Waveform wave;
    @FXML private StackPane spectrum;
    @FXML private ImageView picture;
    @FXML private Label note;
    @FXML private Label evidence;
    @FXML private Label reason;
    @FXML private Label file;
    @FXML private Label missing;
    @FXML private IconButton close;
    private final BooleanProperty foldable = new SimpleBooleanProperty();

    /// What leads away from here.
    ///
    /// @param better looks for a better copy of it
    /// @param edit opens the tag editor
    /// @param folder shows the file in the system's file window
    /// @param fold shows the table again, where this lies over it
    record Ways(
            Consumer<LibraryTrack> better, Runnable edit, Consumer<Path> folder, Runnable fold) {}

    FilePane(FileViewModel model, LibraryViewModel library, Ways ways) {
        this.model = model;
        this.library = library;
        this.ways = ways;
    }

    @FXML
    private void initialize() {
        model.trackProperty().subscribe(this::show);
        library.countsProperty().subscribe(_ -> why());
        model.peaksProperty().subscribe(wave::setPeaks);
        wave.setOnSeek(model::seek);
        model.spectrumProperty().subscribe(this::draw);
        picture.fitWidthProperty().bind(spectrum.widthProperty());
        note.textProperty().bind(model.noteProperty());
        close.visibleProperty().bind(foldable);
        close.managedProperty().bind(foldable);
    }

    /// Whether it lies over the table and can be put away.
    void foldable(boolean over) {
        foldable.set(over);
    }

    private void draw(byte @Nullable [] png) {
        picture.setImage(png == null ? null : new Image(new ByteArrayInputStream(png)));
    }

    private void show(@Nullable LibraryTrack row) {
        if (row == null) return;
        title.setText(Shown.title(row));
        String label = row.track().label();
        artists.setText(Words.or(row.track().artistLine()) + (label == null ? "" : " · " + label));
        evidence.setText(Shown.evidence(row.file()));
        file.setText(
                row.file().quality()
                        + " · "
                        + Words.length(row.file().durationMs())
                        + " · "
                        + Words.bytes(row.bytes())
                        + (row.source() == null
                                ? ""
                                : " · " + texts.get("from", row.source().displayName()))
                        + "\n"
                        + row.file().path());
        missing.setText(Shown.missing(row.track(), library.required()));
        why();
    }

    private void why() {
        LibraryTrack row = model.trackProperty().get();
        String why = row == null ? "" : library.reason(row.id());
        reason.setText(why.isEmpty() ? "" : texts.get("better.why", why));
        reason.setManaged(!why.isEmpty());
        reason.setVisible(!why.isEmpty());
    }

    @FXML
    private void onBetter() {
        LibraryTrack row = model.trackProperty().get();
        if (row != null) ways.better().accept(row);
    }

    @FXML
    private void onEdit() {
        ways.edit().run();
    }

    @FXML
    private void onPlay() {
        model.play();
    }

    @FXML
    private void onClose() {
        ways.fold().run();
    }

    @FXML
    private void onFolder() {
        LibraryTrack row = model.trackProperty().get();
        if (row != null) ways.folder().accept(row.file().path());
    }
}

package cratekeeper.ui.review;

import cratekeeper.ui.Texts;
import java.nio.file.Path;
import javafx.animation.AnimationTimer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The files of a card: each with what was measured, heard and seen of it.
final class CardFiles {
    private final Texts texts = Texts.in(CardFiles.class);
    private final ReviewViewModel model;
    private final CardViewModel card;
    private final AuditionViewModel audition;
    private final SpectrumPane spectrum = new SpectrumPane();
    @FXML private VBox filesBox;
    @FXML private Label filesTitle;
    @FXML private Label hearing;
    @FXML private VBox files;
    @FXML private Label without;
    @FXML private VBox spectrumBox;
    @FXML private Label spectrumWords;
    @FXML private Button preview;
    private final AnimationTimer clock =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    showPosition();
                }
            };

    CardFiles(ReviewViewModel model) {
        this.model = model;
        card = model.card();
        audition = model.audition();
    }

    @FXML
    private void initialize() {
        spectrumBox.getChildren().addFirst(spectrum);
        card.fileProperty().subscribe(this::showChosen);
        audition.soundingProperty().subscribe(_ -> showHeard());
        audition.runningProperty().subscribe(_ -> showHeard());
        audition.statusProperty()
                .subscribe(
                        text -> hearing.setText(text.isEmpty() ? texts.get("space.plays") : text));
        model.spectrum().spectrumProperty().subscribe(this::showSpectrum);
        spectrum.setOnSeek(share -> {
            FileLine line = card.fileProperty().get();
            if (line != null) audition.seek(line, share);
        });
    }

    @FXML
    private void onPreview() {
        model.preview();
    }

    void show(Card now) {
        boolean some = !now.files().isEmpty();
        filesBox.setVisible(some || !now.without().isEmpty());
        filesBox.setManaged(filesBox.isVisible());
        filesTitle.setText(texts.get(some ? "files" : "files.none"));
        files.getChildren()
                .setAll(
                        now.files().stream()
                                .map(line -> new FileRow(line, card::choose, this::play))
                                .toList());
        without.setText(String.join("\n", now.without()));
        without.setVisible(!now.without().isEmpty());
        without.setManaged(without.isVisible());
        boolean audible = now.files().stream().anyMatch(line -> line.kept() != null);
        hearing.setVisible(audible || !audition.statusProperty().get().isEmpty());
        preview.setVisible(audible);
        showChosen(card.fileProperty().get());
        showHeard();
    }

    private void play(FileLine line) {
        Path file = line.kept();
        if (file == null) return;
        boolean heard = file.equals(audition.soundingProperty().getValue());
        // Choosing it may already have begun it, where another one was left.
        card.choose(line);
        if (heard || !file.equals(audition.soundingProperty().getValue())) audition.listen(line);
    }

    private void showChosen(@Nullable FileLine chosen) {
        for (Node node : files.getChildren())
            if (node instanceof FileRow row) row.chosen(row.line().equals(chosen));
    }

    /// The row of the chosen file; `null` if there is none.
    @Nullable Node chosen() {
        FileLine chosen = card.fileProperty().get();
        for (Node node : files.getChildren())
            if (node instanceof FileRow row && row.line().equals(chosen)) return row;
        return null;
    }

    private void showHeard() {
        Path now = audition.soundingProperty().getValue();
        boolean runs = audition.runningProperty().getValue();
        for (Node node : files.getChildren())
            if (node instanceof FileRow row)
                row.heard(runs && now != null && now.equals(row.line().kept()));
        // A window at rest draws nothing.
        if (runs) clock.start();
        else clock.stop();
        showPosition();
    }

    private void showPosition() {
        FileLine line = model.spectrum().spectrumProperty().get().file();
        Path now = audition.soundingProperty().getValue();
        boolean heard = line != null && now != null && now.equals(line.kept());
        spectrum.positionProperty().set(heard ? audition.position() : -1);
    }

    private void showSpectrum(SpectrumViewModel.Spectrum now) {
        spectrumBox.setVisible(now.file() != null);
        spectrumBox.setManaged(now.file() != null);
        spectrum.show(now, now.made() ? model.spectrum().pictureProperty().get() : null);
        spectrumWords.setText(now.words());
        spectrumWords.setVisible(!now.words().isEmpty());
        spectrumWords.setManaged(!now.words().isEmpty());
        showPosition();
    }
}

package cratekeeper.ui.review;

import cratekeeper.ui.Texts;
import cratekeeper.ui.parts.Artwork;
import cratekeeper.ui.parts.Enlarged;
import cratekeeper.ui.parts.Foreign;
import java.nio.file.Path;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One track that needs a person: all reasons, what was asked beside what was found, the files, and
/// what may be decided.
public final class CardView {
    private static final double WIDE = 640;
    private static final int LONGEST = 80;
    private static final double BESIDE_REASONS = 64;
    private final Texts texts = Texts.in(CardView.class);
    private final ReviewViewModel model;
    private final CardViewModel card;
    private final AuditionViewModel audition;
    private final CandidateGrid candidates = new CandidateGrid();
    private final SpectrumPane spectrum = new SpectrumPane();
    @FXML private ScrollPane body;
    @FXML private VBox parts;
    @FXML private Artwork artwork;
    @FXML private Label title;
    @FXML private Label artists;
    @FXML private Label list;
    @FXML private FlowPane reasons;
    @FXML private VBox filesBox;
    @FXML private Label filesTitle;
    @FXML private Label hearing;
    @FXML private VBox files;
    @FXML private Label without;
    @FXML private VBox spectrumBox;
    @FXML private Label spectrumWords;
    @FXML private Button preview;
    @FXML private HBox findBox;
    @FXML private TextField words;
    @FXML private Label looking;
    @FXML private CheckBox alike;
    @FXML private Button accept;
    @FXML private Button search;
    @FXML private Button retry;
    private int from;
    private int room = CandidateGrid.room(0);
    private final AnimationTimer clock =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    showPosition();
                }
            };

    CardView(ReviewViewModel model) {
        this.model = model;
        card = model.card();
        audition = model.audition();
    }

    @FXML
    private void initialize() {
        parts.getChildren().add(1, candidates);
        spectrumBox.getChildren().addFirst(spectrum);
        candidates.setOnChoose(card::choose);
        reasons.prefWrapLengthProperty()
                .bind(
                        body.widthProperty()
                                .subtract(artwork.widthProperty())
                                .subtract(BESIDE_REASONS));
        card.cardProperty().subscribe(this::show);
        card.candidateProperty().subscribe(_ -> showCandidates());
        Enlarged.widthOf(body)
                .subscribe(width -> {
                    room = CandidateGrid.room(width);
                    showCandidates();
                });
        card.fileProperty().subscribe(this::showChosen);
        card.pictureProperty().subscribe(artwork::show);
        bindListening();
        bindDecisions();
    }

    private void bindListening() {
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

    private void bindDecisions() {
        accept.textProperty().bind(card.acceptWords());
        var wide = Enlarged.widthOf(body).map(width -> width > WIDE);
        search.textProperty().bind(wide.map(is -> texts.get(is ? "search.wide" : "search")));
        retry.textProperty().bind(wide.map(is -> texts.get(is ? "retry.wide" : "retry")));
        var others = card.alikeProperty().map(List::size);
        alike.visibleProperty().bind(others.map(count -> count > 0));
        alike.managedProperty().bind(alike.visibleProperty());
        alike.textProperty().bind(others.map(count -> texts.count("alike", count)));
        alike.selectedProperty().bindBidirectional(card.forAllProperty());
        findBox.managedProperty().bind(findBox.visibleProperty());
        looking.textProperty().bind(model.lookingProperty());
        looking.visibleProperty().bind(looking.textProperty().isNotEmpty());
        looking.managedProperty().bind(looking.visibleProperty());
    }

    /// Opens the line for other words.
    void find() {
        Card shown = card.cardProperty().get();
        if (shown == null) return;
        if (!findBox.isVisible()) words.setText(shown.item().query().text());
        findBox.setVisible(true);
        words.requestFocus();
        words.selectAll();
    }

    /// @return false if it was not open
    boolean closeFind() {
        boolean was = findBox.isVisible();
        findBox.setVisible(false);
        return was;
    }

    @FXML
    private void onFind() {
        model.search(words.getText());
    }

    @FXML
    private void onSearch() {
        find();
    }

    @FXML
    private void onPreview() {
        model.preview();
    }

    @FXML
    private void onAccept() {
        model.accept(false);
    }

    @FXML
    private void onRetry() {
        model.retry(false);
    }

    @FXML
    private void onSkip() {
        model.skip(false);
    }

    @FXML
    private void onAbandon() {
        model.abandon(false);
    }

    private @Nullable String shownId;

    private void show(@Nullable Card now) {
        if (now == null) return;
        boolean another = !now.id().equals(shownId);
        shownId = now.id();
        title.setText(now.name());
        artwork.nameFor(now.name());
        artists.setText(now.artists());
        list.setText(
                now.list().isEmpty()
                        ? ""
                        : texts.get("asked.by", Foreign.text(now.list(), LONGEST)));
        list.setVisible(!now.list().isEmpty());
        list.setManaged(!now.list().isEmpty());
        reasons.getChildren()
                .setAll(
                        now.item().reasons().stream()
                                .map(reason ->
                                        Reasons.chip(reason, reasons.prefWrapLengthProperty()))
                                .toList());
        showFiles(now);
        if (!another) {
            showCandidates();
            return;
        }
        from = 0;
        closeFind();
        body.setVvalue(0);
        showCandidates();
    }

    private void showCandidates() {
        Card now = card.cardProperty().get();
        if (now == null) return;
        int chosen = card.candidateProperty().get() - 1;
        from = Math.clamp(from, Math.max(0, chosen - room + 1), Math.max(0, chosen));
        int all = now.item().candidates().size();
        candidates.show(Comparison.of(now.item(), from, room, chosen), from, chosen, all);
    }

    private void showFiles(Card now) {
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

    /// Brings the chosen file into view.
    void reveal() {
        FileLine chosen = card.fileProperty().get();
        double room = body.getViewportBounds().getHeight();
        double hidden = parts.getHeight() - room;
        for (Node node : files.getChildren()) {
            if (hidden <= 0 || !(node instanceof FileRow row) || !row.line().equals(chosen))
                continue;
            var place = parts.sceneToLocal(row.localToScene(row.getBoundsInLocal()));
            double top = body.getVvalue() * hidden;
            double wanted = Math.clamp(top, place.getMaxY() - room, place.getMinY());
            body.setVvalue(Math.clamp(wanted / hidden, 0, 1));
        }
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

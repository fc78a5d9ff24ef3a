package cratekeeper.ui.review;

import cratekeeper.ui.Texts;
import cratekeeper.ui.Views;
import cratekeeper.ui.parts.Artwork;
import cratekeeper.ui.parts.Enlarged;
import cratekeeper.ui.parts.Foreign;
import java.util.List;
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
    private final CardFiles files;
    private final CandidateGrid candidates = new CandidateGrid();
    @FXML private ScrollPane body;
    @FXML private VBox parts;
    @FXML private Artwork artwork;
    @FXML private Label title;
    @FXML private Label artists;
    @FXML private Label list;
    @FXML private FlowPane reasons;
    @FXML private HBox findBox;
    @FXML private TextField words;
    @FXML private Label looking;
    @FXML private CheckBox alike;
    @FXML private Button accept;
    @FXML private Button search;
    @FXML private Button retry;
    private int from;
    private int room = CandidateGrid.room(0);

    CardView(ReviewViewModel model) {
        this.model = model;
        card = model.card();
        files = new CardFiles(model);
    }

    @FXML
    private void initialize() {
        parts.getChildren().add(1, candidates);
        parts.getChildren().add(Views.load(files));
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
        card.pictureProperty().subscribe(artwork::show);
        bindDecisions();
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
        files.show(now);
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

    /// Brings the chosen file into view.
    void reveal() {
        Node row = files.chosen();
        double high = body.getViewportBounds().getHeight();
        double hidden = parts.getHeight() - high;
        if (row == null || hidden <= 0) return;
        var place = parts.sceneToLocal(row.localToScene(row.getBoundsInLocal()));
        double top = body.getVvalue() * hidden;
        double wanted = Math.clamp(top, place.getMaxY() - high, place.getMinY());
        body.setVvalue(Math.clamp(wanted / hidden, 0, 1));
    }
}

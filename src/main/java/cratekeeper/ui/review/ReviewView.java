package cratekeeper.ui.review;

import cratekeeper.music.Attempt;
import cratekeeper.music.Offer;
import cratekeeper.music.ReviewItem;
import cratekeeper.ui.ScreenView;
import cratekeeper.ui.Words;
import cratekeeper.ui.parts.Chip;
import cratekeeper.ui.parts.NoticeBar;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// The Review screen: the tracks at the left; what was asked, what was found and which files were
/// refused at the right.
public final class ReviewView implements ScreenView {
    private static final double NAME_WIDTH = 110;
    private final ReviewViewModel model;
    private final Consumer<String> search;
    @FXML private Label summary;
    @FXML private NoticeBar notice;
    @FXML private HBox content;
    @FXML private Node empty;
    @FXML private ListView<ReviewItem> list;
    @FXML private ScrollPane body;
    @FXML private Label title;
    @FXML private Label artists;
    @FXML private FlowPane reasons;
    @FXML private GridPane candidates;
    @FXML private VBox filesBox;
    @FXML private VBox files;

    /// @param search looks for words on the Search screen
    public ReviewView(ReviewViewModel model, Consumer<String> search) {
        this.model = model;
        this.search = search;
    }

    @FXML
    private void initialize() {
        notice.noticeProperty().bindBidirectional(model.noticeProperty());
        notice.setOnRemedy(_ -> model.reload());
        var none = Bindings.isEmpty(model.items());
        content.visibleProperty().bind(none.not());
        content.managedProperty().bind(none.not());
        empty.visibleProperty().bind(none.and(model.loadedProperty()));
        empty.managedProperty().bind(none);
        summary.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        Words.plural(model.items().size(), "track")
                                                + (model.items().size() == 1 ? " needs" : " need")
                                                + " a decision",
                                model.items()));
        summary.visibleProperty().bind(none.not());
        list.setItems(model.items());
        list.setCellFactory(_ -> new ItemCell());
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(item -> {
                    if (item != null) model.selectedProperty().set(item);
                });
        model.selectedProperty().subscribe(this::show);
        body.widthProperty().subscribe(_ -> show(model.selectedProperty().get()));
    }

    @Override
    public void focus() {
        model.reload();
        list.requestFocus();
    }

    @FXML
    private void onRetry() {
        model.retry();
    }

    @FXML
    private void onSearch() {
        ReviewItem item = model.selectedProperty().get();
        if (item != null) search.accept(item.query().text());
    }

    private void show(@Nullable ReviewItem item) {
        if (item == null) return;
        list.getSelectionModel().select(item);
        title.setText(name(item));
        artists.setText(artists(item));
        reasons.getChildren().setAll(item.reasons().stream().map(ReviewView::reason).toList());
        Candidates.fill(candidates, item, body.getWidth());
        files.getChildren().setAll(item.files().stream().map(ReviewView::file).toList());
        filesBox.setVisible(!item.files().isEmpty());
        filesBox.setManaged(!item.files().isEmpty());
        body.setVvalue(0);
    }

    private static String name(ReviewItem item) {
        var wanted = item.query().asTrack();
        return wanted.title() == null ? item.query().text() : wanted.fullTitle();
    }

    private static String artists(ReviewItem item) {
        return item.query().artists().isEmpty()
                ? "as typed"
                : String.join(", ", item.query().artists());
    }

    private static Node reason(ReviewItem.Reason reason) {
        String detail = reason.detail().isBlank() ? "" : ": " + reason.detail();
        return new Chip(reason.reason().words() + detail, tone(reason));
    }

    private static Chip.Tone tone(ReviewItem.Reason reason) {
        return switch (reason.reason()) {
            case BROKEN_FILE,
                    SUSPECT_TRANSCODE,
                    PREVIEW_DIFFERS,
                    ALL_SOURCES_FAILED,
                    LENGTH_DIFFERS ->
                    Chip.Tone.BAD;
            default -> Chip.Tone.WARN;
        };
    }

    private static Node file(Attempt attempt) {
        Offer offer = attempt.offer();
        var quality =
                new Chip(
                        offer == null ? Words.UNKNOWN : offer.quality(),
                        offer != null && offer.lossless() ? Chip.Tone.GOOD : Chip.Tone.PLAIN);
        var name =
                new Label(
                        offer == null
                                ? "no file"
                                : offer.name() + " · " + Words.length(offer.durationMs()));
        name.getStyleClass().add("may-shorten");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        String service = attempt.service().displayName();
        var why =
                new Label(
                        attempt.reason().startsWith(service)
                                ? attempt.reason()
                                : service + ": " + attempt.reason());
        why.getStyleClass().addAll("small", "muted");
        // A long reason takes two lines rather than room from everything else.
        why.setWrapText(true);
        why.setMinHeight(Label.USE_PREF_SIZE);
        why.setMaxWidth(Double.MAX_VALUE);
        why.setAlignment(Pos.CENTER_RIGHT);
        why.setTextAlignment(TextAlignment.RIGHT);
        HBox.setHgrow(why, Priority.ALWAYS);
        name.setMinWidth(NAME_WIDTH);
        var row = new HBox(quality, name, why);
        row.getStyleClass().add("file-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static final class ItemCell extends javafx.scene.control.ListCell<ReviewItem> {
        private final Label name = new Label();
        private final Label by = new Label();
        private final Chip first = new Chip();
        private final VBox lines;

        ItemCell() {
            name.getStyleClass().addAll("strong", "may-shorten");
            by.getStyleClass().addAll("small", "muted", "may-shorten");
            first.getStyleClass().add("may-shorten");
            first.setMinWidth(0);
            var line = new HBox(4, name, by);
            line.setAlignment(Pos.BASELINE_LEFT);
            lines = new VBox(5, line, first);
            // A list would let its widest line make all of it scroll sideways.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable ReviewItem item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty || item == null ? null : lines);
            if (empty || item == null) return;
            name.setText(name(item));
            by.setText("· " + artists(item));
            var reason = item.reasons().isEmpty() ? null : item.reasons().getFirst();
            first.show(
                    reason == null ? "Needs a look" : reason.reason().words(),
                    reason == null ? Chip.Tone.WARN : tone(reason));
            setAccessibleText(name(item) + " by " + artists(item) + ": " + first.getText());
        }

        private static String name(ReviewItem item) {
            return ReviewView.name(item);
        }
    }
}

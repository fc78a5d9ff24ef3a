package cratekeeper.ui.review;

import cratekeeper.music.ReviewItem;
import cratekeeper.ui.Texts;
import cratekeeper.ui.parts.Chip;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A track in the list: its name, by whom, and the first reason.
final class ItemCell extends ListCell<Card> {
    private final Label name = new Label();
    private final Label by = new Label();
    private final Chip first = new Chip();
    private final Label more = new Label();
    private final VBox lines;

    ItemCell() {
        name.getStyleClass().addAll("strong", "may-shorten");
        by.getStyleClass().addAll("small", "muted", "may-shorten");
        first.getStyleClass().add("may-shorten");
        first.setMinWidth(0);
        more.getStyleClass().addAll("tiny", "muted");
        more.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(4, name, by);
        line.setAlignment(Pos.BASELINE_LEFT);
        var reasons = new HBox(6, first, more);
        reasons.setAlignment(Pos.CENTER_LEFT);
        lines = new VBox(5, line, reasons);
        // A list would let its widest line make all of it scroll sideways.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Card card, boolean empty) {
        super.updateItem(card, empty);
        setGraphic(empty || card == null ? null : lines);
        if (empty || card == null) return;
        name.setText(card.name());
        by.setText("· " + card.artists());
        var reasons = card.item().reasons();
        ReviewItem.Reason reason = reasons.isEmpty() ? null : reasons.getFirst();
        first.show(
                Reasons.words(reason == null ? null : reason.reason()),
                reason == null ? Chip.Tone.WARN : Reasons.tone(reason.reason()));
        more.setText(reasons.size() > 1 ? "+" + (reasons.size() - 1) : "");
        setAccessibleText(
                Texts.in(ItemCell.class)
                        .get("item", card.name(), card.artists(), Reasons.words(card)));
    }
}

package cratekeeper.ui.activity;

import cratekeeper.agent.ActivityEvent;
import cratekeeper.ui.parts.StateDot;
import java.time.InstantSource;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// A line of the log: when, how it went, and what happened.
final class EventCell extends ListCell<ActivityEvent> {
    private final InstantSource clock;
    private final Label time = new Label();
    private final StateDot dot = new StateDot(StateDot.State.READY);
    private final Label words = new Label();
    private final Tooltip whole = new Tooltip();
    private final HBox row = new HBox(time, dot, words);

    EventCell(InstantSource clock) {
        this.clock = clock;
        getStyleClass().add("event-cell");
        row.getStyleClass().add("event-row");
        row.setAlignment(Pos.CENTER_LEFT);
        time.getStyleClass().addAll("small", "muted", "event-time");
        words.getStyleClass().add("may-shorten");
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ActivityEvent event, boolean empty) {
        super.updateItem(event, empty);
        setGraphic(event == null ? null : row);
        setTooltip(event == null ? null : whole);
        if (event == null) {
            setAccessibleText("");
            return;
        }
        String when = EventWords.time(event.at(), clock.instant());
        String what = EventWords.of(event);
        time.setText(when);
        words.setText(what);
        whole.setText(what);
        dot.show(
                switch (event.kind()) {
                    case THROTTLED, NEEDS_REVIEW -> StateDot.State.WAITING;
                    case CANCELLED, SKIPPED, NOTHING_FOUND -> StateDot.State.OFF;
                    default -> event.kind().error() ? StateDot.State.FAILED : StateDot.State.READY;
                });
        setAccessibleText(when + ": " + what);
    }
}

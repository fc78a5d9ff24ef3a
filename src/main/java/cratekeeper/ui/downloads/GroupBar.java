package cratekeeper.ui.downloads;

import cratekeeper.ui.Texts;
import cratekeeper.ui.Words;
import cratekeeper.ui.parts.IconButton;
import cratekeeper.ui.parts.Meter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A list's head over the whole width of the table: its name, how far it is and when it will be
/// done, and what can be done with all of it.
final class GroupBar extends HBox {
    private static final List<Act> ACTS =
            List.of(Act.FRONT, Act.PAUSE, Act.RESUME, Act.RETRY, Act.CLEAR, Act.CANCEL);
    private final Texts texts = Texts.in(GroupBar.class);
    private final DownloadsViewModel model;
    private final IconButton fold;
    private final Label name = new Label();
    private final Label words = new Label();
    private final Meter meter = new Meter();
    private final Label percent = new Label();
    private final Map<Act, IconButton> acts = new EnumMap<>(Act.class);
    private @Nullable GroupRow group;
    private Subscription listening = Subscription.EMPTY;

    GroupBar(DownloadsViewModel model) {
        this.model = model;
        getStyleClass().add("group-bar");
        setAlignment(Pos.CENTER_LEFT);
        fold = new IconButton("fth-chevron-down", texts.get("group.fold"), this::fold);
        name.getStyleClass().addAll("strong", "may-shorten");
        words.getStyleClass().addAll("small", "muted", "may-shorten");
        percent.getStyleClass().add("group-percent");
        meter.getStyleClass().add("group-meter");
        var names = new VBox(name, words);
        names.getStyleClass().add("two-lines");
        names.setAlignment(Pos.CENTER_LEFT);
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        var buttons = new HBox();
        buttons.getStyleClass().addAll("row-actions", "group-actions");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        for (Act act : ACTS) {
            var button = ActButton.of(act, this::act);
            acts.put(act, button);
            buttons.getChildren().add(button);
        }
        // A click on a button is for nobody else.
        fold.setOnMouseClicked(Event::consume);
        buttons.setOnMouseClicked(Event::consume);
        getChildren().addAll(fold, names, meter, percent, buttons);
    }

    /// @param group `null` if none is to be shown any more
    void show(@Nullable GroupRow group) {
        if (group == this.group) return;
        listening.unsubscribe();
        listening = Subscription.EMPTY;
        this.group = group;
        if (group == null) return;
        String called = Steps.name(group);
        name.setText(called);
        acts.forEach((act, button) ->
                button.setName(texts.get("group.act", ActButton.name(act), called)));
        listening = group.nowProperty().subscribe(now -> show(group, now));
    }

    private void show(GroupRow group, GroupRow.Now now) {
        Tally tally = now.tally();
        words.setText(Steps.group(tally, now.end()));
        meter.setValue(tally.share());
        meter.setFull(tally.toGo() == 0);
        percent.setText(Words.percent(Math.floor(tally.share() * 100) / 100));
        fold.setIcon(now.open() ? "fth-chevron-down" : "fth-chevron-right");
        fold.setName(texts.get(now.open() ? "group.fold" : "group.unfold"));
        acts.forEach((act, button) -> ActButton.showIf(button, model.can(act, group.rows())));
        setAccessibleText(name.getText() + ", " + words.getText());
    }

    private void fold() {
        if (group != null) model.fold(group);
    }

    private void act(Act act) {
        if (group != null) model.act(act, group.rows());
    }
}

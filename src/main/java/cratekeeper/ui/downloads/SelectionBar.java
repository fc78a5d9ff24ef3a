package cratekeeper.ui.downloads;

import cratekeeper.ui.Texts;
import cratekeeper.ui.parts.IconButton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// What can be done with the selected jobs. Takes no room while none is selected.
final class SelectionBar extends HBox {
    private final Texts texts = Texts.in(SelectionBar.class);
    private final DownloadsViewModel model;
    private final Label words = new Label();
    private final Map<Act, IconButton> acts = new EnumMap<>(Act.class);
    private List<JobRow> jobs = List.of();

    SelectionBar(DownloadsViewModel model) {
        this.model = model;
        getStyleClass().addAll("strip", "selection-bar");
        setAlignment(Pos.CENTER_LEFT);
        words.getStyleClass().addAll("muted", "may-shorten");
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().add(words);
        for (Act act : Act.values()) {
            var button = ActButton.of(act, this::act);
            acts.put(act, button);
            getChildren().add(button);
        }
        show(List.of());
    }

    void show(List<JobRow> selected) {
        jobs = selected;
        ActButton.showIf(this, !selected.isEmpty());
        if (selected.isEmpty()) return;
        words.setText(texts.count("selected", selected.size()));
        acts.forEach((act, button) -> button.setDisable(!model.can(act, selected)));
    }

    /// The jobs have moved on.
    void refresh() {
        show(jobs);
    }

    void act(Act act) {
        model.act(act, jobs);
    }
}

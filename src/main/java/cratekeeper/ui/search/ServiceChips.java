package cratekeeper.ui.search;

import cratekeeper.agent.ServiceAnswer;
import cratekeeper.music.Service;
import cratekeeper.ui.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/// A chip a service, and behind them how much was found. A chip stays while its service's answer
/// grows: only its words change.
final class ServiceChips {
    private final FlowPane pane;
    private final Map<Service, ServiceChip> chips = new EnumMap<>(Service.class);
    private final Label summary = new Label();

    /// @param rows counted behind the chips
    ServiceChips(FlowPane pane, ObservableList<?> rows) {
        this.pane = pane;
        summary.getStyleClass().addAll("small", "muted", "chips-summary");
        summary.setMinWidth(Region.USE_PREF_SIZE);
        summary.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        rows.isEmpty()
                                                ? ""
                                                : Texts.in(ServiceChips.class)
                                                        .count("recordings", rows.size()),
                                rows));
    }

    void show(List<? extends ServiceAnswer> answers) {
        var shown =
                Stream.concat(answers.stream().<Node>map(this::chip), Stream.<Node>of(summary))
                        .toList();
        if (!pane.getChildren().equals(shown)) pane.getChildren().setAll(shown);
    }

    private ServiceChip chip(ServiceAnswer answer) {
        var chip = chips.computeIfAbsent(answer.service(), ServiceChip::new);
        chip.show(answer);
        return chip;
    }
}

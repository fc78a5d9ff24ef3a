package cratekeeper.ui.search;

import cratekeeper.agent.ServiceAnswer;
import cratekeeper.ui.Words;
import cratekeeper.ui.parts.StateDot;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A chip a service: its name and how it answered, in words.
final class ServiceChips {
    private final FlowPane pane;

    private final Label summary = new Label();

    /// @param rows counted behind the chips
    ServiceChips(FlowPane pane, ObservableList<?> rows) {
        this.pane = pane;
        summary.getStyleClass().addAll("small", "muted", "chips-summary");
        summary.setMinWidth(Region.USE_PREF_SIZE);
        summary.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> rows.isEmpty() ? "" : Words.plural(rows.size(), "recording"),
                                rows));
    }

    void show(List<? extends ServiceAnswer> answers) {
        var chips = new ArrayList<Node>(answers.size());
        for (ServiceAnswer answer : answers) chips.add(chip(answer));
        chips.add(summary);
        pane.getChildren().setAll(chips);
    }

    private static Node chip(ServiceAnswer answer) {
        var name = new Label(answer.service().displayName());
        name.getStyleClass().add("muted");
        var state = new Label(figure(answer));
        state.getStyleClass().add("strong");
        var chip = new HBox(new StateDot(dot(answer.state())), name);
        if (!state.getText().isEmpty()) chip.getChildren().add(state);
        String aside = aside(answer);
        if (!aside.isEmpty()) {
            var more = new Label("· " + aside);
            more.getStyleClass().add("muted");
            chip.getChildren().add(more);
        }
        chip.getChildren().forEach(part -> ((Region) part).setMinWidth(Region.USE_PREF_SIZE));
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().add("service-chip");
        String all =
                (name.getText() + " " + figure(answer) + " " + aside + ". " + answer.error())
                        .strip();
        chip.setAccessibleText(all);
        Tooltip.install(
                chip, new Tooltip(answer.error().isEmpty() ? timing(answer) : answer.error()));
        return chip;
    }

    private static String figure(ServiceAnswer answer) {
        return switch (answer.state()) {
            case ANSWERED -> Words.count(answer.hits());
            case ASKED -> answer.hits() > 0 ? Words.count(answer.hits()) : "…";
            case THROTTLED, SIGN_IN_NEEDED, UNREACHABLE, UNREADABLE -> "";
        };
    }

    private static String aside(ServiceAnswer answer) {
        return switch (answer.state()) {
            case ANSWERED -> answer.cached() ? "cached" : "";
            case ASKED -> "";
            case THROTTLED -> wait(answer);
            case SIGN_IN_NEEDED -> "sign in";
            case UNREACHABLE -> "not reached";
            case UNREADABLE -> "not understood";
        };
    }

    // The agent's sentence names the wait; the chip has room for the figure alone.
    private static String wait(ServiceAnswer answer) {
        var seconds = java.util.regex.Pattern.compile("(\\d+) s\\b").matcher(answer.error());
        return seconds.find() ? "waiting " + seconds.group(1) + " s" : "waiting";
    }

    private static String timing(ServiceAnswer answer) {
        String name = answer.service().displayName();
        if (answer.state() == ServiceAnswer.State.ASKED)
            return name + " was asked and has not answered yet";
        String from =
                answer.cached()
                        ? " answered from the cache"
                        : " answered in " + answer.millis() + " ms";
        return name + from;
    }

    private static StateDot.State dot(ServiceAnswer.State state) {
        return switch (state) {
            case ANSWERED -> StateDot.State.READY;
            case ASKED, THROTTLED -> StateDot.State.WAITING;
            case SIGN_IN_NEEDED -> StateDot.State.OFF;
            case UNREACHABLE, UNREADABLE -> StateDot.State.FAILED;
        };
    }
}

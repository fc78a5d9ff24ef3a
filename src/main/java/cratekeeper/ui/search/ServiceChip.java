package cratekeeper.ui.search;

import cratekeeper.agent.ServiceAnswer;
import cratekeeper.music.Service;
import cratekeeper.ui.Said;
import cratekeeper.ui.Texts;
import cratekeeper.ui.Words;
import cratekeeper.ui.parts.StateDot;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A service's name and how it answered, in words.
final class ServiceChip extends HBox {
    private final StateDot dot = new StateDot();
    private final Label figure = new Label();
    private final Label aside = new Label();
    private final Tooltip more = new Tooltip();
    private @Nullable ServiceAnswer shown;

    ServiceChip(Service service) {
        var name = new Label(service.displayName());
        name.getStyleClass().add("muted");
        figure.getStyleClass().add("strong");
        aside.getStyleClass().add("muted");
        getChildren().addAll(dot, name, figure, aside);
        getChildren().forEach(part -> ((Region) part).setMinWidth(Region.USE_PREF_SIZE));
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("service-chip");
        Tooltip.install(this, more);
    }

    void show(ServiceAnswer answer) {
        if (answer.equals(shown)) return;
        shown = answer;
        String beside = aside(answer);
        dot.show(dot(answer.state()));
        show(figure, figure(answer));
        show(aside, beside.isEmpty() ? "" : "· " + beside);
        String error = Said.of(answer.error());
        more.setText(error.isEmpty() ? timing(answer) : error);
        String name = answer.service().displayName();
        setAccessibleText((name + " " + figure(answer) + " " + beside + ". " + error).strip());
    }

    private static void show(Label label, String words) {
        label.setText(words);
        label.setManaged(!words.isEmpty());
    }

    private static String figure(ServiceAnswer answer) {
        return switch (answer.state()) {
            case ANSWERED -> Words.count(answer.hits());
            case ASKED -> answer.hits() > 0 ? Words.count(answer.hits()) : "…";
            case THROTTLED, SIGN_IN_NEEDED, UNREACHABLE, UNREADABLE -> "";
        };
    }

    private static Texts texts() {
        return Texts.in(ServiceChip.class);
    }

    private static String aside(ServiceAnswer answer) {
        return switch (answer.state()) {
            case ANSWERED -> answer.cached() ? texts().get("chip.cached") : "";
            case ASKED -> "";
            case THROTTLED -> wait(answer);
            case SIGN_IN_NEEDED -> texts().get("chip.sign_in");
            case UNREACHABLE -> texts().get("chip.unreachable");
            case UNREADABLE -> texts().get("chip.unreadable");
        };
    }

    // The agent's sentence names the wait; the chip has room for the figure alone.
    private static String wait(ServiceAnswer answer) {
        var seconds = java.util.regex.Pattern.compile("(\\d+) s\\b").matcher(answer.error());
        return seconds.find()
                ? texts().get("chip.waiting.for", seconds.group(1))
                : texts().get("chip.waiting");
    }

    private static String timing(ServiceAnswer answer) {
        String name = answer.service().displayName();
        if (answer.state() == ServiceAnswer.State.ASKED) return texts().get("asked", name);
        return answer.cached()
                ? texts().get("answered.cached", name)
                : texts().get("answered", name, Words.count(answer.millis()));
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

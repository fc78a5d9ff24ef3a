package cratekeeper.ui.downloads;

import cratekeeper.ui.Texts;
import cratekeeper.ui.parts.IconButton;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;

/// What can be done with jobs, as it looks and is called.
final class ActButton {
    private ActButton() {}

    static IconButton of(Act act, Consumer<Act> pressed) {
        return new IconButton(icon(act), nameWithKey(act), () -> pressed.accept(act));
    }

    static String name(Act act) {
        return Texts.in(ActButton.class).get("act." + act.name().toLowerCase(Locale.ROOT));
    }

    /// "Pause (P)".
    static String nameWithKey(Act act) {
        return Shortcuts.of(act)
                .map(key -> name(act) + " (" + key.getDisplayText() + ")")
                .orElse(name(act));
    }

    static String icon(Act act) {
        return switch (act) {
            case FRONT -> "fth-chevrons-up";
            case UP -> "fth-arrow-up";
            case DOWN -> "fth-arrow-down";
            case PAUSE -> "fth-pause";
            case RESUME -> "fth-play-circle";
            case RETRY -> "fth-refresh-cw";
            case WRONG_TRACK -> "fth-thumbs-down";
            case CANCEL -> "fth-x";
            case CLEAR -> "fth-check-square";
        };
    }

    static void showIf(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }
}

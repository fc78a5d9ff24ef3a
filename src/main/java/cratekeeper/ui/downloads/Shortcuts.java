package cratekeeper.ui.downloads;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys of the Downloads screen's table.
final class Shortcuts {
    private Shortcuts() {}

    static Optional<KeyCombination> of(Act act) {
        return switch (act) {
            case FRONT -> key(KeyCode.HOME, KeyCombination.ALT_DOWN);
            case UP -> key(KeyCode.UP, KeyCombination.ALT_DOWN);
            case DOWN -> key(KeyCode.DOWN, KeyCombination.ALT_DOWN);
            case PAUSE -> key(KeyCode.P);
            case RESUME -> key(KeyCode.G);
            case RETRY -> key(KeyCode.R);
            case WRONG_TRACK -> key(KeyCode.W);
            case CANCEL -> key(KeyCode.DELETE);
            case CLEAR -> Optional.empty();
        };
    }

    static Optional<Act> act(KeyEvent pressed) {
        for (Act act : Act.values())
            if (of(act).filter(key -> key.match(pressed)).isPresent()) return Optional.of(act);
        return Optional.empty();
    }

    private static Optional<KeyCombination> key(KeyCode code, KeyCombination.Modifier... with) {
        return Optional.of(new KeyCodeCombination(code, with));
    }
}

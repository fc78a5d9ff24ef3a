package cratekeeper.ui.frame;

import cratekeeper.ui.Screen;
import cratekeeper.ui.search.SearchView;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.web.WebView;

/// The keys that work everywhere in the window.
public final class Keys {
    private final FrameModel model;
    private final MainWindow window;
    private final Runnable play;

    /// @param play plays or pauses
    public Keys(FrameModel model, MainWindow window, Runnable play) {
        this.model = model;
        this.window = window;
        this.play = play;
    }

    public void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, key -> pressed(scene, key));
    }

    private void pressed(Scene scene, KeyEvent key) {
        boolean taken =
                key.isShortcutDown() ? shortcut(key.getCode()) : plain(scene, key.getCode());
        if (taken) key.consume();
    }

    private boolean shortcut(KeyCode code) {
        if (code == KeyCode.K) {
            show(Screen.SEARCH);
            if (window.current() instanceof SearchView search) search.focusWords();
            return true;
        }
        for (Screen screen : Screen.values()) {
            if (code.getName().equals(Integer.toString(screen.digit()))) {
                show(screen);
                return true;
            }
        }
        return false;
    }

    private void show(Screen screen) {
        window.closeKeys();
        if (model.screenProperty().get() == screen) window.current().focus();
        else model.screenProperty().set(screen);
    }

    private boolean plain(Scene scene, KeyCode code) {
        return switch (code) {
            case F1 -> {
                window.toggleKeys();
                yield true;
            }
            case ESCAPE -> window.closeKeys() || window.current().escape();
            case SPACE -> space(scene.getFocusOwner());
            default -> false;
        };
    }

    // Where the space bar means something to the control that has the cursor, it keeps that
    // meaning.
    private boolean space(Node focused) {
        if (focused instanceof TextInputControl
                || focused instanceof ButtonBase
                || focused instanceof ChoiceBox
                || focused instanceof ComboBoxBase
                || focused instanceof WebView) {
            return false;
        }
        play.run();
        return true;
    }
}

package cratekeeper.ui.review;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Deciding by keyboard alone. With Shift a decision is for all alike.
final class ReviewKeys {
    private static final Set<KeyCode> DECIDING =
            EnumSet.of(KeyCode.ENTER, KeyCode.S, KeyCode.R, KeyCode.DELETE, KeyCode.U, KeyCode.P);
    private final ReviewViewModel model;
    private final Runnable find;
    private final Runnable reveal;

    /// @param find opens the line for other words
    /// @param reveal brings the chosen file into view
    ReviewKeys(ReviewViewModel model, Runnable find, Runnable reveal) {
        this.model = model;
        this.find = find;
        this.reveal = reveal;
    }

    /// @param focused what has the cursor: words are typed into a field, and Enter presses a button
    /// @param held whether it was not let go since it was last pressed: one press decides one track
    /// @return whether the key meant something here
    boolean pressed(KeyEvent key, @Nullable Node focused, boolean held) {
        if (focused instanceof TextInputControl || key.isAltDown()) return false;
        if (key.isShortcutDown()) return key.getCode() == KeyCode.Z && undo();
        if (focused instanceof ButtonBase && key.getCode() == KeyCode.ENTER) return false;
        if (held && DECIDING.contains(key.getCode())) return true;
        return decides(key.getCode(), key.isShiftDown()) || chooses(key.getCode());
    }

    private boolean decides(KeyCode code, boolean alike) {
        switch (code) {
            case ENTER -> model.accept(alike);
            case S -> model.skip(alike);
            case R -> model.retry(alike);
            case DELETE -> model.abandon(alike);
            case U -> model.undo();
            case F -> find.run();
            case P -> model.preview();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean chooses(KeyCode code) {
        var card = model.card();
        switch (code) {
            case UP -> model.waiting().move(-1);
            case DOWN -> model.waiting().move(1);
            case LEFT -> card.choose(card.candidateProperty().get() - 1);
            case RIGHT -> card.choose(card.candidateProperty().get() + 1);
            default -> {
                return digit(code) || letter(code);
            }
        }
        return true;
    }

    private boolean digit(KeyCode code) {
        if (!code.isDigitKey()) return false;
        // "7" or "Numpad 7".
        String name = code.getName();
        int number = Character.digit(name.charAt(name.length() - 1), 10);
        model.card().choose(number);
        return true;
    }

    private boolean letter(KeyCode code) {
        if (!code.isLetterKey()) return false;
        var line = model.card().file(code.getName());
        line.ifPresent(model.card()::choose);
        if (line.isPresent()) reveal.run();
        return line.isPresent();
    }

    private boolean undo() {
        model.undo();
        return true;
    }
}

package cratekeeper.ui.parts;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/// A dot that repeats a state said in words beside it or in its tooltip.
public final class StateDot extends Region {

    /// What the colour stands for.
    public enum State {
        OFF,
        READY,
        WAITING,
        FAILED
    }

    private static final PseudoClass READY = PseudoClass.getPseudoClass("ready");
    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    public StateDot() {
        getStyleClass().add("dot");
    }

    public StateDot(State state) {
        this();
        show(state);
    }

    public void show(State state) {
        pseudoClassStateChanged(READY, state == State.READY);
        pseudoClassStateChanged(WAITING, state == State.WAITING);
        pseudoClassStateChanged(FAILED, state == State.FAILED);
    }
}

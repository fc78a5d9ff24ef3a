package cratekeeper.ui.parts;

import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/// A short word on a rounded ground. The tone only repeats what the word says.
public final class Chip extends Label {

    /// Grounds to choose from.
    public enum Tone {
        PLAIN("plain"),
        GOOD("good"),
        WARN("warn"),
        BAD("bad"),
        ACCENT("accent-tone");

        private final String style;

        Tone(String style) {
            this.style = style;
        }
    }

    private @Nullable Tone tone;

    public Chip() {
        this("", Tone.PLAIN);
    }

    public Chip(String text, Tone tone) {
        getStyleClass().add("chip");
        setMinWidth(USE_PREF_SIZE);
        show(text, tone);
    }

    public void show(String text, Tone tone) {
        setText(text);
        if (tone == this.tone) return;
        // Each change of a style class has the node styled anew: only where something changes.
        if (this.tone != null) getStyleClass().remove(this.tone.style);
        this.tone = tone;
        getStyleClass().add(tone.style);
    }
}

package cratekeeper.ui.parts;

import javafx.scene.control.Label;

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

    private Tone tone = Tone.PLAIN;

    public Chip() {
        this("", Tone.PLAIN);
    }

    public Chip(String text, Tone tone) {
        getStyleClass().add("chip");
        setMinWidth(USE_PREF_SIZE);
        show(text, tone);
    }

    public void show(String text, Tone tone) {
        getStyleClass().remove(this.tone.style);
        this.tone = tone;
        getStyleClass().add(tone.style);
        setText(text);
    }
}

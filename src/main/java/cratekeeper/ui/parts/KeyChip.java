package cratekeeper.ui.parts;

import cratekeeper.music.MusicalKey;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/// A key on a chip coloured by its place on the circle of fifths: neighbours, which mix well, look
/// alike.
public final class KeyChip extends Label {
    private @Nullable String colour;

    public KeyChip() {
        getStyleClass().addAll("chip", "key-chip");
        setMinWidth(USE_PREF_SIZE);
    }

    public void show(MusicalKey key, MusicalKey.Notation notation) {
        if (colour != null) getStyleClass().remove(colour);
        colour = "key-" + key.camelot().toLowerCase(java.util.Locale.ROOT);
        getStyleClass().add(colour);
        setText(key.in(notation));
        setAccessibleText("Key " + key.in(notation));
    }
}

package cratekeeper.ui.parts;

import cratekeeper.music.MusicalKey;
import cratekeeper.ui.Texts;
import java.util.Locale;
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
        String wanted = "key-" + key.camelot().toLowerCase(Locale.ROOT);
        if (!wanted.equals(colour)) {
            if (colour != null) getStyleClass().remove(colour);
            colour = wanted;
            getStyleClass().add(wanted);
        }
        setText(key.in(notation));
        setAccessibleText(Texts.in(KeyChip.class).get("key", key.in(notation)));
    }
}

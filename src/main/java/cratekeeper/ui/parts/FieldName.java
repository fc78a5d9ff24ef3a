package cratekeeper.ui.parts;

import cratekeeper.music.Field;
import cratekeeper.ui.Texts;

/// What a person calls the parts of a track: one name each, on every screen.
public final class FieldName {
    private FieldName() {}

    public static String of(Field field) {
        return Texts.in(FieldName.class).get("field." + field.json());
    }
}

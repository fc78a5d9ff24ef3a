package cratekeeper.ui;

import java.util.Locale;

/// How a person wants the window to look.
///
/// @param reducedMotion nothing glides
public record Looks(Theme theme, boolean reducedMotion) {

    public static final Looks DEFAULT = new Looks(Theme.SYSTEM, false);

    /// Dark, light, or whatever the system says now.
    public enum Theme {
        SYSTEM,
        DARK,
        LIGHT;

        public String words() {
            return Texts.in(Looks.class).get("theme." + name().toLowerCase(Locale.ROOT));
        }
    }
}

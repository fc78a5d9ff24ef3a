package cratekeeper.ui;

import java.util.Locale;

/// How a person wants the window to look.
///
/// @param reducedMotion nothing glides
/// @param textSize in percent
public record Looks(Theme theme, boolean reducedMotion, int textSize) {
    public static final int SMALLEST_TEXT = 80;
    public static final int USUAL_TEXT = 100;
    public static final int LARGEST_TEXT = 200;

    public static final Looks DEFAULT = new Looks(Theme.SYSTEM, false);

    /// Text of the usual size.
    public Looks(Theme theme, boolean reducedMotion) {
        this(theme, reducedMotion, USUAL_TEXT);
    }

    public Looks with(Theme changed) {
        return new Looks(changed, reducedMotion, textSize);
    }

    public Looks moving(boolean less) {
        return new Looks(theme, less, textSize);
    }

    public Looks sized(int percent) {
        return new Looks(theme, reducedMotion, percent);
    }

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

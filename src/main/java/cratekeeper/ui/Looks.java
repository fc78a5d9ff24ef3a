package cratekeeper.ui;

/// How a person wants the window to look.
///
/// @param reducedMotion nothing glides
public record Looks(Theme theme, boolean reducedMotion) {

    public static final Looks DEFAULT = new Looks(Theme.SYSTEM, false);

    /// Dark, light, or whatever the system says now.
    public enum Theme {
        SYSTEM("Follow the system"),
        DARK("Dark"),
        LIGHT("Light");

        private final String words;

        Theme(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}

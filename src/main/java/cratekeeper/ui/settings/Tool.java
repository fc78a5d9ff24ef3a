package cratekeeper.ui.settings;

/// A program that helps, found or not.
///
/// @param old whether services refuse one as old as that
/// @param version "" if it does not tell; of a JavaScript runtime its name
public record Tool(Kind kind, boolean found, String version, boolean old) {

    public Tool(Kind kind, boolean found, String version) {
        this(kind, found, version, false);
    }

    /// Which one.
    public enum Kind {
        FFMPEG,
        YT_DLP,
        JAVASCRIPT,
        FPCALC
    }
}

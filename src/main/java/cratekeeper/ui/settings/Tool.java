package cratekeeper.ui.settings;

/// A program that helps, found or not.
///
/// @param version "" if it does not tell; of a JavaScript runtime its name
public record Tool(Kind kind, boolean found, String version) {

    /// Which one.
    public enum Kind {
        FFMPEG,
        YT_DLP,
        JAVASCRIPT,
        FPCALC
    }
}

package cratekeeper.ui;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Figures as a person reads them. Unknown is a dash.
public final class Words {
    public static final String UNKNOWN = "—";

    private Words() {}

    private static Locale figures() {
        return Language.now().locale();
    }

    /// "6:48", "1:02:07".
    public static String length(@Nullable Long millis) {
        if (millis == null || millis < 0) return UNKNOWN;
        long seconds = Math.round(millis / 1000.0);
        return seconds >= 3600
                ? String.format(
                        figures(), "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
                : String.format(figures(), "%d:%02d", seconds / 60, seconds % 60);
    }

    /// "43.1 MB": decimal units, as shops and systems count.
    public static String bytes(@Nullable Long bytes) {
        if (bytes == null || bytes < 0) return UNKNOWN;
        if (bytes < 1_000) return bytes + " B";
        if (bytes < 1_000_000) return bytes / 1_000 + " kB";
        if (bytes < 1_000_000_000) return String.format(figures(), "%.1f MB", bytes / 1e6);
        return bytes < 100_000_000_000L
                ? String.format(figures(), "%.1f GB", bytes / 1e9)
                : String.format(figures(), "%.0f GB", bytes / 1e9);
    }

    /// "4.2 MB/s".
    public static String speed(long bytesPerSecond) {
        return bytes(bytesPerSecond) + "/s";
    }

    /// "4 s", "2 min 10 s", "1 h 5 min".
    public static String span(long seconds) {
        if (seconds < 60) return seconds + " s";
        if (seconds < 3600) {
            return seconds % 60 == 0
                    ? seconds / 60 + " min"
                    : seconds / 60 + " min " + seconds % 60 + " s";
        }
        return seconds / 3600 + " h " + seconds / 60 % 60 + " min";
    }

    /// "126" or "125.5".
    public static String bpm(@Nullable Double bpm) {
        if (bpm == null) return UNKNOWN;
        return Math.abs(bpm - Math.rint(bpm)) < 0.05
                ? String.format(figures(), "%.0f", bpm)
                : String.format(figures(), "%.1f", bpm);
    }

    /// "18,204".
    public static String count(long number) {
        return String.format(figures(), "%,d", number);
    }

    /// "94.2 %", "71 %", never broken before the sign.
    public static String percent(double share) {
        double percent = share * 100;
        return Math.abs(percent - Math.rint(percent)) < 0.05
                ? String.format(figures(), "%.0f\u00a0%%", percent)
                : String.format(figures(), "%.1f\u00a0%%", percent);
    }

    /// "1 track", "4 tracks".
    public static String plural(long number, String one) {
        return count(number) + " " + one + (number == 1 ? "" : "s");
    }

    public static String or(@Nullable String text) {
        return text == null || text.isBlank() ? UNKNOWN : text;
    }
}

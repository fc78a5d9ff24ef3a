package cratekeeper.cli;

import cratekeeper.music.Track;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How things are written for a person in a terminal.
final class Text {
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private Text() {}

    /// "6:48", or "–" where nothing is known.
    static String length(@Nullable Long millis) {
        if (millis == null) return "–";
        long seconds = Math.round(millis / 1000.0);
        return seconds >= 3_600
                ? "%d:%02d:%02d".formatted(seconds / 3_600, seconds / 60 % 60, seconds % 60)
                : "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    static String name(Track track) {
        return track.artists().isEmpty()
                ? track.fullTitle()
                : track.artistLine() + " – " + track.fullTitle();
    }

    static String bytes(long bytes) {
        if (bytes < 1_000) return bytes + " B";
        if (bytes < 1_000_000) return String.format(Locale.ROOT, "%.0f kB", bytes / 1e3);
        if (bytes < 1_000_000_000) return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
        return String.format(Locale.ROOT, "%.2f GB", bytes / 1e9);
    }

    /// Cut or filled to a width; control characters of foreign text never reach the terminal.
    static String cell(String text, int width) {
        String clean = text.replaceAll("\\p{Cntrl}", " ");
        return clean.length() > width
                ? clean.substring(0, width - 1) + "…"
                : clean + " ".repeat(width - clean.length());
    }

    /// "2026-01-01 12:00", on the person's own clock.
    static String time(Instant at) {
        return MINUTES.withZone(ZoneId.systemDefault()).format(at);
    }

    static String orDash(@Nullable Object value) {
        return value == null ? "–" : value.toString();
    }
}

package cratekeeper.playlist;

import cratekeeper.music.MusicalKey;
import cratekeeper.music.PartialDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Figures as lists write them; `null` for what is none.
final class Figures {
    private static final Pattern CLOCK =
            Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,3}):(\\d{2})(?:[.,]\\d{1,3})?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(?:[.,]\\d{1,9})?");
    private static final Pattern ISRC = Pattern.compile("[A-Za-z]{2}[A-Za-z0-9]{3}\\d{7}");
    private static final Pattern YEAR_LAST = Pattern.compile("\\d{1,2}[./]\\d{1,2}[./](\\d{4})");
    private static final double LONGEST_SECONDS = 86_400;

    private Figures() {}

    static boolean isClock(String text) {
        return CLOCK.matcher(text).matches();
    }

    static boolean isIsrc(String text) {
        return ISRC.matcher(text.replace("-", "")).matches();
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    static @Nullable String isrc(String text) {
        String plain = text.replace("-", "").replace(" ", "");
        return ISRC.matcher(plain).matches() ? plain.toUpperCase(java.util.Locale.ROOT) : null;
    }

    /// "4:05", "1:02:03"; a bare number counts in the unit given.
    static @Nullable Long millis(@Nullable String text, double unitMs) {
        if (text == null) return null;
        var clock = CLOCK.matcher(text.strip());
        double seconds;
        if (clock.matches()) {
            long hours = clock.group(1) == null ? 0 : Long.parseLong(clock.group(1));
            seconds =
                    hours * 3600
                            + Long.parseLong(clock.group(2)) * 60
                            + Long.parseLong(clock.group(3));
        } else {
            Double number = number(text);
            if (number == null) return null;
            seconds = number * unitMs / 1000;
        }
        return seconds > 0 && seconds <= LONGEST_SECONDS ? Math.round(seconds * 1000) : null;
    }

    /// A column that is not sure of its unit: nobody has a track of 1,000 seconds beside one of
    /// 1,000 milliseconds.
    static @Nullable Long length(String text) {
        Double number = number(text);
        return millis(text, number != null && number >= 10_000 ? 1 : 1000);
    }

    static @Nullable Double number(@Nullable String text) {
        if (text == null) return null;
        String plain = text.strip();
        if (!NUMBER.matcher(plain).matches()) return null;
        return Double.valueOf(plain.replace(',', '.'));
    }

    static @Nullable Double bpm(@Nullable String text) {
        Double number = number(text);
        return number != null && number >= 20 && number <= 999 ? number : null;
    }

    static @Nullable Integer count(@Nullable String text) {
        Double number = number(text);
        return number != null && number >= 1 && number < 10_000 ? number.intValue() : null;
    }

    static @Nullable MusicalKey key(@Nullable String text) {
        return text == null || text.isBlank() || text.length() > 20
                ? null
                : MusicalKey.parse(text).orElse(null);
    }

    static @Nullable PartialDate date(@Nullable String text) {
        if (text == null) return null;
        var year = YEAR_LAST.matcher(text.strip());
        String iso = year.matches() ? year.group(1) : text.replace('/', '-');
        return PartialDate.parse(iso).orElse(null);
    }
}

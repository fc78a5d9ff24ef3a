package cratekeeper.music;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A date as records know it: a year, perhaps a month, perhaps a day. Written as ISO, cut where
/// knowledge ends.
public record PartialDate(int year, @Nullable Integer month, @Nullable Integer day)
        implements Comparable<PartialDate> {

    private static final Pattern ISO =
            Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?(?:[T ].*)?");
    private static final Comparator<PartialDate> BY_TIME =
            Comparator.comparingInt(PartialDate::year)
                    .thenComparingInt(d -> d.month == null ? 0 : d.month)
                    .thenComparingInt(d -> d.day == null ? 0 : d.day);

    public PartialDate {
        if (year < 1 || year > 9999) throw new DateTimeException("year " + year);
        if (month == null && day != null) throw new DateTimeException("a day without a month");
        if (month != null) LocalDate.of(year, month, day == null ? 1 : day);
    }

    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, a time behind it ignored. Zero parts ("2004-00-00")
    /// count as unknown; anything else is no date.
    public static Optional<PartialDate> parse(@Nullable String text) {
        if (text == null) return Optional.empty();
        var found = ISO.matcher(text.strip());
        if (!found.matches()) return Optional.empty();
        try {
            int year = Integer.parseInt(found.group(1));
            Integer month = positive(found.group(2));
            Integer day = month == null ? null : positive(found.group(3));
            return year == 0 ? Optional.empty() : Optional.of(new PartialDate(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Integer positive(@Nullable String digits) {
        return digits == null || Integer.parseInt(digits) == 0 ? null : Integer.valueOf(digits);
    }

    /// Whether one of the two says the same as the other, only with less precision.
    public boolean agreesWith(PartialDate other) {
        return year == other.year
                && (month == null || other.month == null || month.equals(other.month))
                && (day == null || other.day == null || day.equals(other.day));
    }

    /// 1 for a year, 2 with a month, 3 with a day.
    public int precision() {
        return month == null ? 1 : day == null ? 2 : 3;
    }

    @Override
    public int compareTo(PartialDate other) {
        return BY_TIME.compare(this, other);
    }

    @Override
    public String toString() {
        var text = new StringBuilder().append(10_000 + year).deleteCharAt(0);
        for (Integer part : new @Nullable Integer[] {month, day})
            if (part != null) text.append(part < 10 ? "-0" : "-").append(part);
        return text.toString();
    }
}

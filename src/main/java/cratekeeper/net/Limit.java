package cratekeeper.net;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How often a service may be asked: `requests` in any window of length `per`. As text: "55/1m",
/// "1/1s", "90/1d", or "55/1m even" or "50/1m sliding" where the shape matters.
///
/// @param requests 1–10,000
/// @param per whole milliseconds, at most 31 days
public record Limit(int requests, Duration per, Shape shape) {

    /// How the requests spread over the window.
    public enum Shape {
        /// Evenly spaced: never two closer together than `per / requests`.
        EVEN,
        /// A tenth may go at once, the rest follows evenly; no window ever sees more than the
        /// limit.
        BURST,
        /// A tenth may go at once, the rest within a third of the window; then nobody, until the
        /// first of them are a window old. Uses all that a service allows which counts the last
        /// minute and minds no haste.
        SLIDING
    }

    private static final int MOST_REQUESTS = 10_000;
    private static final Duration LONGEST = Duration.ofDays(31);
    private static final Pattern TEXT =
            Pattern.compile("(\\d{1,5})\\s*/\\s*(\\d{0,7})\\s*(ms|s|m|h|d)(?:\\s+(even|sliding))?");

    public Limit {
        if (requests < 1 || requests > MOST_REQUESTS) {
            throw new IllegalArgumentException("A limit allows 1 to 10,000 requests.");
        }
        if (per.compareTo(Duration.ofMillis(1)) < 0 || per.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A limit's window lasts 1 ms to 31 days.");
        }
        if (per.toNanos() % 1_000_000 != 0) {
            throw new IllegalArgumentException("A limit's window is in whole milliseconds.");
        }
        // One at a time is evenly spaced in any case; so equal limits are equal records.
        if (requests == 1) shape = Shape.EVEN;
    }

    public static Limit even(int requests, Duration per) {
        return new Limit(requests, per, Shape.EVEN);
    }

    public static Limit burst(int requests, Duration per) {
        return new Limit(requests, per, Shape.BURST);
    }

    /// @throws IllegalArgumentException with a sentence that says what is wrong
    public static Limit parse(String text) {
        return parse(text, Shape.BURST);
    }

    /// @param unlessSaid the shape if the text names none
    /// @throws IllegalArgumentException with a sentence that says what is wrong
    public static Limit parse(String text, Shape unlessSaid) {
        var parts = TEXT.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "A limit is written as requests/time, for example 55/1m, 1/1s or 90/1d.");
        }
        String amount = parts.group(2);
        long times = amount.isEmpty() ? 1 : Long.parseLong(amount);
        // A duration's own way to multiply makes all constants of big numbers first.
        Duration per =
                Duration.ofMillis(Math.multiplyExact(unit(parts.group(3)).toMillis(), times));
        return new Limit(Integer.parseInt(parts.group(1)), per, shape(parts.group(4), unlessSaid));
    }

    private static Shape shape(@Nullable String word, Shape unlessSaid) {
        return word == null ? unlessSaid : Shape.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Duration unit(String word) {
        return switch (word) {
            case "ms" -> Duration.ofMillis(1);
            case "s" -> Duration.ofSeconds(1);
            case "m" -> Duration.ofMinutes(1);
            case "h" -> Duration.ofHours(1);
            default -> Duration.ofDays(1);
        };
    }

    /// How many may go at once when nothing went for a while.
    int burst() {
        return shape == Shape.EVEN ? 1 : Math.max(1, requests / 10);
    }

    /// The least time between two evenly spaced requests, without any margin.
    Duration gap() {
        return per.dividedBy(requests);
    }

    @Override
    public String toString() {
        boolean plain = shape == Shape.BURST || requests == 1;
        return requests + "/" + time() + (plain ? "" : " " + shape.name().toLowerCase(Locale.ROOT));
    }

    private String time() {
        for (String word : new String[] {"d", "h", "m", "s"}) {
            long unit = unit(word).toMillis();
            if (per.toMillis() % unit == 0) return per.toMillis() / unit + word;
        }
        return per.toMillis() + "ms";
    }
}

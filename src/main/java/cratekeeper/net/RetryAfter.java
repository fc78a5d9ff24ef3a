package cratekeeper.net;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads how long a service asks us to wait. Dates are measured against the service's own clock, as
/// ours may be wrong.
final class RetryAfter {
    /// Nobody means more than this.
    private static final Duration MOST = Duration.ofDays(31);

    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}(\\.\\d{1,9})?");

    private RetryAfter() {}

    /// @param header a reply's header by its name, null if absent
    /// @param now our clock, for replies without a date
    static Optional<Duration> of(UnaryOperator<@Nullable String> header, Instant now) {
        Instant there = date(header.apply("Date")).orElse(now);
        return Optional.ofNullable(header.apply("Retry-After"))
                .flatMap(text -> pause(text.strip(), there))
                .or(() -> reset(header.apply("X-RateLimit-Reset"), there));
    }

    private static Optional<Duration> pause(String text, Instant there) {
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(
                    bounded(Duration.ofMillis((long) Math.ceil(Double.parseDouble(text) * 1000))));
        }
        return date(text).map(until -> bounded(Duration.between(there, until)));
    }

    private static Optional<Duration> reset(@Nullable String text, Instant there) {
        if (text == null || !SECONDS.matcher(text.strip()).matches()) return Optional.empty();
        var until = Instant.ofEpochSecond((long) Math.ceil(Double.parseDouble(text.strip())));
        // Some services send seconds to go under this name; as a moment those lie decades back.
        Duration wait = Duration.between(there, until);
        return wait.isNegative() && wait.abs().compareTo(MOST) > 0
                ? Optional.empty()
                : Optional.of(bounded(wait));
    }

    private static Duration bounded(Duration wait) {
        if (wait.isNegative()) return Duration.ZERO;
        return wait.compareTo(MOST) > 0 ? MOST : wait;
    }

    private static Optional<Instant> date(@Nullable String text) {
        if (text == null) return Optional.empty();
        try {
            var format = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ENGLISH);
            return Optional.of(ZonedDateTime.parse(text.strip(), format).toInstant());
        } catch (DateTimeParseException e) {
            // A date we cannot read tells nothing: the usual back-off follows.
            return Optional.empty();
        }
    }
}

package cratekeeper.integration.discogs;

import cratekeeper.net.HttpStatusException;
import cratekeeper.net.Manners;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Discogs counts in a moving minute and tells in each reply how many requests are left, but not
/// when there will be more.
final class DiscogsManners implements Manners {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    /// Whoever signs in may ask this often; our own limit is below it.
    private static final int SIGNED_IN = 60;

    private static final int FEW = 5;
    private static final String TOO_HARD = "Query time exceeded";
    private static final int NOT_TO_BE_REPEATED = 501;

    /// The same hard question would take as long again: a fault that nobody tries three more times.
    @Override
    public Optional<HttpStatusException> refusal(int status, String beginning, Instant now) {
        return status == 500 && beginning.contains(TOO_HARD)
                ? Optional.of(new HttpStatusException(NOT_TO_BE_REPEATED, beginning, null))
                : Optional.empty();
    }

    /// The pace of those who are not signed in; and the fewer requests are left, the longer.
    @Override
    public Duration breath(Function<String, @Nullable String> header) {
        int limit = number(header.apply("X-Discogs-Ratelimit"));
        if (limit < 1) return Duration.ZERO;
        Duration gap = WINDOW.dividedBy(limit);
        Duration pace = limit < SIGNED_IN ? gap : Duration.ZERO;
        int left = number(header.apply("X-Discogs-Ratelimit-Remaining"));
        if (left < 0 || left >= FEW) return pace;
        int missing = FEW - left;
        Duration longer = gap.multipliedBy((long) missing * missing);
        return longer.compareTo(WINDOW) < 0 ? longer : WINDOW;
    }

    /// -1 for what is none.
    private static int number(@Nullable String text) {
        return text != null && text.strip().matches("\\d{1,6}")
                ? Integer.parseInt(text.strip())
                : -1;
    }
}

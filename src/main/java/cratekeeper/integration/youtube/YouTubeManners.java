package cratekeeper.integration.youtube;

import cratekeeper.net.HttpStatusException;
import cratekeeper.net.Manners;
import cratekeeper.net.Operation;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// Only searches count against the day, which begins on the Pacific coast; "too fast" comes as a
/// 403.
final class YouTubeManners implements Manners {
    static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    @Override
    public Optional<HttpStatusException> refusal(int status, String beginning, Instant now) {
        boolean tooFast =
                status == 403
                        && Refusals.reasons(beginning).stream()
                                .anyMatch(r ->
                                        r.equals("rateLimitExceeded")
                                                || r.equals("userRateLimitExceeded")
                                                || r.equals("RATE_LIMIT_EXCEEDED"));
        return tooFast
                ? Optional.of(new HttpStatusException(429, beginning, null))
                : Optional.empty();
    }

    @Override
    public boolean countsForTheDay(Operation operation) {
        return operation == Operation.SEARCH;
    }

    @Override
    public ZoneId day() {
        return PACIFIC;
    }
}

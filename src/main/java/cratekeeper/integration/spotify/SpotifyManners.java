package cratekeeper.integration.spotify;

import cratekeeper.net.HttpStatusException;
import cratekeeper.net.Manners;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Besides the limit of some seconds there is a quota for all apps of one developer; its refusal
/// may name no time, and asking again after seconds would only be refused again.
final class SpotifyManners implements Manners {
    private static final int TOO_MANY = 429;
    private static final Duration UNTIL_QUOTA_RETURNS = Duration.ofHours(1);

    @Override
    public Optional<HttpStatusException> refusal(int status, String beginning, Instant now) {
        return status == TOO_MANY && beginning.contains("QUOTA_EXCEEDED")
                ? Optional.of(new HttpStatusException(status, beginning, UNTIL_QUOTA_RETURNS))
                : Optional.empty();
    }
}

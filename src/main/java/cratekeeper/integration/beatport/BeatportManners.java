package cratekeeper.integration.beatport;

import cratekeeper.net.HttpStatusException;
import cratekeeper.net.Manners;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// In front of Beatport stands a guard that may show a page for people instead of an answer, with
/// any status. That is a refusal, and asking again makes it worse.
final class BeatportManners implements Manners {
    static final int REFUSED = 403;
    private static final List<String> MARKS =
            List.of(
                    "just a moment",
                    "cf-challenge",
                    "cf-turnstile",
                    "cf-browser-verification",
                    "cf-error-details",
                    "challenge-platform",
                    "cf_chl",
                    "cf-mitigated",
                    "attention required! | cloudflare");

    @Override
    public Optional<HttpStatusException> refusal(int status, String beginning, Instant now) {
        // Too many requests are said by the same guard, and waiting helps then.
        return status != 429 && isChallenge(beginning)
                ? Optional.of(new HttpStatusException(REFUSED, beginning, null))
                : Optional.empty();
    }

    /// Whether it is a page that wants to see a person.
    static boolean isChallenge(String body) {
        String text = body.toLowerCase(Locale.ROOT);
        return isPage(body) && MARKS.stream().anyMatch(text::contains);
    }

    static boolean isPage(String body) {
        return body.stripLeading().startsWith("<");
    }
}

package cratekeeper.integration.beatport;

import cratekeeper.integration.SourceException;
import cratekeeper.integration.SourceFailures;
import cratekeeper.json.Json;
import cratekeeper.music.Service;
import cratekeeper.net.HttpStatusException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Remembers that Beatport's guard turned us away: for a while nobody asks again, so that a whole
/// list of tracks does not become a hundred refusals.
final class Blockade {
    private static final Duration REST = Duration.ofMinutes(10);
    private static final String HINT =
            "open beatport.com in your browser, and try again in ten minutes";
    private static final String WANTS_A_PERSON =
            "it shows a page that wants to see a person; " + HINT;
    private static final String NO_REASON =
            "it gives no reason; look whether your account works on beatport.com";

    private final InstantSource clock;
    private volatile @Nullable Instant until;

    /// One call.
    @FunctionalInterface
    interface Call<T> {
        T make() throws SourceException, InterruptedException;
    }

    Blockade(InstantSource clock) {
        this.clock = clock;
    }

    /// Makes the call, unless we were turned away a short time ago.
    <T> T pass(Call<T> call) throws SourceException, InterruptedException {
        if (stands()) throw blocked(WANTS_A_PERSON, null);
        try {
            return call.make();
        } catch (SourceException e) {
            throw heard(e);
        }
    }

    /// A 403 is no question of who asks: signing in again would not help.
    private SourceException heard(SourceException failure) {
        if (!isRefusal(failure) || !(failure.getCause() instanceof HttpStatusException refusal))
            return failure;
        if (!BeatportManners.isPage(refusal.body())) return blocked(reason(refusal), refusal);
        until = clock.instant().plus(REST);
        return blocked(WANTS_A_PERSON, refusal);
    }

    static boolean isRefusal(SourceException failure) {
        return failure.getCause() instanceof HttpStatusException e
                && e.status() == BeatportManners.REFUSED;
    }

    /// Whether it was refused by a document: this one thing is not for us, others may be.
    static boolean isForThisOnly(SourceException failure) {
        return failure.getCause() instanceof HttpStatusException e
                && e.status() == BeatportManners.REFUSED
                && !BeatportManners.isPage(e.body());
    }

    private static String reason(HttpStatusException refusal) {
        try {
            var detail = Json.FOREIGN.readTree(refusal.body()).path("detail");
            String said = detail.isString() ? SourceFailures.brief(detail.asString()) : null;
            return said == null ? NO_REASON : "“" + said + "”";
        } catch (JacksonException e) {
            // Neither a page nor a document.
            return NO_REASON;
        }
    }

    private static SourceException.Blocked blocked(String why, @Nullable Throwable cause) {
        return new SourceException.Blocked(Service.BEATPORT, why, cause);
    }

    private boolean stands() {
        Instant end = until;
        return end != null && clock.instant().isBefore(end);
    }

    /// One sentence, while it stands.
    Optional<String> why() {
        return stands() ? Optional.of("It wants to see a person: " + HINT + ".") : Optional.empty();
    }

    /// A person acts: that is worth one more try.
    void lift() {
        until = null;
    }
}

package cratekeeper.net;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What one service says in its own way, beyond the words of HTTP. Pure: no network, no clock.
public interface Manners {
    Manners PLAIN = new Manners() {};

    /// A refusal in other words than its status: an error inside a 200, too many requests said by
    /// 403, a wait that only the body names.
    ///
    /// @param status of any reply
    /// @param beginning of the body, at most 1,000 characters
    /// @return what to make of the reply; empty if the status says it all. 429 is waited for and
    ///   tried again
    default Optional<HttpStatusException> refusal(int status, String beginning, Instant now) {
        return Optional.empty();
    }

    /// How long nobody should ask after a good reply, as its headers hint; zero usually.
    ///
    /// @param header by name, `null` if absent
    default Duration breath(Function<String, @Nullable String> header) {
        return Duration.ZERO;
    }

    /// Whether a call counts against a limit that is for a whole day.
    default boolean countsForTheDay(Operation operation) {
        return true;
    }

    /// Where the service's day begins.
    default ZoneId day() {
        return ZoneOffset.UTC;
    }
}

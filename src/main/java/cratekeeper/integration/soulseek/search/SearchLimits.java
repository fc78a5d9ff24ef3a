package cratekeeper.integration.soulseek.search;

import java.time.Duration;

/// When one search is over, and how much of it is kept.
///
/// @param time there is no end mark: after it nothing is taken any more
/// @param quiet when answers have come, and then none for so long, it is over sooner
/// @param files of all answers together; more are not waited for
/// @param kept the best of them
public record SearchLimits(Duration time, Duration quiet, int files, int kept) {
    public static final SearchLimits USUAL =
            new SearchLimits(Duration.ofSeconds(15), Duration.ofSeconds(4), 250_000, 2_500);
}

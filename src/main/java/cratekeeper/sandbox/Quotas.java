package cratekeeper.sandbox;

import java.time.Duration;

/// How often the servers let themselves be asked.
///
/// @param soundCloudTokens sold to an app
record Quotas(
        RateLimit musicBrainz,
        SlidingQuota deezer,
        SlidingQuota soundCloud,
        SlidingQuota soundCloudTokens) {

    static Quotas real() {
        return new Quotas(
                new RateLimit(),
                new SlidingQuota(50, Duration.ofSeconds(5)),
                new SlidingQuota(120, Duration.ofMinutes(1)),
                new SlidingQuota(50, Duration.ofHours(12)));
    }

    void ignore(boolean ignored) {
        musicBrainz.ignore(ignored);
        deezer.ignore(ignored);
        soundCloud.ignore(ignored);
        soundCloudTokens.ignore(ignored);
    }
}

package cratekeeper.sandbox;

import java.time.Duration;

/// How often the servers let themselves be asked.
///
/// @param soundCloudTokens sold to an app
record Quotas(
        RateLimit musicBrainz,
        BeatportLimit beatport,
        WindowLimit discogs,
        WindowLimit acoustId,
        SlidingQuota deezer,
        SlidingQuota soundCloud,
        SlidingQuota soundCloudTokens) {

    static Quotas real() {
        return new Quotas(
                new RateLimit(),
                new BeatportLimit(),
                new WindowLimit(Duration.ofMinutes(1)),
                new WindowLimit(Duration.ofSeconds(20)),
                new SlidingQuota(50, Duration.ofSeconds(5)),
                new SlidingQuota(120, Duration.ofMinutes(1)),
                new SlidingQuota(50, Duration.ofHours(12)));
    }

    void ignore(boolean ignored) {
        musicBrainz.ignore(ignored);
        beatport.ignore(ignored);
        discogs.ignore(ignored);
        acoustId.ignore(ignored);
        deezer.ignore(ignored);
        soundCloud.ignore(ignored);
        soundCloudTokens.ignore(ignored);
    }
}

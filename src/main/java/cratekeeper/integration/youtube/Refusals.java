package cratekeeper.integration.youtube;

import cratekeeper.integration.SourceException;
import cratekeeper.integration.SourceFailures;
import cratekeeper.music.Service;
import cratekeeper.net.HttpStatusException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The Data API's refusals by their reasons, which say more than the status. Pure.
final class Refusals {
    private static final Pattern REASON =
            Pattern.compile("\"reason\"\\s*:\\s*\"([A-Za-z_]{1,60})\"");
    private static final Set<String> BAD_KEY =
            Set.of("keyInvalid", "keyExpired", "API_KEY_INVALID", "API_KEY_EXPIRED");
    private static final Set<String> NOT_ENABLED =
            Set.of("accessNotConfigured", "SERVICE_DISABLED");
    private static final Set<String> RESTRICTED =
            Set.of(
                    "ipRefererBlocked",
                    "API_KEY_IP_ADDRESS_BLOCKED",
                    "API_KEY_HTTP_REFERRER_BLOCKED",
                    "API_KEY_SERVICE_BLOCKED",
                    "API_KEY_ANDROID_APP_BLOCKED",
                    "API_KEY_IOS_APP_BLOCKED");
    private static final Set<String> SPENT = Set.of("quotaExceeded", "dailyLimitExceeded");
    private static final Set<String> PRIVATE =
            Set.of(
                    "playlistItemsNotAccessible",
                    "playlistForbidden",
                    "channelForbidden",
                    "watchHistoryNotAccessible",
                    "watchLaterNotAccessible",
                    "forbidden");
    private static final Set<String> GONE =
            Set.of("playlistNotFound", "videoNotFound", "channelNotFound", "notFound");

    private Refusals() {}

    /// Bodies may be cut, so they are searched, not parsed.
    static Set<String> reasons(String body) {
        var reasons = new TreeSet<String>();
        var found = REASON.matcher(body);
        while (found.find()) reasons.add(found.group(1));
        return reasons;
    }

    static boolean isSpent(HttpStatusException refusal) {
        return holds(reasons(refusal.body()), SPENT);
    }

    static boolean isBadKey(HttpStatusException refusal) {
        return refusal.status() == 401
                || holds(reasons(refusal.body()), BAD_KEY)
                || refusal.body().contains("unregistered callers");
    }

    static SourceException of(HttpStatusException refusal, Instant now) {
        Set<String> reasons = reasons(refusal.body());
        if (isBadKey(refusal)) {
            return new SourceException.SignInNeeded(
                    Service.YOUTUBE,
                    "YouTube does not take the API key: enter it anew, or sign out to go on"
                            + " without.",
                    refusal);
        }
        if (holds(reasons, SPENT))
            return new SourceException.Throttled(Service.YOUTUBE, untilMidnight(now), refusal);
        if (holds(reasons, NOT_ENABLED))
            return blocked(
                    refusal,
                    "the YouTube Data API v3 is not enabled in the key's project; enable it at"
                            + " console.cloud.google.com");
        if (holds(reasons, RESTRICTED))
            return blocked(
                    refusal,
                    "the key is restricted to other programs or addresses; change that at"
                            + " console.cloud.google.com");
        if (refusal.status() == 404 || holds(reasons, GONE))
            return new SourceException.NotOffered(Service.YOUTUBE, "it is gone, or private");
        if (holds(reasons, PRIVATE))
            return new SourceException.NotOffered(Service.YOUTUBE, "it is private");
        return SourceFailures.of(Service.YOUTUBE, refusal);
    }

    private static SourceException blocked(HttpStatusException refusal, String why) {
        return new SourceException.Blocked(Service.YOUTUBE, why, refusal);
    }

    /// The service's day ends at midnight on the Pacific coast.
    static Duration untilMidnight(Instant now) {
        var midnight =
                now.atZone(YouTubeManners.PACIFIC)
                        .toLocalDate()
                        .plusDays(1)
                        .atStartOfDay(YouTubeManners.PACIFIC);
        return Duration.between(now, midnight);
    }

    private static boolean holds(Set<String> reasons, Set<String> any) {
        return reasons.stream().anyMatch(any::contains);
    }
}

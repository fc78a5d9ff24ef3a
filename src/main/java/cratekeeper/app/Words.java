package cratekeeper.app;

import cratekeeper.net.Limit;
import java.time.Duration;

/// Figures as a person says them.
final class Words {
    private Words() {}

    /// "1 a second", "60 a minute", "34 per 220 s".
    static String of(Limit limit) {
        return limit.requests() + " " + per(limit.per());
    }

    private static String per(Duration per) {
        if (per.equals(Duration.ofSeconds(1))) return "a second";
        if (per.equals(Duration.ofMinutes(1))) return "a minute";
        if (per.equals(Duration.ofHours(1))) return "an hour";
        if (per.equals(Duration.ofDays(1))) return "a day";
        return "per " + per.toSeconds() + " s";
    }
}

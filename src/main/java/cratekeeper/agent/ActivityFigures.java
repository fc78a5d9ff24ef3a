package cratekeeper.agent;

import cratekeeper.music.Service;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/// The figures of the Activity screen.
///
/// @param downloadsDone jobs of the last 7 days that ended well
/// @param downloadsEnded all that ended, reviews and failures included
/// @param completeness share of the required fields that the library's tracks have, 0–1; empty for
///   an empty library
/// @param calls made today
/// @param errors of them
public record ActivityFigures(
        int downloadsDone,
        int downloadsEnded,
        OptionalDouble completeness,
        long cacheMemory,
        long cacheDisk,
        long cacheMiss,
        long errors,
        long calls,
        List<ServiceLine> services,
        List<MinutePoint> minutes) {

    public ActivityFigures {
        services = List.copyOf(services);
        minutes = List.copyOf(minutes);
    }

    /// Share of questions answered without a call, 0–1; empty if nothing was asked.
    public OptionalDouble cacheHitRate() {
        return share(cacheMemory + cacheDisk, cacheMemory + cacheDisk + cacheMiss);
    }

    /// Share of ended downloads that are done, 0–1; empty if none ended.
    public OptionalDouble successRate() {
        return share(downloadsDone, downloadsEnded);
    }

    private static OptionalDouble share(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }

    /// One service, today. Times and shares say nothing where nobody called.
    ///
    /// @param successRate 0–1
    /// @param throttled times it asked us to wait
    /// @param limit in words
    public record ServiceLine(
            Service service,
            ServiceStatus.State state,
            long callsToday,
            long medianMillis,
            long p95Millis,
            double successRate,
            long throttled,
            int used,
            int capacity,
            String limit) {}

    /// Calls to one service in one minute.
    public record MinutePoint(Service service, Instant minute, long calls) {}
}

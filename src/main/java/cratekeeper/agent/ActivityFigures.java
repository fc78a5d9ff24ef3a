package cratekeeper.agent;

import cratekeeper.music.Service;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// The figures of the Activity screen, and of the command `stats`.
///
/// @param period what the figures are of
/// @param downloadsDone jobs that ended well
/// @param downloadsEnded all that ended, reviews and failures included
/// @param completeness share of the required fields that the library's tracks have now, 0–1; empty
///   for an empty library
/// @param calls made
/// @param errors of them
/// @param averageMillis until a service answered
/// @param accepted reviews of doubtful recordings in which a person chose one
/// @param acceptedFirst of them, those in which it was the one that we held to be the best
/// @param fetched files of the library that were fetched
/// @param fetchedWell of them, those that nothing better need be looked for
/// @param minutes calls over time, a point for each slot in which there were some
/// @param slotSeconds how long a slot is
public record ActivityFigures(
        Period period,
        int downloadsDone,
        int downloadsEnded,
        OptionalDouble completeness,
        long cacheMemory,
        long cacheDisk,
        long cacheMiss,
        long errors,
        long calls,
        long averageMillis,
        int accepted,
        int acceptedFirst,
        int fetched,
        int fetchedWell,
        List<ServiceLine> services,
        List<MinutePoint> minutes,
        long slotSeconds) {

    /// How far back figures reach.
    public enum Period {
        /// Since midnight; the curve: the last hour, by the minute.
        TODAY(1, 60),
        /// The curve by the hour.
        WEEK(7, 3600),
        /// The curve by the day.
        MONTH(30, 86_400);

        private final int days;
        private final long slotSeconds;

        Period(int days, long slotSeconds) {
            this.days = days;
            this.slotSeconds = slotSeconds;
        }

        public int days() {
            return days;
        }

        long slotSeconds() {
            return slotSeconds;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

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

    /// Share of the doubtful recordings of which our first choice was right, 0–1; empty if a person
    /// chose none.
    public OptionalDouble conflictAccuracy() {
        return share(acceptedFirst, accepted);
    }

    /// Share of the fetched files that are as good as the person wants, 0–1; empty if none is
    /// there.
    public OptionalDouble qualityMatch() {
        return share(fetchedWell, fetched);
    }

    private static OptionalDouble share(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }

    /// One service. Times and shares say nothing where nobody called.
    ///
    /// @param calls in the period; what follows is of them
    /// @param callsToday since midnight
    /// @param successRate 0–1
    /// @param throttled times it asked us to wait
    /// @param limit in words
    public record ServiceLine(
            Service service,
            ServiceStatus.State state,
            long calls,
            long callsToday,
            long medianMillis,
            long p95Millis,
            double successRate,
            long throttled,
            int used,
            int capacity,
            String limit) {}

    /// Calls to one service in the slot that begins then.
    public record MinutePoint(Service service, Instant minute, long calls) {}
}

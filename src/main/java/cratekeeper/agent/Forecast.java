package cratekeeper.agent;

import cratekeeper.music.DownloadJob;
import cratekeeper.music.DownloadJob.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/// When a batch will be done, by the pace of the jobs that ended last. Pure.
public final class Forecast {
    private static final int LAST = 20;
    private static final int FEWEST = 3;

    /// A longer gap means that nobody worked.
    private static final Duration BREAK = Duration.ofMinutes(10);

    private Forecast() {}

    /// Empty if nothing is left to do, or too little is done to know a pace.
    static Optional<Instant> of(Collection<DownloadJob> jobs, Instant now) {
        long left = jobs.stream().filter(job -> isToDo(job.state())).count();
        if (left == 0) return Optional.empty();
        return pace(jobs, now).map(pace -> now.plus(pace.multipliedBy(left)));
    }

    /// The time from the end of one job to the end of the next; empty if too little is done.
    public static Optional<Duration> pace(Collection<DownloadJob> jobs, Instant now) {
        var ends =
                jobs.stream()
                        .filter(job -> job.state().ended() && job.state() != State.CANCELLED)
                        .map(DownloadJob::updatedAt)
                        .filter(at -> !at.isAfter(now))
                        .sorted()
                        .toList();
        if (ends.size() < FEWEST) return Optional.empty();
        var last = ends.subList(Math.max(0, ends.size() - LAST), ends.size());
        long worked = 0;
        long gaps = 0;
        for (int i = 1; i < last.size(); i++) {
            var gap = Duration.between(last.get(i - 1), last.get(i));
            if (gap.compareTo(BREAK) > 0) continue;
            worked += gap.toMillis();
            gaps++;
        }
        return gaps == 0 ? Optional.empty() : Optional.of(Duration.ofMillis(worked / gaps));
    }

    /// Whether somebody works on such a job, or will without being asked.
    public static boolean isToDo(State state) {
        return state == State.WAITING || state.active();
    }
}

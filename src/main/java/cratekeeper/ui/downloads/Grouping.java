package cratekeeper.ui.downloads;

import cratekeeper.agent.Forecast;
import cratekeeper.music.DownloadJob.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which line stands where: list by list, those first that are still worked on; in a list what is
/// at work, then what waits in its order, then what has ended, the newest first. While no job came
/// from a list there are no heads.
final class Grouping {
    private static final Comparator<JobRow> ORDER =
            Comparator.comparingInt(Grouping::stage)
                    .thenComparingLong(
                            row -> isEnded(row) ? -row.job().updatedAt().toEpochMilli() : 0);

    private final Map<String, GroupRow> groups = new HashMap<>();
    private List<GroupRow> shown = List.of();

    /// @param rows in the queue's order
    List<JobRow> arrange(Collection<JobRow> rows) {
        var byList = new LinkedHashMap<String, List<JobRow>>();
        for (JobRow row : rows) if (!isEnded(row)) put(byList, row);
        for (JobRow row : rows) if (isEnded(row)) put(byList, row);
        groups.keySet().retainAll(byList.keySet());
        var order = new ArrayList<GroupRow>();
        var all = new ArrayList<JobRow>(rows.size());
        byList.forEach((name, members) -> {
            members.sort(ORDER);
            var group = groups.computeIfAbsent(name, GroupRow::new);
            group.become(members);
            group.count();
            order.add(group);
            all.addAll(members);
        });
        shown = List.copyOf(order);
        return all;
    }

    boolean has(String list) {
        return groups.containsKey(list);
    }

    /// The lists in their order.
    List<GroupRow> groups() {
        return shown;
    }

    List<Line> lines() {
        boolean headed = shown.stream().anyMatch(group -> !group.name().isEmpty());
        var lines = new ArrayList<Line>();
        for (GroupRow group : shown) {
            if (headed) lines.add(group);
            if (!headed || group.isOpen()) lines.addAll(group.rows());
        }
        return lines;
    }

    /// Tells each list when its last job will be done.
    ///
    /// @param rows in the queue's order
    /// @return when all of them will be
    @Nullable Instant forecast(Collection<JobRow> rows, Instant now, boolean paused) {
        Optional<Duration> pace =
                paused
                        ? Optional.empty()
                        : Forecast.pace(rows.stream().map(JobRow::job).toList(), now);
        var last = new HashMap<String, Integer>();
        int ahead = 0;
        for (JobRow row : rows) if (row.job().state().active()) last.put(row.list(), ++ahead);
        for (JobRow row : rows)
            if (row.job().state() == State.WAITING) last.put(row.list(), ++ahead);
        for (GroupRow group : shown) group.end(end(last.getOrDefault(group.name(), 0), pace, now));
        return end(ahead, pace, now);
    }

    private static @Nullable Instant end(int jobs, Optional<Duration> pace, Instant now) {
        return jobs == 0 ? null : pace.map(each -> now.plus(each.multipliedBy(jobs))).orElse(null);
    }

    private static void put(Map<String, List<JobRow>> byList, JobRow row) {
        byList.computeIfAbsent(row.list(), _ -> new ArrayList<>()).add(row);
    }

    private static boolean isEnded(JobRow row) {
        return row.job().state().ended();
    }

    private static int stage(JobRow row) {
        State state = row.job().state();
        if (state.ended()) return 2;
        return state.active() ? 0 : 1;
    }
}

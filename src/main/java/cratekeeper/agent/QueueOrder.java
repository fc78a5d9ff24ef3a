package cratekeeper.agent;

import cratekeeper.music.DownloadJob;
import cratekeeper.music.DownloadJob.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Who comes before whom. Only jobs that wait or rest change places; all others keep theirs. Pure.
public final class QueueOrder {
    private QueueOrder() {}

    /// Where jobs are moved to.
    public enum Move {
        /// One place up among the jobs of the same list.
        UP,
        DOWN,
        /// Before everything that waits.
        FRONT
    }

    /// All ids as they stand after a move.
    static List<String> after(List<DownloadJob> jobs, Set<String> moved, Move where) {
        var slots = new ArrayList<Integer>();
        for (int i = 0; i < jobs.size(); i++) {
            State state = jobs.get(i).state();
            if (state == State.WAITING || state == State.PAUSED) slots.add(i);
        }
        var order = new ArrayList<DownloadJob>();
        for (int slot : slots) order.add(jobs.get(slot));
        switch (where) {
            case FRONT -> front(order, moved);
            case UP -> step(order, moved, IntStream.range(0, order.size()).toArray());
            case DOWN ->
                    step(
                            order,
                            moved,
                            IntStream.range(0, order.size())
                                    .map(i -> order.size() - 1 - i)
                                    .toArray());
        }
        var all = new ArrayList<>(jobs.stream().map(DownloadJob::id).toList());
        for (int i = 0; i < slots.size(); i++) all.set(slots.get(i), order.get(i).id());
        return all;
    }

    private static void front(List<DownloadJob> order, Set<String> moved) {
        // Sorting is stable: each half keeps its order.
        order.sort(Comparator.comparing(job -> !moved.contains(job.id())));
    }

    /// Each moved job changes places with the job of its list that was seen last and stays.
    private static void step(List<DownloadJob> order, Set<String> moved, int[] along) {
        Map<@Nullable String, Integer> free = new HashMap<>();
        for (int at : along) {
            DownloadJob job = order.get(at);
            if (!moved.contains(job.id())) {
                free.put(job.listName(), at);
                continue;
            }
            Integer to = free.get(job.listName());
            if (to == null) continue;
            order.set(at, order.set(to, job));
            free.put(job.listName(), at);
        }
    }
}

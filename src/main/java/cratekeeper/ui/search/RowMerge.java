package cratekeeper.ui.search;

import cratekeeper.agent.FoundTrack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What has to change in the table so that it shows the newest results: rows that stay keep their
/// order among themselves, new ones come in where they rank, or at the end while the person points
/// at the table. Pure: made off the FX thread, applied on it.
///
/// @param order all rows in their new order
/// @param added those of them that are new
/// @param updated rows whose content changed
record RowMerge(List<ResultRow> order, Set<ResultRow> added, Map<ResultRow, Recording> updated) {

    /// Best first.
    static final Comparator<Recording> BY_SCORE =
            Comparator.comparingDouble(Recording::score).reversed();

    /// @param current rows as the table has them
    /// @param hold whether new rows go to the end
    static RowMerge of(
            List<ResultRow> current,
            List<FoundTrack> news,
            Comparator<Recording> ranking,
            boolean hold) {
        var byId = HashMap.<String, FoundTrack>newHashMap(news.size());
        for (FoundTrack found : news) byId.put(found.id(), found);

        var kept = new ArrayList<ResultRow>(current.size());
        var known = HashSet.<String>newHashSet(current.size());
        var updated = new LinkedHashMap<ResultRow, Recording>();
        for (ResultRow row : current) {
            FoundTrack now = byId.get(row.id());
            // A row may go: two recordings turned out to be one.
            if (now == null || !known.add(row.id())) continue;
            kept.add(row);
            if (!row.found().equals(now)) updated.put(row, new Recording(now));
        }
        var added = new ArrayList<ResultRow>();
        for (FoundTrack found : news) {
            if (known.add(found.id())) added.add(new ResultRow(new Recording(found)));
        }
        if (hold || kept.isEmpty()) {
            if (kept.isEmpty()) added.sort(Comparator.comparing(ResultRow::recording, ranking));
            kept.addAll(added);
            return new RowMerge(kept, Set.copyOf(added), updated);
        }
        added.sort(Comparator.comparing(ResultRow::recording, ranking));
        return new RowMerge(interleave(kept, added, updated, ranking), Set.copyOf(added), updated);
    }

    /// The same with only the first few of the new rows.
    RowMerge first(int few) {
        var order = new ArrayList<ResultRow>();
        var some = new HashSet<ResultRow>();
        for (ResultRow row : this.order) {
            if (!added.contains(row)) order.add(row);
            else if (some.size() < few && some.add(row)) order.add(row);
        }
        return new RowMerge(order, some, updated);
    }

    private static List<ResultRow> interleave(
            List<ResultRow> kept,
            List<ResultRow> added,
            Map<ResultRow, Recording> updated,
            Comparator<Recording> ranking) {
        var order = new ArrayList<ResultRow>(kept.size() + added.size());
        int next = 0;
        for (ResultRow row : kept) {
            Recording content = updated.getOrDefault(row, row.recording());
            while (next < added.size()
                    && ranking.compare(added.get(next).recording(), content) < 0) {
                order.add(added.get(next++));
            }
            order.add(row);
        }
        order.addAll(added.subList(next, added.size()));
        return order;
    }
}

package cratekeeper.ui.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javafx.collections.ModifiableObservableListBase;

/// The table's rows. [#become] tells of all that came and went as one change, so that the table
/// keeps its selection and builds no row anew that stays.
final class Rows extends ModifiableObservableListBase<ResultRow> {
    private final List<ResultRow> rows = new ArrayList<>();

    /// @param order the rows as they shall be; those that stay are in their old order
    void become(List<ResultRow> order) {
        beginChange();
        try {
            removeAllBut(order);
            insert(order);
        } finally {
            endChange();
        }
    }

    private void removeAllBut(List<ResultRow> order) {
        if (isEmpty()) return;
        var staying = new HashSet<>(order);
        for (int i = size() - 1; i >= 0; i--) if (!staying.contains(get(i))) remove(i);
    }

    private void insert(List<ResultRow> order) {
        int next = 0;
        while (next < order.size()) {
            if (next < size() && get(next) == order.get(next)) {
                next++;
                continue;
            }
            int end = next;
            while (end < order.size() && (next >= size() || get(next) != order.get(end))) end++;
            addAll(next, order.subList(next, end));
            next = end;
        }
    }

    @Override
    public ResultRow get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    protected void doAdd(int index, ResultRow row) {
        rows.add(index, row);
    }

    @Override
    protected ResultRow doSet(int index, ResultRow row) {
        return rows.set(index, row);
    }

    @Override
    protected ResultRow doRemove(int index) {
        return rows.remove(index);
    }
}

package cratekeeper.ui.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Things in order, of which some are switched off.
///
/// @param all of them, first to last
/// @param off those that do not count for now
public record Order<T>(List<T> all, Set<T> off) {
    public Order {
        all = List.copyOf(all);
        off = Set.copyOf(off);
    }

    /// Those of a chain, and behind them, switched off, what else there is.
    static <T> Order<T> of(List<T> chain, List<T> possible) {
        var all = new ArrayList<>(chain);
        var off = new HashSet<T>();
        for (T one : possible) {
            if (all.contains(one)) continue;
            all.add(one);
            off.add(one);
        }
        return new Order<>(all, off);
    }

    public boolean isOn(T one) {
        return !off.contains(one);
    }

    public List<T> on() {
        return all.stream().filter(this::isOn).toList();
    }

    Order<T> moved(int from, int to) {
        var moved = new ArrayList<>(all);
        moved.add(to, moved.remove(from));
        return new Order<>(moved, off);
    }

    Order<T> turned(T one, boolean on) {
        var changed = new HashSet<>(off);
        if (on) changed.remove(one);
        else changed.add(one);
        return new Order<>(all, changed);
    }
}

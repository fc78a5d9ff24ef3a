package cratekeeper.ui.library;

import cratekeeper.agent.Duplicates;
import cratekeeper.agent.Upgrades;
import cratekeeper.ui.Background;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// How many files there are of each kind, and which. Counted once the list rests: what is seen and
/// typed comes first.
final class ShelfCounts {
    /// More than that nobody replaces in a day.
    static final int MOST_UPGRADES = 2_000;

    private final LibraryDesk desk;
    private final Background background;
    private final Duration rest;
    private final Consumer<Exception> onFailed;
    private final ReadOnlyObjectWrapper<Map<Shelf, Integer>> numbers =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<List<Duplicates.Group>> groups =
            new ReadOnlyObjectWrapper<>(List.of());
    private Map<Long, String> reasons = Map.of();
    private Background.Running counting = Background.Running.NONE;
    private long counted = -1;

    /// @param rest how long the list must stand before
    ShelfCounts(
            LibraryDesk desk, Background background, Duration rest, Consumer<Exception> onFailed) {
        this.desk = desk;
        this.background = background;
        this.rest = rest;
        this.onFailed = onFailed;
    }

    ReadOnlyObjectProperty<Map<Shelf, Integer>> numbersProperty() {
        return numbers.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Duplicates.Group>> groupsProperty() {
        return groups.getReadOnlyProperty();
    }

    /// Why a better file is worth looking for, "" where nobody has said.
    String reason(long id) {
        return reasons.getOrDefault(id, "");
    }

    /// Counts, unless that was done for a library of this state.
    void count(long state) {
        if (state == counted) return;
        counted = state;
        counting.cancel();
        counting =
                background.start(
                        () -> {
                            Thread.sleep(rest);
                            return all();
                        },
                        Background.Answer.of(this::take, onFailed));
    }

    /// What was counted holds no longer.
    void forget() {
        counted = -1;
    }

    private record Counted(
            Map<Shelf, Integer> numbers,
            List<Duplicates.Group> groups,
            Map<Long, String> reasons) {}

    private void take(Counted now) {
        reasons = now.reasons();
        groups.set(now.groups());
        numbers.set(now.numbers());
    }

    private Counted all() throws IOException {
        var all = new EnumMap<Shelf, Integer>(Shelf.class);
        for (Shelf kind : List.of(Shelf.MISSING, Shelf.SUSPECTS))
            all.put(kind, Math.toIntExact(desk.count(kind.with(""))));
        var better = desk.upgrades("", MOST_UPGRADES);
        all.put(Shelf.UPGRADES, better.size());
        var twins = desk.duplicates();
        all.put(Shelf.DUPLICATES, twins.size());
        return new Counted(
                all,
                twins,
                better.stream()
                        .collect(
                                Collectors.toMap(
                                        candidate -> candidate.track().id(),
                                        Upgrades.Candidate::why,
                                        (one, _) -> one)));
    }
}

package cratekeeper.ui.review;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The cards that wait for a person, and the one that is looked at. What is decided leaves at once,
/// and a list that is read before that was carried out does not bring it back.
final class Waiting {
    private final ObservableList<Card> cards = FXCollections.observableArrayList();
    // Kept: the wrapper listens weakly to what it wraps.
    private final ObservableList<Card> shownCards = FXCollections.unmodifiableObservableList(cards);
    private final ReadOnlyObjectWrapper<@Nullable Card> selected = new ReadOnlyObjectWrapper<>();
    private final Set<String> underWay = new HashSet<>();
    private boolean changing;

    ObservableList<Card> cards() {
        return shownCards;
    }

    ReadOnlyObjectProperty<@Nullable Card> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    @Nullable Card selected() {
        return selected.get();
    }

    /// The person looks at this card. A list that changes moves its cursor by itself: that is not
    /// the person.
    void look(Card at) {
        if (!changing) selected.set(at);
    }

    /// Looks at the card so many places below.
    void move(int by) {
        int place = cards.indexOf(selected.get()) + by;
        if (place >= 0 && place < cards.size()) selected.set(cards.get(place));
    }

    void select(String id) {
        cards.stream().filter(one -> one.id().equals(id)).findFirst().ifPresent(selected::set);
    }

    /// Whether all that was decided has been carried out.
    boolean nothingUnderWay() {
        return underWay.isEmpty();
    }

    /// All that wait, as they were read; the one that is looked at stays, or the next takes its
    /// place.
    void take(List<Card> read) {
        var now = read.stream().filter(one -> !underWay.contains(one.id())).toList();
        Card before = selected.get();
        int place = before == null ? 0 : Math.max(0, cards.indexOf(before));
        if (!cards.equals(now)) change(() -> cards.setAll(now));
        selected.set(
                now.stream()
                        .filter(one -> before != null && one.id().equals(before.id()))
                        .findFirst()
                        .orElse(at(place)));
    }

    /// These are decided, and their decision is on its way.
    void leave(Set<String> ids) {
        underWay.addAll(ids);
        Card before = selected.get();
        int place = before == null ? 0 : Math.max(0, cards.indexOf(before));
        long gone = cards.stream().limit(place).filter(one -> ids.contains(one.id())).count();
        change(() -> cards.removeIf(one -> ids.contains(one.id())));
        selected.set(at(place - (int) gone));
    }

    /// The decision on these was carried out, or failed.
    void ended(Set<String> ids) {
        underWay.removeAll(ids);
    }

    private void change(Runnable work) {
        changing = true;
        try {
            work.run();
        } finally {
            changing = false;
        }
    }

    private @Nullable Card at(int place) {
        return cards.isEmpty() ? null : cards.get(Math.min(place, cards.size() - 1));
    }
}

package cratekeeper.ui.search;

import cratekeeper.music.Field;
import cratekeeper.music.FieldValue;
import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Orders of rows by one field. Rows that lack it come last in ascending order.
final class Sorting {
    private Sorting() {}

    static Comparator<Recording> byWords(Field field) {
        return by(recording -> words(recording, field), String.CASE_INSENSITIVE_ORDER);
    }

    /// @param type of the field's value
    static <T extends Comparable<? super T>> Comparator<Recording> by(Field field, Class<T> type) {
        return by(recording -> recording.value(field, type), Comparator.naturalOrder());
    }

    static <T> Comparator<Recording> by(
            Function<Recording, @Nullable T> part, Comparator<? super T> order) {
        Comparator<@Nullable T> lastIfUnknown = Comparator.nullsLast(order);
        return (a, b) -> lastIfUnknown.compare(part.apply(a), part.apply(b));
    }

    private static @Nullable String words(Recording recording, Field field) {
        FieldValue value = recording.found().metadata().fields().get(field);
        return value == null ? null : Parts.value(field, value.value());
    }
}

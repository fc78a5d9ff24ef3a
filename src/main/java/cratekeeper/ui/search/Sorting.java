package cratekeeper.ui.search;

import cratekeeper.agent.FoundTrack;
import cratekeeper.music.Field;
import cratekeeper.music.FieldValue;
import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Orders of rows by one field. Rows that lack it come last in ascending order.
final class Sorting {
    private Sorting() {}

    static Comparator<FoundTrack> byWords(Field field) {
        return by(found -> words(found, field), String.CASE_INSENSITIVE_ORDER);
    }

    /// @param type of the field's value
    static <T extends Comparable<? super T>> Comparator<FoundTrack> by(Field field, Class<T> type) {
        return by(found -> value(found, field, type), Comparator.naturalOrder());
    }

    static <T> Comparator<FoundTrack> by(
            Function<FoundTrack, @Nullable T> part, Comparator<? super T> order) {
        Comparator<@Nullable T> lastIfUnknown = Comparator.nullsLast(order);
        return (a, b) -> lastIfUnknown.compare(part.apply(a), part.apply(b));
    }

    static <T> @Nullable T value(FoundTrack found, Field field, Class<T> type) {
        FieldValue value = found.metadata().fields().get(field);
        return value == null ? null : type.cast(value.value());
    }

    private static @Nullable String words(FoundTrack found, Field field) {
        FieldValue value = found.metadata().fields().get(field);
        return value == null ? null : Parts.value(field, value.value());
    }
}

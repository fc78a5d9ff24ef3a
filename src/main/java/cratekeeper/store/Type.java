package cratekeeper.store;

import cratekeeper.json.Json;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JavaType;

/// The type of a cached answer, whole: a list of what, an optional of what.
public record Type<T>(JavaType java) {

    public static <T> Type<T> of(Class<T> type) {
        return new Type<>(Json.OURS.constructType(type));
    }

    public static <T> Type<List<T>> listOf(Class<T> type) {
        return new Type<>(Json.OURS.getTypeFactory().constructCollectionType(List.class, type));
    }

    public static <T> Type<Optional<T>> optional(Class<T> type) {
        return new Type<>(
                Json.OURS
                        .getTypeFactory()
                        .constructReferenceType(Optional.class, Json.OURS.constructType(type)));
    }

    String write(T value) {
        return Json.OURS.writerFor(java).writeValueAsString(value);
    }

    T read(String json) {
        return Json.OURS.readValue(json, java);
    }
}

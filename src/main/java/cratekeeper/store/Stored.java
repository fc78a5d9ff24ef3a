package cratekeeper.store;

import cratekeeper.json.Json;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// Records as JSON in a column.
final class Stored {

    private static final Logger LOG = LoggerFactory.getLogger(Stored.class);

    private Stored() {}

    static String text(Object value) {
        return Json.OURS.writeValueAsString(value);
    }

    /// The record, or `null` if it can no longer be read: one bad row must not hide the others.
    static <T> @Nullable T read(String json, Class<T> type, Object id) {
        try {
            return Json.OURS.readValue(json, type);
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            // Our records' constructors refuse what is missing in their own ways.
            String what = type.getSimpleName();
            LOG.warn("The stored {} {} cannot be read and is skipped: {}", what, id, e.toString());
            return null;
        }
    }
}

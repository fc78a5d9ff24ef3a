package cratekeeper.json;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;

/// Services write the same field as text, number, list or not at all, from one record to the next.
/// Where we read a single word or number and something else stands there, the first word of a list
/// is taken, and anything that cannot be read counts as unknown: one odd field must not cost the
/// whole reply. Where a record or a list of records is expected, nothing is forgiven.
final class ForeignWords extends DeserializationProblemHandler {
    private static final Set<Class<?>> WORDS =
            Set.of(Integer.class, Long.class, Double.class, Boolean.class);

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context,
            JavaType wanted,
            JsonToken token,
            JsonParser in,
            String message) {
        return WORDS.contains(wanted.getRawClass())
                ? word(context, wanted.getRawClass(), in)
                : NOT_HANDLED;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> wanted, String text, String message) {
        return WORDS.contains(wanted) ? null : NOT_HANDLED;
    }

    private static @Nullable Object word(
            DeserializationContext context, Class<?> type, JsonParser in) {
        if (in.currentToken() != JsonToken.START_ARRAY) {
            in.skipChildren();
            return null;
        }
        Object found = null;
        while (in.nextToken() != JsonToken.END_ARRAY) {
            if (found == null && in.currentToken() != JsonToken.VALUE_NULL) {
                found = context.readValue(in, type);
            } else {
                in.skipChildren();
            }
        }
        return found;
    }

    /// Text by the same rule, alone and in lists.
    static final class Text extends ValueDeserializer<String> {
        @Override
        public @Nullable String deserialize(JsonParser in, DeserializationContext context) {
            return in.currentToken().isScalarValue()
                    ? in.getValueAsString()
                    : (String) word(context, String.class, in);
        }
    }
}

package cratekeeper.json;

import cratekeeper.music.Field;
import cratekeeper.music.FieldValue;
import cratekeeper.music.FieldValue.Other;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.node.JsonNodeFactory;

/// Reads a merged field. Its value has the type of its [Field], which stands as the key in front of
/// it; a track that has only this field is read to find it.
final class FieldValueReader extends ValueDeserializer<FieldValue> {

    @Override
    public FieldValue deserialize(JsonParser in, DeserializationContext context) {
        String name = in.currentName();
        Field field =
                Field.named(name == null ? "" : name)
                        .orElseThrow(
                                () -> DatabindException.from(in, "no field is called " + name));
        JsonNode node = context.readTree(in);
        var others = new ArrayList<Other>();
        for (JsonNode other : node.path("others")) {
            others.add(
                    new Other(
                            value(field, other.path("value"), in, context),
                            services(other.path("services"))));
        }
        return new FieldValue(
                value(field, node.path("value"), in, context),
                node.path("confidence").asDouble(0),
                services(node.path("services")),
                others);
    }

    private static Object value(
            Field field, JsonNode value, JsonParser in, DeserializationContext context) {
        var alone = JsonNodeFactory.instance.objectNode().set(field.json(), value);
        return field.of(context.readTreeAsValue(alone, Track.class))
                .orElseThrow(() -> DatabindException.from(in, field + " has no value"));
    }

    private static List<Service> services(JsonNode names) {
        var services = new ArrayList<Service>();
        for (JsonNode name : names) Service.of(name.asString("")).ifPresent(services::add);
        return services;
    }
}

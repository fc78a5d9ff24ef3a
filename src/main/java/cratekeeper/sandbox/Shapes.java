package cratekeeper.sandbox;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Pieces of JSON that several sites share.
final class Shapes {
    private Shapes() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode texts(List<String> values) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        values.forEach(list::add);
        return list;
    }

    /// Absent for none, the value itself for one, a list for more: as the Archive does.
    static void putSome(ObjectNode object, String name, List<String> values) {
        if (values.size() == 1) object.put(name, values.getFirst());
        else if (!values.isEmpty()) object.set(name, texts(values));
    }
}

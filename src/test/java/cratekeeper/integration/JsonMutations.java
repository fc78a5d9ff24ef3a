package cratekeeper.integration;

import cratekeeper.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Spoils a document in one place at a time: every value, leaf or not, becomes in turn null, a
/// number, a text, a list, an object, or is gone.
public final class JsonMutations {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<Supplier<JsonNode>> REPLACEMENTS =
            List.of(
                    NODES::nullNode,
                    () -> NODES.numberNode(-7),
                    () -> NODES.numberNode(123_456_789_012_345L),
                    () -> NODES.numberNode(1e300),
                    () -> NODES.booleanNode(true),
                    () -> NODES.stringNode(""),
                    () -> NODES.stringNode("\u0000 \"\\/:*?<>|\uD83D\uDE00 feat. ("),
                    NODES::arrayNode,
                    () -> NODES.arrayNode().add(NODES.nullNode()).add("x").add(3),
                    NODES::objectNode,
                    () -> NODES.objectNode().put("name", "x").put("id", 4));

    private JsonMutations() {}

    /// At most `atMost` documents: all of them if there are no more, else a choice by the seed.
    public static List<String> of(String json, int atMost, long seed) {
        JsonNode whole = Json.FOREIGN.readTree(json);
        var places = new ArrayList<Runnable[]>();
        collect(whole, places);
        var random = new Random(seed);
        int all = places.size() * (REPLACEMENTS.size() + 1);
        var spoilt = new ArrayList<String>();
        for (int i = 0; i < Math.min(all, atMost); i++) {
            int which = all <= atMost ? i : random.nextInt(all);
            Runnable[] place = places.get(which / (REPLACEMENTS.size() + 1));
            place[which % (REPLACEMENTS.size() + 1)].run();
            spoilt.add(whole.toString());
            place[REPLACEMENTS.size() + 1].run();
        }
        return spoilt;
    }

    /// The same document with single bytes of it spoilt, every second one cut somewhere as well:
    /// most are no JSON any more.
    public static List<String> damaged(String json, long seed) {
        var random = new Random(seed);
        var damaged = new ArrayList<String>();
        for (int i = 0; i < 60; i++) {
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            for (int n = 0; n < 3; n++)
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            int length = i % 2 == 0 ? bytes.length : random.nextInt(bytes.length);
            damaged.add(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
        }
        return damaged;
    }

    /// For each place: a change for each replacement, one that takes the value away (or puts null
    /// where that cannot be done), one that mends it.
    private static void collect(JsonNode node, List<Runnable[]> places) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode old = object.get(name);
                places.add(
                        changes(value -> object.set(name, value), () -> object.remove(name), old));
                collect(old, places);
            }
        }
        if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                int at = i;
                JsonNode old = list.get(i);
                places.add(
                        changes(
                                value -> list.set(at, value),
                                () -> list.set(at, NODES.nullNode()),
                                old));
                collect(old, places);
            }
        }
    }

    private static Runnable[] changes(
            java.util.function.Consumer<JsonNode> put, Runnable away, JsonNode old) {
        var changes = new Runnable[REPLACEMENTS.size() + 2];
        for (int i = 0; i < REPLACEMENTS.size(); i++) {
            var replacement = REPLACEMENTS.get(i);
            changes[i] = () -> put.accept(replacement.get());
        }
        changes[REPLACEMENTS.size()] = away;
        changes[REPLACEMENTS.size() + 1] = () -> put.accept(old);
        return changes;
    }
}

package cratekeeper.match;

import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.Fixtures;
import cratekeeper.json.Json;
import cratekeeper.music.Field;
import cratekeeper.music.Preferences;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The labelled set beside the project: what several services say together.
class MergedSetTest {
    private final FieldMerger merger = new FieldMerger(Preferences.DEFAULT);

    @Test
    void recordsMergeAsTheyAreLabelled() {
        var wrong = new ArrayList<String>();
        int fields = 0;
        for (String line : Fixtures.shared("matching", "merge.jsonl").lines().toList()) {
            JsonNode label = Json.FOREIGN.readTree(line);
            var hits = new ArrayList<TrackHit>();
            for (JsonNode record : label.path("records")) {
                var service = Service.of(record.path("service").asString()).orElseThrow();
                hits.add(new TrackHit(service, Json.OURS.treeToValue(record, Track.class)));
            }
            var merged = merger.merge(hits);
            for (var expected : label.path("expected").properties()) {
                fields++;
                String got = said(merged, Field.named(expected.getKey()).orElseThrow());
                if (!got.equals(words(expected.getValue()))) wrong.add(got + ": " + line);
            }
        }
        int all = fields;
        assertTrue(wrong.size() <= 0.03 * all, () -> String.join("\n", wrong));
    }

    private static String said(FieldMerger.Merged merged, Field field) {
        if (merged.conflicts().contains(field)) return "conflict";
        var value = merged.fields().get(field);
        if (value == null) return "";
        return words(Json.OURS.valueToTree(value.value()));
    }

    private static String words(JsonNode value) {
        if (value.isNumber()) return Long.toString(Math.round(value.asDouble()));
        return value.isNull() ? "" : value.isArray() ? value.toString() : value.asString();
    }
}

package cratekeeper.cli;

import cratekeeper.match.FieldMerger;
import cratekeeper.music.Preferences;
import cratekeeper.music.Service;
import cratekeeper.music.TrackHit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `merge`: what several services' records say together, a JSON object a line in and out.
@CommandLine.Command(
        name = "merge",
        description = {
            "Merge what services say of one recording: JSON lines on standard input.",
            "A line: {\"records\":[{\"service\":\"discogs\",\"title\":…},{\"service\":…}]}"
        })
final class MergeCommand extends Command {
    @Override
    int run() throws IOException {
        var merger = new FieldMerger(Preferences.DEFAULT);
        return JsonLines.each(this, line -> answer(merger, line));
    }

    private ObjectNode answer(FieldMerger merger, String line) {
        JsonNode records = JsonLines.object(line).path("records");
        if (!records.isArray()) throw new IllegalArgumentException("there is no list “records”");
        return document(merger.merge(hits(records)));
    }

    private static List<TrackHit> hits(JsonNode records) {
        var hits = new ArrayList<TrackHit>();
        for (JsonNode record : records) {
            String name = record.path("service").asString("");
            var service = Service.of(name);
            if (service.isEmpty())
                throw new IllegalArgumentException("no service is called “" + name + "”");
            hits.add(new TrackHit(service.get(), JsonLines.track(record)));
        }
        return hits;
    }

    private static ObjectNode document(FieldMerger.Merged merged) {
        var document = Documents.object();
        var fields = document.putObject("fields");
        merged.fields().forEach((field, value) -> fields.set(field.json(), Documents.field(value)));
        var conflicts = document.putArray("conflicts");
        merged.conflicts().forEach(field -> conflicts.add(field.json()));
        var reasons = document.putArray("reasons");
        merged.reasons().forEach(reasons::add);
        return document;
    }
}

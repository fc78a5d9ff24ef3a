package cratekeeper.cli;

import cratekeeper.json.Json;
import cratekeeper.music.Attempt;
import cratekeeper.music.Field;
import cratekeeper.music.ReviewItem;
import cratekeeper.music.Service;
import cratekeeper.music.TrackMetadata;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/// A track that needs a person, as a document and as lines: the numbers are those that `accept`
/// takes.
final class ReviewDocuments {
    private ReviewDocuments() {}

    /// @param required what a finished track has
    static ObjectNode item(ReviewItem item, Set<Field> required) {
        var document = Documents.object().put("id", item.id()).put("query", item.query().text());
        document.set("wanted", Documents.parts(item.query().asTrack()));
        var reasons = document.putArray("reasons");
        for (var reason : item.reasons())
            reasons.add(
                    Documents.object()
                            .put("reason", reason.reason().json())
                            .put("words", reason.reason().words())
                            .put("detail", reason.detail()));
        var candidates = document.putArray("candidates");
        for (int i = 0; i < item.candidates().size(); i++)
            candidates.add(candidate(i + 1, item.candidates().get(i), required));
        var files = document.putArray("files");
        for (int i = 0; i < item.files().size(); i++) files.add(file(i + 1, item.files().get(i)));
        return document.put("createdAt", item.createdAt().toString());
    }

    private static ObjectNode candidate(int number, TrackMetadata metadata, Set<Field> required) {
        var node = Documents.object().put("number", number);
        node.setAll(Documents.parts(metadata.track()));
        node.put("confidence", metadata.confidence())
                .put("completeness", Documents.rounded(metadata.completeness(required)));
        var fields = node.putObject("fields");
        metadata.fields()
                .forEach((field, value) -> fields.set(field.json(), Documents.field(value)));
        node.set("reasons", Json.OURS.valueToTree(metadata.reasons()));
        return node;
    }

    private static ObjectNode file(int number, Attempt attempt) {
        var node = Documents.object().put("number", number);
        node.setAll(Documents.attempt(attempt));
        node.put("kept", isKept(attempt));
        if (attempt.kept() != null) node.set("file", Documents.verify(attempt.kept()));
        return node;
    }

    private static boolean isKept(Attempt attempt) {
        return attempt.kept() != null && Files.isRegularFile(attempt.kept().path());
    }

    static String reasons(ReviewItem item) {
        return item.reasons().stream()
                .map(r -> r.reason().words())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    static List<String> lines(ReviewItem item) {
        var lines = new ArrayList<String>();
        lines.add(item.query().text());
        for (var reason : item.reasons())
            lines.add("  " + reason.reason().words() + ": " + reason.detail());
        for (int i = 0; i < item.candidates().size(); i++)
            lines.add(line(i + 1, item.candidates().get(i)));
        for (int i = 0; i < item.files().size(); i++) lines.add(line(i + 1, item.files().get(i)));
        return lines;
    }

    private static String line(int number, TrackMetadata metadata) {
        var track = metadata.track();
        return "  record %d  %s %6s  %3.0f %%  %s"
                .formatted(
                        number,
                        Text.cell(Text.name(track), 50),
                        Text.length(track.durationMs()),
                        metadata.confidence() * 100,
                        metadata.fields().values().stream()
                                .flatMap(value -> value.services().stream())
                                .distinct()
                                .map(Service::mark)
                                .collect(Collectors.joining(" ")));
    }

    private static String line(int number, Attempt attempt) {
        var offer = attempt.offer();
        String what =
                offer == null ? "–" : offer.quality() + ", " + Text.length(offer.durationMs());
        return "  file   %d  %s %s %s%s"
                .formatted(
                        number,
                        Text.cell(attempt.service().displayName(), 17),
                        Text.cell(what, 24),
                        attempt.reason(),
                        isKept(attempt) ? " (kept)" : "");
    }
}

package cratekeeper.cli;

import cratekeeper.agent.FoundTrack;
import cratekeeper.agent.ImportedPlaylist;
import cratekeeper.agent.SearchResult;
import cratekeeper.agent.ServiceAnswer;
import cratekeeper.json.Json;
import cratekeeper.media.Analysis;
import cratekeeper.media.sound.PrintSearch;
import cratekeeper.music.Attempt;
import cratekeeper.music.AudioFile;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.FieldValue;
import cratekeeper.music.Offer;
import cratekeeper.music.Preferences;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import cratekeeper.music.TrackMetadata;
import cratekeeper.music.TrackQuery;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON documents of the contract (product, section 7), built from our records. Field names are
/// fixed.
final class Documents {
    private Documents() {}

    static JsonNode search(SearchResult found) {
        var document = object().put("query", found.query().text());
        var tracks = document.putArray("tracks");
        for (FoundTrack track : found.tracks()) tracks.add(track(track));
        var services = document.putArray("services");
        for (ServiceAnswer answer : found.services()) services.add(service(answer));
        return document;
    }

    private static ObjectNode track(FoundTrack found) {
        var node = parts(found.metadata().track()).put("score", found.score());
        var hits = node.putArray("hits");
        for (TrackHit hit : found.hits()) {
            var one = object().put("service", hit.service().id());
            one.setAll(parts(hit.track()));
            hits.add(one);
        }
        var offers = node.putArray("offers");
        found.offers().forEach(ranked -> offers.add(offer(ranked.offer())));
        return node;
    }

    private static ObjectNode service(ServiceAnswer answer) {
        var node =
                object().put("service", answer.service().id())
                        .put("state", answer.state().json())
                        .put("hits", answer.hits())
                        .put("millis", answer.millis())
                        .put("cached", answer.cached());
        if (!answer.error().isEmpty()) node.put("error", answer.error());
        return node;
    }

    static JsonNode lookup(TrackQuery query, TrackMetadata metadata, Preferences set) {
        var document = object().put("query", query.text());
        var fields = document.putObject("fields");
        metadata.fields().forEach((field, value) -> fields.set(field.json(), field(value)));
        document.set("ids", Json.OURS.valueToTree(metadata.ids()));
        if (!metadata.url().isEmpty()) document.put("url", metadata.url());
        document.put("confidence", metadata.confidence());
        document.put("completeness", rounded(metadata.completeness(set.requiredFields())));
        document.put(
                "needsReview",
                metadata.confidence() < set.acceptAt() || !metadata.reasons().isEmpty());
        document.set("reasons", Json.OURS.valueToTree(metadata.reasons()));
        return document;
    }

    static ObjectNode field(FieldValue value) {
        ObjectNode node = Json.OURS.valueToTree(value);
        if (value.others().isEmpty()) node.putArray("others");
        return node;
    }

    /// The last line of `download`.
    static JsonNode job(DownloadJob job, @Nullable AudioFile file, List<String> reasons) {
        var document =
                object().put("query", job.query().text())
                        .put("id", job.id())
                        .put("state", job.state().json());
        if (job.offer() != null && job.path() != null)
            document.put("service", job.offer().service().id());
        if (job.path() != null) document.put("path", job.path());
        if (file != null) document.set("file", verify(file));
        var attempts = document.putArray("attempts");
        for (Attempt attempt : job.attempts()) attempts.add(attempt(attempt));
        document.set("reasons", Json.OURS.valueToTree(reasons));
        if (!job.message().isEmpty()) document.put("message", job.message());
        return document;
    }

    /// @param source the link that was given
    static JsonNode playlist(ImportedPlaylist playlist, String source) {
        var document = object().put("name", playlist.name()).put("source", source);
        var tracks = document.putArray("tracks");
        var problems = document.putArray("problems");
        for (var entry : playlist.entries()) {
            var line = object().put("line", entry.position());
            if (entry.track() != null) tracks.add(line.setAll(parts(entry.track())));
            else problems.add(line.put("text", entry.text()).put("problem", entry.problem()));
        }
        if (!playlist.notes().isEmpty())
            document.set("notes", Json.OURS.valueToTree(playlist.notes()));
        return document;
    }

    /// A line of `queue list`.
    static JsonNode queued(DownloadJob job) {
        var document =
                object().put("id", job.id())
                        .put("query", job.query().text())
                        .put("state", job.state().json());
        if (job.chosen() != null) document.setAll(parts(job.chosen()));
        document.put("bytesDone", job.bytesDone());
        if (job.bytesTotal() > 0) document.put("bytesTotal", job.bytesTotal());
        if (job.path() != null) document.put("path", job.path());
        if (!job.message().isEmpty()) document.put("message", job.message());
        document.put("createdAt", job.createdAt().toString());
        return document;
    }

    static ObjectNode attempt(Attempt attempt) {
        var node =
                object().put("service", attempt.service().id())
                        .put("outcome", attempt.outcome().json())
                        .put("reason", attempt.reason());
        if (attempt.offer() != null) node.set("offer", offer(attempt.offer()));
        return node;
    }

    static ObjectNode verify(AudioFile file) {
        ObjectNode node = Json.OURS.valueToTree(file);
        if (file.evidence().isEmpty()) node.putArray("evidence");
        return node;
    }

    /// @param heard whether and where a preview is in it; `null` if nobody asked
    static JsonNode verify(AudioFile file, PrintSearch.@Nullable Finding heard) {
        var node = verify(file);
        if (heard == null) return node;
        var found = node.putObject("heard").put("found", heard.found());
        if (heard.found()) found.put("atMs", heard.atMs());
        found.put("score", rounded(heard.score()));
        return node;
    }

    static JsonNode analysis(Path path, Analysis analysis) {
        var node = object().put("path", path.toString());
        if (analysis.bpm() != null) {
            node.put("bpm", Math.round(analysis.bpm() * 100) / 100.0);
            node.put("bpmConfidence", rounded(analysis.bpmConfidence()));
        }
        if (analysis.key() != null) {
            node.put("key", analysis.key().camelot()).put("keyPlain", analysis.key().plain());
            node.put("keyConfidence", rounded(analysis.keyConfidence()));
        }
        return node.put("energy", analysis.energy());
    }

    static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }

    static ObjectNode parts(Track track) {
        return Json.OURS.valueToTree(track);
    }

    /// An offer without what only we need to fetch it.
    private static ObjectNode offer(Offer offer) {
        ObjectNode node = Json.OURS.valueToTree(offer);
        node.remove(List.of("track", "checksums"));
        return node;
    }

    static ObjectNode object() {
        return Json.OURS.createObjectNode();
    }
}

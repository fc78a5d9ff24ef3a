package cratekeeper.sandbox;

import cratekeeper.sandbox.Catalogue.Appearance;
import cratekeeper.sandbox.Catalogue.Credit;
import cratekeeper.sandbox.Catalogue.Recording;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// api.acoustid.org's look-up, with its numbered errors. It does not listen: which recordings a
/// fingerprint means is told by the length that comes along, so all of one length are one sound.
/// Recordings without an ISRC are bare ids, as those are that the real mirror has not seen yet.
final class AcoustIdSite {
    /// The sandbox's application key; any other is refused.
    static final String KEY = "sandbox-acoustid-key";

    private static final int MOST = 80;
    private static final int SAME_MILLIS = 1_500;
    private static final Pattern FINGERPRINT = Pattern.compile("AQ[\\w-]{10,}={0,2}");

    private final Catalogue catalogue;
    private final WindowLimit limit;

    AcoustIdSite(Catalogue catalogue, WindowLimit limit) {
        this.catalogue = catalogue;
        this.limit = limit;
    }

    Reply answer(Request request) {
        if (!request.at(0).equals("v2") || !request.at(1).equals("lookup"))
            return Reply.html(404, "Not Found", "no such page");
        if (limit.left(MOST, System.nanoTime()) < 0)
            return error(
                    429, 14, "rate limit (4.000000 requests per second) exceeded, try again later");
        UnaryOperator<String> asked =
                name -> {
                    String field = request.field(name);
                    return field.isEmpty() ? request.parameter(name).orElse("") : field;
                };
        if (asked.apply("client").isEmpty()) return missing("client");
        if (!asked.apply("client").equals(KEY)) return error(400, 4, "invalid API key");
        if (!asked.apply("trackid").isEmpty())
            return CoverArtSite.UUID.matcher(asked.apply("trackid")).matches()
                    ? found(List.of(), Set.of())
                    : error(400, 7, "trackid is not a valid UUID");
        for (String name : List.of("duration", "fingerprint"))
            if (asked.apply(name).isEmpty()) return missing(name);
        if (!asked.apply("duration").matches("[1-9]\\d{0,5}"))
            return error(400, 8, "parameter \"duration\" must be a positive integer");
        if (!FINGERPRINT.matcher(asked.apply("fingerprint")).matches())
            return error(400, 3, "invalid fingerprint");
        long millis = Long.parseLong(asked.apply("duration")) * 1000;
        return found(ofLength(millis), Set.of(asked.apply("meta").split("[ +]+")));
    }

    private List<Recording> ofLength(long millis) {
        return catalogue.recordings().stream()
                .filter(r -> !r.video())
                .filter(r -> r.lengthMs() != null && Math.abs(r.lengthMs() - millis) <= SAME_MILLIS)
                .toList();
    }

    private Reply found(List<Recording> recordings, Set<String> meta) {
        ObjectNode body = Shapes.object();
        ArrayNode results = body.putArray("results");
        if (!recordings.isEmpty()) {
            ObjectNode result = results.addObject();
            result.put("id", Catalogue.id("acoustid", recordings.getFirst().id()));
            result.put("score", 0.97);
            if (meta.contains("recordings") || meta.contains("recordingids")) {
                ArrayNode list = result.putArray("recordings");
                recordings.forEach(r -> list.add(recording(r, meta)));
            }
        }
        return Reply.json(200, body.put("status", "ok"));
    }

    private ObjectNode recording(Recording recording, Set<String> meta) {
        ObjectNode node = Shapes.object().put("id", recording.id());
        if (meta.contains("sources"))
            node.put("sources", 1 + Math.floorMod(recording.id().hashCode(), 200));
        if (!meta.contains("recordings") || recording.isrcs().isEmpty()) return node;
        node.put("title", recording.title());
        if (recording.lengthMs() != null) node.put("duration", recording.lengthMs() / 1000);
        ArrayNode artists = node.putArray("artists");
        for (Credit credit : recording.credits()) {
            ObjectNode artist = artists.addObject();
            artist.put("id", credit.artist().id()).put("name", credit.name());
            if (!credit.joinPhrase().isEmpty()) artist.put("joinphrase", credit.joinPhrase());
        }
        if (meta.contains("releasegroups")) {
            ArrayNode groups = node.putArray("releasegroups");
            for (Appearance place : catalogue.appearances(recording)) group(groups, place);
        }
        return node;
    }

    private static void group(ArrayNode groups, Appearance place) {
        var release = place.release();
        ObjectNode group = groups.addObject().put("id", release.groupId());
        group.put("title", release.title()).put("type", release.type());
        if (!release.secondaryTypes().isEmpty())
            group.set("secondarytypes", Shapes.texts(release.secondaryTypes()));
    }

    private static Reply missing(String parameter) {
        return error(400, 2, "missing required parameter \"" + parameter + "\"");
    }

    private static Reply error(int status, int code, String text) {
        ObjectNode body = Shapes.object();
        body.putObject("error").put("code", code).put("message", text);
        return Reply.json(status, body.put("status", "error"));
    }
}

package cratekeeper.match;

import cratekeeper.json.Json;
import cratekeeper.music.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Pairs of records whose answer is known, a JSON object a line.
record LabelledPairs(List<Pair> pairs) {

    /// @param same `true`, `false` or `review`
    record Pair(String line, Track wanted, JsonNode candidate, String same) {
        Match judged(Matcher matcher) {
            JsonNode name = candidate.path("name");
            return name.isString()
                    ? matcher.compare(wanted, name.asString(), millis(candidate))
                    : matcher.compare(wanted, track(candidate));
        }
    }

    static LabelledPairs of(Stream<String> lines) {
        return new LabelledPairs(
                lines.filter(line -> !line.isBlank())
                        .map(line -> {
                            JsonNode pair = Json.FOREIGN.readTree(line);
                            return new Pair(
                                    line,
                                    track(pair.path("wanted")),
                                    pair.path("candidate"),
                                    pair.path("same").asString());
                        })
                        .toList());
    }

    static String word(Match match) {
        return switch (match.verdict()) {
            case SAME -> "true";
            case DIFFERENT -> "false";
            case REVIEW -> "review";
        };
    }

    private static Track track(JsonNode node) {
        var artists = new ArrayList<String>();
        node.path("artists").forEach(name -> artists.add(name.asString()));
        return Track.builder()
                .title(text(node, "title"))
                .version(text(node, "version"))
                .artists(artists)
                .durationMs(millis(node))
                .isrc(text(node, "isrc"))
                .release(text(node, "release"))
                .build();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).isString() ? node.path(field).asString() : null;
    }

    private static Long millis(JsonNode node) {
        return node.path("durationMs").isNumber() ? node.path("durationMs").asLong() : null;
    }
}

package cratekeeper.match;

import cratekeeper.json.Json;
import cratekeeper.music.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Pairs of records whose answer is known, a JSON object a line.
record LabelledPairs(List<Pair> pairs) {

    /// @param same `true`, `false` or `review`
    record Pair(String line, Track wanted, Candidate candidate, String same) {
        Match judged(Matcher matcher) {
            return candidate.name != null
                    ? matcher.compare(wanted, candidate.name, candidate.track.durationMs())
                    : matcher.compare(wanted, candidate.track);
        }
    }

    /// @param name of a file or a video; then the track tells no more than the length
    record Candidate(Track track, String name) {
        Candidate with(UnaryOperator<String> otherTitle) {
            return name != null
                    ? new Candidate(track, otherTitle.apply(name))
                    : new Candidate(
                            track.toBuilder().title(otherTitle.apply(track.title())).build(), null);
        }
    }

    static LabelledPairs of(Stream<String> lines) {
        return new LabelledPairs(
                lines.filter(line -> !line.isBlank())
                        .map(line -> {
                            JsonNode pair = Json.FOREIGN.readTree(line);
                            JsonNode candidate = pair.path("candidate");
                            return new Pair(
                                    line,
                                    track(pair.path("wanted")),
                                    new Candidate(track(candidate), text(candidate, "name")),
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

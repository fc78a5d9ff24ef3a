package cratekeeper.cli;

import cratekeeper.match.Aliases;
import cratekeeper.match.Match;
import cratekeeper.match.Matcher;
import cratekeeper.match.RecordingMatcher;
import cratekeeper.music.Preferences;
import cratekeeper.music.Track;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `compare`: whether pairs of records are one recording, a JSON object a line in and out.
@CommandLine.Command(
        name = "compare",
        description = {
            "Compare pairs of recordings: JSON lines on standard input.",
            "A line: {\"wanted\":{\"title\":…,\"artists\":[…]},\"candidate\":{…}}"
        })
final class CompareCommand extends Command {
    @Override
    int run() throws IOException {
        var preferences = Preferences.DEFAULT;
        var matcher =
                new RecordingMatcher(preferences.sameWithinMs(), preferences.reviewWithinMs());
        return JsonLines.each(this, line -> answer(matcher, line));
    }

    private ObjectNode answer(Matcher matcher, String line) {
        JsonNode pair = JsonLines.object(line);
        for (String side : List.of("wanted", "candidate"))
            if (!pair.path(side).isObject())
                throw new IllegalArgumentException("there is no object “" + side + "”");
        return answer(matcher, pair.path("wanted"), pair.path("candidate"));
    }

    private static ObjectNode answer(Matcher matcher, JsonNode wanted, JsonNode candidate) {
        Track ours = JsonLines.track(wanted);
        var aliases = aliases(wanted, candidate);
        JsonNode name = candidate.path("name");
        Match match =
                name.isString()
                        ? matcher.compare(
                                ours,
                                name.asString(),
                                JsonLines.millis(candidate.path("durationMs")),
                                aliases)
                        : matcher.compare(ours, JsonLines.track(candidate), aliases);
        var document = Documents.object();
        if (ours.title() == null && JsonLines.track(candidate).title() == null && !name.isString())
            match = new Match(Match.Verdict.REVIEW, 0, List.of("neither side names a title"));
        switch (match.verdict()) {
            case SAME -> document.put("same", true);
            case DIFFERENT -> document.put("same", false);
            case REVIEW -> document.put("same", "review");
        }
        document.put("score", match.score());
        var reasons = document.putArray("reasons");
        match.reasons().forEach(reasons::add);
        return document;
    }

    /// Under an artist's name, or under `artist` for whoever is credited on that side.
    private static Aliases aliases(JsonNode... sides) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (JsonNode side : sides) {
            for (var entry : side.path("aliases").properties()) {
                var others = JsonLines.texts(entry.getValue());
                boolean known =
                        !entry.getKey().equals("artist") && !entry.getKey().equals("artists");
                var owners =
                        known ? List.of(entry.getKey()) : JsonLines.texts(side.path("artists"));
                for (String owner : owners)
                    names.computeIfAbsent(owner, _ -> new ArrayList<>()).addAll(others);
            }
        }
        return names.isEmpty() ? Aliases.NONE : new Aliases(names);
    }
}

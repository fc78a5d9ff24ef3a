package cratekeeper.cli;

import cratekeeper.json.Json;
import cratekeeper.music.LibraryTrack;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `library`: what was filed.
@CommandLine.Command(name = "library", description = "Find tracks in the library.")
final class LibraryCommand extends Command {
    /// What to do with it.
    enum Action {
        FIND
    }

    @Parameters(index = "0", paramLabel = "find")
    private Action action = Action.FIND;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "QUERY",
            description = "Words and filters: key:8A bpm:124-128 label:harbour")
    private List<String> words = List.of();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "100",
            description = "Most tracks to show.")
    private int limit;

    @Override
    int run() throws Exception {
        if (limit < 1) throw new Stop(ExitCode.WRONG_WORDS, "--limit takes a number from 1 up.");
        try (var core = open()) {
            var found =
                    switch (action) {
                        case FIND -> core.library().find(String.join(" ", words), limit);
                    };
            if (json()) {
                var document =
                        Documents.object()
                                .put("query", String.join(" ", words))
                                .put("total", core.library().count());
                var tracks = document.putArray("tracks");
                found.forEach(track -> tracks.add(document(track)));
                print(document);
            } else {
                found.forEach(t ->
                        line(
                                "%s %6s  %s"
                                        .formatted(
                                                Text.cell(Text.name(t.track()), 58),
                                                Text.length(t.file().durationMs()),
                                                t.file().path())));
                if (found.isEmpty()) line("Nothing in the library fits.");
            }
            return found.isEmpty() ? ExitCode.INCOMPLETE : ExitCode.DONE;
        }
    }

    private static tools.jackson.databind.node.ObjectNode document(LibraryTrack track) {
        var node = Documents.parts(track.track()).put("id", track.id()).put("bytes", track.bytes());
        if (track.source() != null) node.put("service", track.source().id());
        node.put("path", track.file().path().toString()).put("addedAt", track.addedAt().toString());
        node.set("file", Json.OURS.valueToTree(track.file()));
        return node;
    }
}

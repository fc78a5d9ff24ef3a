package cratekeeper.cli;

import cratekeeper.agent.FoundTrack;
import cratekeeper.agent.SearchRequest;
import cratekeeper.agent.SearchResult;
import cratekeeper.integration.Linked;
import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `search`: recordings that fit some words.
@CommandLine.Command(name = "search", description = "Find recordings on all services at once.")
final class SearchCommand extends Command {
    @Mixin private final Asking asking = new Asking();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "" + SearchRequest.DEFAULT_LIMIT,
            description = "Most recordings to show.")
    private int limit;

    @Override
    int run() throws Exception {
        if (limit < 1) throw new Stop(ExitCode.WRONG_WORDS, "--limit takes a number from 1 up.");
        try (var core = open()) {
            var found = found(core);
            if (json()) print(Documents.search(found));
            else show(found);
            Asking.checkReached(found);
            if (!found.tracks().isEmpty()) return ExitCode.DONE;
            complain("Nothing was found. Try fewer words, or artist - title.");
            return ExitCode.INCOMPLETE;
        }
    }

    /// A link stands for the track behind it, or for the tracks of its release.
    private SearchResult found(Core core) throws Exception {
        var asked = asking.request(limit);
        var link = Asking.link(core.links(), asked.query().text());
        if (link.isEmpty()) return core.collector().search(asked, _ -> {});
        return switch (core.links().follow(link.get())) {
            case Linked.OneTrack(Track track) ->
                    core.collector()
                            .search(
                                    new SearchRequest(
                                            TrackQuery.of(track),
                                            asked.only(),
                                            asked.fresh(),
                                            asked.limit()),
                                    _ -> {});
            case Linked.WholeRelease(String _, var tracks) ->
                    SearchResult.of(asked.query(), tracks, limit);
            case Linked.WholePlaylist _, Linked.Nothing _ ->
                    throw new Stop(
                            ExitCode.INCOMPLETE,
                            "No track lies behind this link; lists are read by cratekeeper playlist LINK.");
        };
    }

    private void show(SearchResult found) {
        for (FoundTrack row : found.tracks()) {
            Track track = row.metadata().track();
            String services =
                    row.hits().stream()
                            .map(h -> h.service().mark())
                            .distinct()
                            .collect(Collectors.joining(" "));
            line(
                    "%3.0f %%  %s %6s  %s %s"
                            .formatted(
                                    row.score() * 100,
                                    Text.cell(Text.name(track), 58),
                                    Text.length(track.durationMs()),
                                    Text.cell(Text.orDash(track.label()), 22),
                                    services));
        }
        for (var answer : found.services()) {
            String how =
                    answer.error().isEmpty()
                            ? answer.hits()
                                    + " hits"
                                    + (answer.cached()
                                            ? ", cached"
                                            : ", " + answer.millis() + " ms")
                            : answer.error();
            line(answer.service().displayName() + ": " + how);
        }
    }
}

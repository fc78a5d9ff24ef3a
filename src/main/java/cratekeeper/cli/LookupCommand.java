package cratekeeper.cli;

import cratekeeper.agent.SearchRequest;
import cratekeeper.music.Field;
import cratekeeper.music.Service;
import cratekeeper.music.TrackMetadata;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/// `lookup`: one recording, each field with where it comes from.
@CommandLine.Command(
        name = "lookup",
        description = "Show all that is known of one recording, and who says so.")
final class LookupCommand extends Command {
    @Mixin private final Asking asking = new Asking();

    @Override
    int run() throws Exception {
        try (var core = open()) {
            var request = asking.request(SearchRequest.DEFAULT_LIMIT);
            var metadata = find(core, request);
            if (metadata.isEmpty()) {
                complain(
                        "Nothing was found. Try fewer words, artist - title, or the link of a track.");
                return ExitCode.INCOMPLETE;
            }
            if (json())
                print(Documents.lookup(request.query(), metadata.get(), core.preferences()));
            else show(metadata.get(), core.preferences().requiredFields());
            return ExitCode.DONE;
        }
    }

    private Optional<TrackMetadata> find(Core core, SearchRequest request) throws Exception {
        var collector = core.collector();
        var link = Asking.link(core.links(), request.query().text());
        if (link.isPresent()) {
            var tracks = core.links().follow(link.get()).tracks();
            if (tracks.isEmpty()) return Optional.empty();
            var first = collector.complete(tracks.getFirst(), request);
            if (tracks.size() == 1) return Optional.of(first);
            return Optional.of(
                    first.because(
                            "this link is a release of %d tracks, and this is the first: cratekeeper search LINK shows all"
                                    .formatted(tracks.size())));
        }
        var found = collector.search(request, _ -> {});
        Asking.checkReached(found);
        return found.tracks().isEmpty()
                ? Optional.empty()
                : Optional.of(collector.completed(found, request));
    }

    private void show(TrackMetadata metadata, Set<Field> required) {
        metadata.fields()
                .forEach((field, value) -> {
                    String from =
                            value.services().stream()
                                    .map(Service::displayName)
                                    .collect(Collectors.joining(", "));
                    String others =
                            value.others().isEmpty()
                                    ? ""
                                    : " · " + value.others().size() + " differ";
                    line(
                            "%s %s %3.0f %%  %s%s"
                                    .formatted(
                                            Text.cell(field.json(), 16),
                                            Text.cell(value.value().toString(), 44),
                                            value.confidence() * 100,
                                            from,
                                            others));
                });
        String missing = String.join(", ", metadata.missing(required));
        line(
                "%.0f %% sure, %d of %d fields%s"
                        .formatted(
                                metadata.confidence() * 100,
                                metadata.filled(required),
                                required.size(),
                                missing.isEmpty() ? "" : "; missing: " + missing));
        metadata.reasons().forEach(reason -> line("look at it: " + reason));
    }
}

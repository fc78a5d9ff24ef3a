package cratekeeper.cli;

import cratekeeper.agent.SearchRequest;
import cratekeeper.music.Field;
import cratekeeper.music.Service;
import cratekeeper.music.TrackMetadata;
import java.util.Optional;
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
                print(
                        Documents.lookup(
                                request.query(), metadata.get(), core.preferences().acceptAt()));
            else show(metadata.get());
            return ExitCode.DONE;
        }
    }

    private Optional<TrackMetadata> find(Core core, SearchRequest request) throws Exception {
        var collector = core.collector();
        var link = Asking.link(core.links(), request.query().text());
        if (link.isPresent()) {
            var tracks = core.links().follow(link.get()).tracks();
            return tracks.isEmpty()
                    ? Optional.empty()
                    : Optional.of(collector.complete(tracks.getFirst(), request));
        }
        var found = collector.search(request, _ -> {});
        Asking.checkReached(found);
        return found.tracks().isEmpty()
                ? Optional.empty()
                : Optional.of(collector.completed(found, request));
    }

    private void show(TrackMetadata metadata) {
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
        String missing =
                Field.REQUIRED.stream()
                        .filter(f -> metadata.field(f).isEmpty())
                        .map(Field::json)
                        .collect(Collectors.joining(", "));
        line(
                "%.0f %% sure, %d of 12 fields%s"
                        .formatted(
                                metadata.confidence() * 100,
                                metadata.filled(),
                                missing.isEmpty() ? "" : "; missing: " + missing));
        metadata.reasons().forEach(reason -> line("look at it: " + reason));
    }
}

package cratekeeper.cli;

import cratekeeper.agent.MetadataCollector;
import cratekeeper.agent.SearchRequest;
import cratekeeper.match.Names;
import cratekeeper.media.Artwork;
import cratekeeper.music.Track;
import cratekeeper.music.TrackMetadata;
import cratekeeper.music.TrackQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `tag`: completes a file's tags from the services, or takes the last change back.
@CommandLine.Command(
        name = "tag",
        description = "Complete the tags of files; --undo takes the last change back.")
final class TagCommand extends Command {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Audio files.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> files;

    @Option(names = "--dry-run", description = "Say what would be written, change nothing.")
    private boolean dryRun;

    @Option(names = "--undo", description = "Take back the last change of these files' tags.")
    private boolean undo;

    @Override
    int run() throws Exception {
        if (undo && dryRun)
            throw new Stop(ExitCode.WRONG_WORDS, "Give either --dry-run or --undo, not both.");
        boolean allDone = true;
        try (var core = open()) {
            if (!dryRun) core.claimHome();
            for (Path given : files) {
                Path file = given.toAbsolutePath().normalize();
                if (!Files.isRegularFile(file)) {
                    err().println("cratekeeper: " + file + " is no file.");
                    allDone = false;
                } else {
                    allDone &= done(core, file);
                }
            }
        }
        return allDone ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    /// A file that cannot be read or written is told, and the next one has its turn.
    private boolean done(Core core, Path file) throws Exception {
        try {
            return undo ? undo(core, file) : tag(core, file);
        } catch (IOException e) {
            report(
                    file,
                    "failed",
                    Objects.requireNonNullElse(e.getMessage(), e + ""),
                    Track.UNKNOWN);
            return false;
        }
    }

    private boolean undo(Core core, Path file) throws Exception {
        boolean undone = core.tagging().undo(file);
        report(
                file,
                undone ? "undone" : "unchanged",
                undone ? "the old tags are back" : "no change of ours is known",
                Track.UNKNOWN);
        return undone;
    }

    private boolean tag(Core core, Path file) throws Exception {
        var measured = core.probe().quick(file);
        if (measured.broken()) {
            report(file, "failed", String.join(" ", measured.evidence()), Track.UNKNOWN);
            return false;
        }
        var now = core.tagging().read(file);
        var wanted = now.title() == null ? Names.parse(stem(file)) : now;
        var wantedWithLength = wanted.toBuilder().durationMs(measured.durationMs()).build();
        Optional<TrackMetadata> found = find(core, wantedWithLength);
        if (found.isEmpty()) {
            report(
                    file,
                    "review",
                    "no recording fits well enough to be written without asking",
                    Track.UNKNOWN);
            return false;
        }
        Track track = found.get().track();
        var cover = core.collector().artwork(found.get()).flatMap(Artwork::of).orElse(null);
        var changes = core.tagging().changes(file, track, cover);
        if (changes.isEmpty()) {
            report(file, "unchanged", "nothing changes", track);
            return true;
        }
        String words = "changes " + String.join(", ", changes);
        if (dryRun) {
            report(file, "wouldChange", words, track);
            return true;
        }
        core.tagging().write(file, file, track, cover);
        var required = core.preferences().requiredFields();
        report(
                file,
                "tagged",
                "%d of %d fields; %s"
                        .formatted(found.get().filled(required), required.size(), words),
                track);
        return true;
    }

    private static Optional<TrackMetadata> find(Core core, Track wanted) throws Exception {
        var collector = core.collector();
        var request = SearchRequest.of(TrackQuery.of(wanted));
        var found = collector.search(request, _ -> {});
        Asking.checkReached(found);
        if (found.tracks().isEmpty()) return Optional.empty();
        var metadata = collector.completed(found, request);
        boolean sure =
                metadata.confidence() >= core.preferences().acceptAt()
                        && MetadataCollector.tooClose(found).isEmpty();
        return sure ? Optional.of(metadata) : Optional.empty();
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private void report(Path file, String state, String words, Track track) {
        if (json()) {
            var document =
                    Documents.object()
                            .put("path", file.toString())
                            .put("state", state)
                            .put("message", words);
            document.setAll(Documents.parts(track));
            print(document);
        } else {
            line(file + ": " + words);
        }
    }
}

package cratekeeper.cli;

import cratekeeper.agent.DuplicateClearing;
import cratekeeper.agent.Duplicates;
import cratekeeper.music.LibraryTrack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// `library duplicates`: the plan first, always; with `--apply` what is sure is done.
final class LibraryDuplicates {
    private final Command out;
    private final Core core;

    LibraryDuplicates(Command out, Core core) {
        this.out = out;
        this.core = core;
    }

    int run(boolean listen, boolean apply) throws IOException, InterruptedException {
        if (apply) core.claimHome();
        var care = core.care();
        if (listen) care.listening().listen(_ -> {});
        var plan = care.duplicates().find();
        if (out.json()) print(plan);
        else show(plan);
        if (plan.isEmpty()) return ExitCode.INCOMPLETE;
        if (!apply) return ExitCode.DONE;
        var clearing = new Clearing();
        care.clearing().clear(plan, clearing);
        return clearing.allWell ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    private void show(List<Duplicates.Group> plan) {
        for (Duplicates.Group group : plan) {
            out.line(Text.name(group.keep().track()) + ": " + because(group));
            out.line("  keep     %s".formatted(file(group.keep())));
            for (Duplicates.Spare spare : group.spares())
                out.line(
                        "  %s  %s (%s)"
                                .formatted(
                                        spare.sure() ? "recycle" : "look at",
                                        file(spare.track()),
                                        spare.why()));
        }
        if (plan.isEmpty()) out.line("No duplicates were found.");
    }

    private static String because(Duplicates.Group group) {
        return group.because().stream()
                .map(Duplicates.Because::words)
                .collect(Collectors.joining(", "));
    }

    private static String file(LibraryTrack track) {
        return track.file().path() + "  " + track.file().quality();
    }

    private void print(List<Duplicates.Group> plan) {
        var document = Documents.object();
        var groups = document.putArray("groups");
        for (Duplicates.Group group : plan) {
            var node = Documents.object();
            var because = node.putArray("because");
            group.because().forEach(b -> because.add(b.words()));
            node.set("keep", LibraryTracks.document(group.keep()));
            var spares = node.putArray("spares");
            for (Duplicates.Spare spare : group.spares())
                spares.add(
                        LibraryTracks.document(spare.track())
                                .put("why", spare.why())
                                .put("sure", spare.sure()));
            groups.add(node);
        }
        out.print(document);
    }

    /// Tells each move.
    private final class Clearing implements DuplicateClearing.Listener {
        private boolean allWell = true;

        @Override
        public void moved(LibraryTrack spare, Path to) {
            String from = spare.file().path().toString();
            if (out.json())
                out.print(Documents.object().put("moved", from).put("to", to.toString()));
            else out.line("moved " + from + " to " + to);
        }

        @Override
        public void left(LibraryTrack spare, String why) {
            allWell = false;
            String path = spare.file().path().toString();
            if (out.json()) out.print(Documents.object().put("left", path).put("why", why));
            else out.err().println("cratekeeper: " + path + ": " + why);
        }
    }
}

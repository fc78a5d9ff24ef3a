package cratekeeper.cli;

import cratekeeper.agent.LibraryScan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// `library scan`: takes folders in. What cannot be read is told, a line each.
final class LibraryScanning {
    private final Command out;
    private final Core core;

    LibraryScanning(Command out, Core core) {
        this.out = out;
        this.core = core;
    }

    private record Problem(Path path, String sentence) {}

    /// @param folders none means the music folder
    int scan(List<String> folders, boolean forget) throws IOException, InterruptedException {
        var scan = core.care().scan();
        boolean allWell = true;
        List<Path> paths =
                folders.isEmpty() ? List.of(core.music()) : folders.stream().map(Path::of).toList();
        for (Path folder : paths) {
            var problems = Collections.synchronizedList(new ArrayList<Problem>());
            var report = scan.scan(folder, forget, (p, why) -> problems.add(new Problem(p, why)));
            allWell &= problems.isEmpty();
            if (out.json()) print(report, problems);
            else show(report, problems);
        }
        return allWell ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    private void print(LibraryScan.Report report, List<Problem> problems) {
        var document =
                Documents.object()
                        .put("folder", report.folder().toString())
                        .put("files", report.files())
                        .put("read", report.read())
                        .put("moved", report.moved())
                        .put("gone", report.gone())
                        .put("unseen", report.unseen());
        var list = document.putArray("problems");
        for (Problem problem : problems)
            list.add(
                    Documents.object()
                            .put("path", problem.path.toString())
                            .put("problem", problem.sentence));
        out.print(document);
    }

    private void show(LibraryScan.Report report, List<Problem> problems) {
        for (Problem problem : problems)
            out.err().println("cratekeeper: " + problem.path + ": " + problem.sentence);
        out.line(
                "%s: %,d files, %,d read, %,d moved, %,d gone."
                        .formatted(
                                report.folder(),
                                report.files(),
                                report.read(),
                                report.moved(),
                                report.gone()));
        if (report.unseen() > 0)
            out.line(
                    "%,d files cannot be seen, because their folder is away or empty; the library keeps them."
                                    .formatted(report.unseen())
                            + " If they are gone for good, scan again with --forget.");
    }
}

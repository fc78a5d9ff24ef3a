package cratekeeper.cli;

import cratekeeper.agent.Intake;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// `library intake`: takes in what was bought elsewhere, once. A line a file.
final class LibraryIntake {
    private final Command out;
    private final Core core;
    private int filed;
    private boolean allWell = true;

    LibraryIntake(Command out, Core core) {
        this.out = out;
        this.core = core;
    }

    int run(List<String> folders) throws IOException, InterruptedException {
        if (folders.size() > 1)
            throw new Stop(ExitCode.WRONG_WORDS, "Name one folder to take files in from.");
        core.claimHome();
        core.watching(folders.isEmpty() ? null : Path.of(folders.getFirst())).once(this::tell);
        if (filed == 0 && allWell && !out.json()) out.line("Nothing new lies there.");
        return filed > 0 && allWell ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    private void tell(Path file, Intake.Outcome outcome) {
        switch (outcome) {
            case Intake.Filed done -> {
                filed++;
                if (out.json())
                    out.print(
                            LibraryTracks.document(done.track())
                                    .put("from", file.toString())
                                    .put("wishes", done.wishes()));
                else
                    out.line(
                            "filed %s as %s%s"
                                    .formatted(
                                            file.getFileName(),
                                            done.track().file().path(),
                                            done.wishes() > 0
                                                    ? "; %d downloads ended"
                                                            .formatted(done.wishes())
                                                    : ""));
            }
            case Intake.Left left -> {
                allWell = false;
                if (out.json())
                    out.print(
                            Documents.object().put("left", file.toString()).put("why", left.why()));
                else out.err().println("cratekeeper: " + left.why());
            }
        }
    }
}

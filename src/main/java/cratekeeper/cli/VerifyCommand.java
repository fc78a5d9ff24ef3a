package cratekeeper.cli;

import cratekeeper.music.AudioFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `verify`: what a file is, by its header.
@CommandLine.Command(
        name = "verify",
        description =
                "Measure files by their headers and say whether they are what they seem. Nothing is decoded yet.")
final class VerifyCommand extends Command {
    @Parameters(paramLabel = "FILE", arity = "1..*")
    @SuppressWarnings("NullAway.Init")
    private List<Path> files;

    @Option(names = "--quick", description = "Headers only.")
    private boolean quick;

    @Override
    int run() throws Exception {
        if (!quick)
            err().println(
                            "cratekeeper: Only headers are read so far; --quick says that this is enough.");
        boolean allWell = true;
        try (var core = open()) {
            for (Path file : files) {
                if (!Files.isRegularFile(file)) {
                    err().println("cratekeeper: " + file + " is no file.");
                    allWell = false;
                    continue;
                }
                var measured = core.probe().quick(file);
                allWell &= !measured.broken();
                if (json()) print(Documents.verify(measured));
                else show(measured);
            }
        }
        return allWell ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    private void show(AudioFile file) {
        line(
                "%s: %s, %s, %s Hz, %s"
                        .formatted(
                                file.path(),
                                file.verdict().json(),
                                file.quality(),
                                Text.orDash(file.sampleRateHz()),
                                Text.length(file.durationMs())));
        file.evidence().forEach(evidence -> line("  " + evidence));
    }
}

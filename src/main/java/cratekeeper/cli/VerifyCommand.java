package cratekeeper.cli;

import cratekeeper.music.AudioFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `verify`: what a file truly is, by its header and by its sound.
@CommandLine.Command(
        name = "verify",
        description =
                "Decode files to their end and say whether they are whole and what they seem to be.")
final class VerifyCommand extends Command {
    @Parameters(paramLabel = "FILE", arity = "1..*")
    @SuppressWarnings("NullAway.Init")
    private List<Path> files;

    @Option(names = "--quick", description = "Headers only.")
    private boolean quick;

    @Override
    int run() throws Exception {
        boolean allWell = true;
        try (var core = open()) {
            for (Path file : files) {
                if (!Files.isRegularFile(file)) {
                    err().println("cratekeeper: " + file + " is no file.");
                    allWell = false;
                    continue;
                }
                var measured = quick ? core.probe().quick(file) : core.verifier().check(file);
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
        if (file.cutoffHz() != null)
            line("  Sound up to %.1f kHz.".formatted(file.cutoffHz() / 1000.0));
        file.evidence().forEach(evidence -> line("  " + evidence));
    }
}

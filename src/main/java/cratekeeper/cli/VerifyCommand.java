package cratekeeper.cli;

import cratekeeper.media.sound.PrintSearch;
import cratekeeper.music.AudioFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `verify`: what a file truly is, by its header and by its sound.
@CommandLine.Command(
        name = "verify",
        description =
                "Decode files to their end and say whether they are whole and what they seem to be.")
final class VerifyCommand extends Command {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Audio files.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> files;

    @Option(names = "--quick", description = "Headers only.")
    private boolean quick;

    @Option(
            names = "--against",
            paramLabel = "PREVIEW",
            description = "Listen whether this preview is inside each file.")
    private @Nullable Path preview;

    @Override
    int run() throws Exception {
        if (preview != null && !Files.isRegularFile(preview))
            throw new Stop(ExitCode.WRONG_WORDS, "The preview " + preview + " is no file.");
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
                var heard = heard(core, measured);
                allWell &= heard == null || heard.found();
                if (json()) print(Documents.verify(measured, heard));
                else show(measured, heard);
            }
        }
        return allWell ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    private PrintSearch.@Nullable Finding heard(Core core, AudioFile file)
            throws IOException, InterruptedException {
        if (preview == null) return null;
        // What cannot be decoded holds no preview.
        return file.codec() == null
                ? new PrintSearch.Finding(false, 0, 0)
                : core.previewListener().listen(file.path(), preview);
    }

    private void show(AudioFile file, PrintSearch.@Nullable Finding heard) {
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
        if (heard == null) return;
        line(
                heard.found()
                        ? "  The preview is heard at %s (%.2f)."
                                .formatted(Text.length(Math.max(0, heard.atMs())), heard.score())
                        : "  The preview is not heard in it (%.2f).".formatted(heard.score()));
    }
}

package cratekeeper.cli;

import cratekeeper.media.Analysis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/// `analyse`: tempo, key and energy, as they are heard.
@CommandLine.Command(
        name = "analyse",
        description = "Hear the tempo, the key and the energy of files.")
final class AnalyseCommand extends Command {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Audio files.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> files;

    @Override
    int run() throws Exception {
        boolean allWell = true;
        try (var core = open()) {
            for (Path file : files) {
                try {
                    if (!Files.isRegularFile(file)) throw new IOException(file + " is no file.");
                    var analysis = core.analyser().analyse(file);
                    if (json()) print(Documents.analysis(file, analysis));
                    else show(file, analysis);
                } catch (IOException e) {
                    err().println("cratekeeper: " + e.getMessage());
                    allWell = false;
                }
            }
        }
        return allWell ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    private void show(Path file, Analysis analysis) {
        String bpm = analysis.bpm() == null ? "no beat" : "%.2f BPM".formatted(analysis.bpm());
        String key =
                analysis.key() == null
                        ? "no key"
                        : analysis.key().camelot() + " (" + analysis.key().plain() + ")";
        line("%s: %s, %s, energy %d of 10".formatted(file, bpm, key, analysis.energy()));
    }
}

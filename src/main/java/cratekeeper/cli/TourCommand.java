package cratekeeper.cli;

import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/// `tour`: every screen as a picture.
@CommandLine.Command(
        name = "tour",
        description = "Write every screen, light and dark, as a picture.")
final class TourCommand extends Command {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Folder for the pictures.")
    @SuppressWarnings("NullAway.Init")
    private Path into;

    @Override
    int run() throws Exception {
        return shows().tour(options(), into, out());
    }
}

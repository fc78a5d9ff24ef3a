package cratekeeper.app;

import cratekeeper.account.SealedVault;
import cratekeeper.cli.CommandLineApp;
import cratekeeper.cli.Core;
import cratekeeper.cli.ExitCode;
import cratekeeper.media.Ffmpeg;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A short life of the application, for the start-up cache to learn from: a scan and a check as
/// they are asked for on the command line, then the window and a search. Not for people.
final class Training {
    /// Of each kind: enough for what a scan does with a file to be known as often done.
    private static final int FILES = 150;

    /// Seconds after which the check's loops are known as long ones.
    private static final String LONG = "40";

    private static final List<String> TAGS =
            List.of(
                    "title=Tidal Lamp",
                    "artist=Imagined Artist",
                    "album=Harbour Lights EP",
                    "publisher=Slow Tide",
                    "date=2021-04-09",
                    "track=3",
                    "genre=Deep House",
                    "TBPM=122",
                    "TKEY=8A",
                    "TSRC=QZES32100001");

    private final Core.Options options;
    private final Core.Shows shows;
    private final PrintWriter err;

    /// @param options with a home that nobody else has
    Training(Core.Options options, Core.Shows shows, PrintWriter err) {
        this.options = options;
        this.shows = shows;
        this.err = err;
    }

    int run() {
        try (var core =
                Wiring.open(new Core.Options(false, true, options.home(), false), err::println)) {
            commands(core.ffmpeg());
            // Outside of the sandbox every command has one. It asks nobody before its file exists.
            SealedVault.inSystem(Path.of(options.home(), "no vault"), err::println);
            core.claimHome();
            return new WindowRun(core, List.of()).briefly();
        } catch (IOException | InterruptedException e) {
            err.println("cratekeeper: " + e.getMessage());
            return ExitCode.INCOMPLETE;
        }
    }

    private void commands(Ffmpeg ffmpeg) throws InterruptedException {
        try {
            Path shelf = Files.createDirectories(Path.of(options.home(), "training"));
            for (String kind : List.of("flac", "mp3")) {
                Path first = make(ffmpeg, "1", shelf.resolve("first." + kind));
                for (int i = 1; i < FILES; i++) Files.copy(first, shelf.resolve(i + "." + kind));
            }
            command("library", "scan", shelf.toString());
            command("verify", "--json", make(ffmpeg, LONG, shelf.resolve("long.flac")).toString());
        } catch (IOException e) {
            // The window can be learned without.
            err.println("cratekeeper: " + e.getMessage());
        }
    }

    /// In the sandbox, or else a person's own settings and key store would be asked.
    private void command(String... words) {
        var all = new ArrayList<>(List.of("--sandbox", "--home", options.home()));
        all.addAll(List.of(words));
        CommandLineApp.run(all.toArray(String[]::new), Wiring::open, shows, err, err);
    }

    private static Path make(Ffmpeg ffmpeg, String seconds, Path file)
            throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("-v", "error", "-nostdin", "-f", "lavfi"));
        words.addAll(List.of("-i", "anoisesrc=c=pink:a=0.3:r=44100:d=" + seconds, "-ac", "2"));
        for (String tag : TAGS) words.addAll(List.of("-metadata", tag));
        words.add(file.toString());
        if (ffmpeg.command(words).inheritIO().start().waitFor() != 0)
            throw new IOException("FFmpeg could not make " + file.getFileName() + ".");
        return file;
    }
}

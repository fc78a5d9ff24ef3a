package cratekeeper.app;

import cratekeeper.cli.Core;
import cratekeeper.cli.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;

/// What needs the window. This class itself loads no JavaFX: only its methods do, when they are
/// called.
final class WindowShows implements Core.Shows {
    private final PrintWriter err;

    WindowShows(PrintWriter err) {
        this.err = err;
    }

    /// Opens the window and stays until it is closed.
    int window(Core.Options options) {
        if (!Toolkit.hasDisplay()) {
            err.println(
                    "cratekeeper: There is no display. Use a command (cratekeeper --help lists them), or demo, which needs none.");
            return ExitCode.WRONG_WORDS;
        }
        // The toolkit and the rest need about the same time to start: side by side they need it
        // once.
        var toolkit = Thread.ofPlatform().daemon().start(() -> Toolkit.start(false));
        var notices = new ArrayList<String>();
        try (var core = Wiring.open(options, notices::add)) {
            core.claimHome();
            return new WindowRun(core, notices).untilClosed(toolkit);
        } catch (IOException e) {
            err.println("cratekeeper: " + e.getMessage());
            return ExitCode.HOME_UNUSABLE;
        }
    }

    @Override
    public int demo(Core.Options options, PrintWriter out)
            throws IOException, InterruptedException {
        return new Demo(options, out).run();
    }

    @Override
    public int tour(Core.Options options, Path into, PrintWriter out)
            throws IOException, InterruptedException {
        return new Tour(options, into, out).run();
    }

    /// Lets the start-up cache learn; see [Training].
    int train(Core.Options options) {
        return new Training(options, this, err).run();
    }
}

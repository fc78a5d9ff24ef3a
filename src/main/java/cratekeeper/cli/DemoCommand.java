package cratekeeper.cli;

import picocli.CommandLine;

/// `demo`: the main job, offline.
@CommandLine.Command(
        name = "demo",
        description = "Show the main job on the offline world, in the window.")
final class DemoCommand extends Command {
    @Override
    int run() throws Exception {
        return shows().demo(options(), out());
    }
}

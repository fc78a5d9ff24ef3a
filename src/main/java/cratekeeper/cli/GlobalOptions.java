package cratekeeper.cli;

import picocli.CommandLine.Option;

/// The options that may stand before the command and behind it.
final class GlobalOptions {
    @Option(
            names = "--json",
            description = "Print JSON: one document, or JSON lines where things stream.")
    private boolean json;

    @Option(
            names = "--sandbox",
            description = "Use the small offline world inside the application.")
    private boolean sandbox;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = "",
            description = "Keep everything in this folder.")
    private String home = "";

    @Option(names = "--verbose", description = "Say more, and show stack traces.")
    private boolean verbose;

    /// These, and those that stood elsewhere; a home that stands here counts first.
    Core.Options and(GlobalOptions others) {
        return new Core.Options(
                json || others.json,
                sandbox || others.sandbox,
                home.isEmpty() ? others.home : home,
                verbose || others.verbose);
    }

    boolean verbose() {
        return verbose;
    }
}

package cratekeeper.cli;

import cratekeeper.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// What all commands share: the options that stand everywhere, where to print, and the core.
abstract class Command implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private CommandLineApp app;

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

    /// The command itself.
    abstract int run() throws Exception;

    @Override
    public final Integer call() throws Exception {
        return run();
    }

    final Core.Options options() {
        return app.options().or(json, sandbox, home, verbose);
    }

    final Core open() throws IOException {
        return app.opening().open(options(), notice -> err().println("cratekeeper: " + notice));
    }

    final Core.Shows shows() {
        return app.shows();
    }

    final boolean json() {
        return options().json();
    }

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /// One JSON document, on one line.
    final void print(Object document) {
        out().println(Json.OURS.writeValueAsString(document));
        out().flush();
    }

    final void line(String text) {
        out().println(text);
        out().flush();
    }
}

package cratekeeper.cli;

import cratekeeper.json.Json;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

    @Mixin private GlobalOptions behind = new GlobalOptions();

    /// The command itself.
    abstract int run() throws Exception;

    @Override
    public final Integer call() throws Exception {
        return run();
    }

    final Core.Options options() {
        return app.options().and(behind);
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

    /// What a person or a script sends us.
    final Reader input() {
        return new InputStreamReader(System.in, StandardCharsets.UTF_8);
    }

    final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /// One JSON document, on one line.
    final void print(Object document) {
        out().println(Json.OURS.writeValueAsString(document));
        out().flush();
    }

    /// One sentence on the error stream: what happened, and what to do next.
    final void complain(String sentence) {
        out().flush();
        err().println("cratekeeper: " + sentence);
        err().flush();
    }

    final void line(String text) {
        out().println(text);
        out().flush();
    }
}

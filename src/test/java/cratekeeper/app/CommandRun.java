package cratekeeper.app;

import cratekeeper.cli.CommandLineApp;
import cratekeeper.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// A command as a script meets it: words in; exit code, stdout and stderr out.
record CommandRun(int exitCode, String out, String err) {
    static CommandRun of(List<String> words) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exitCode =
                CommandLineApp.run(
                        words.toArray(String[]::new),
                        Wiring::open,
                        new WindowShows(new PrintWriter(err)),
                        new PrintWriter(out),
                        new PrintWriter(err));
        return new CommandRun(exitCode, out.toString(), err.toString());
    }

    /// In the sandbox, with a home that need not make its audio anew.
    static CommandRun inSandbox(Path home, String... words) throws IOException {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--sandbox", "--home", WarmHome.warm(home).toString()));
        return of(all);
    }

    List<String> lines() {
        return out.lines().toList();
    }

    /// The last document.
    JsonNode json() {
        return Json.OURS.readTree(lines().getLast());
    }
}

package cratekeeper.app;

import cratekeeper.cli.CommandLineApp;
import cratekeeper.cli.Core;
import cratekeeper.cli.ExitCode;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/// Starts what the words on the command line ask for; without a command, the window. Does as little
/// as possible itself: a command must not pay for the window, nor the version for a database.
public final class Main {
    private static final Set<String> WITH_VALUE = Set.of("--home");
    private static final Set<String> GLOBAL = Set.of("--json", "--sandbox", "--verbose");

    private Main() {}

    public static void main(String[] words) {
        var printed = new WatchedOutput(new FileOutputStream(FileDescriptor.out));
        var out = writer(printed);
        var err = writer(new FileOutputStream(FileDescriptor.err));
        if (List.of(words).contains("--verbose")) System.setProperty("cratekeeper.verbose", "true");
        int exitCode = run(words, out, err);
        out.flush();
        System.exit(printed.lost() ? lost(exitCode, err) : exitCode);
    }

    private static int lost(int exitCode, PrintWriter err) {
        err.println("cratekeeper: Not all could be printed: is the disk full?");
        return exitCode == ExitCode.DONE ? ExitCode.INCOMPLETE : exitCode;
    }

    private static int run(String[] words, PrintWriter out, PrintWriter err) {
        if (words.length == 1 && (words[0].equals("--version") || words[0].equals("-V"))) {
            out.println("Cratekeeper " + CommandLineApp.version());
            out.flush();
            return ExitCode.DONE;
        }
        var shows = new WindowShows(err);
        if (opensWindow(words)) return shows.window(options(words));
        if (isTraining(words)) return shows.train(options(words));
        return CommandLineApp.run(words, Wiring::open, shows, out, err);
    }

    /// Only options that stand everywhere, and no command behind them.
    static boolean opensWindow(String[] words) {
        for (int i = 0; i < words.length; i++) {
            String name =
                    words[i].contains("=")
                            ? words[i].substring(0, words[i].indexOf('='))
                            : words[i];
            if (WITH_VALUE.contains(name)) {
                if (!words[i].contains("=") && ++i == words.length) return false;
            } else if (!GLOBAL.contains(name)) {
                return false;
            }
        }
        return true;
    }

    /// The launcher's own word, behind the home it made for it; elsewhere it is a word like others.
    static boolean isTraining(String[] words) {
        return words.length == 3 && words[0].equals("--home") && words[2].equals("train");
    }

    private static Core.Options options(String[] words) {
        var all = List.of(words);
        String home = "";
        for (int i = 0; i < words.length; i++) {
            if (words[i].startsWith("--home=")) home = words[i].substring("--home=".length());
            else if (words[i].equals("--home") && i + 1 < words.length) home = words[i + 1];
        }
        return new Core.Options(
                all.contains("--json"), all.contains("--sandbox"), home, all.contains("--verbose"));
    }

    private static PrintWriter writer(OutputStream to) {
        return new PrintWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), true);
    }
}

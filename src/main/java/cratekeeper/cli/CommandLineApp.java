package cratekeeper.cli;

import cratekeeper.config.ConfigException;
import cratekeeper.config.HomeException;
import cratekeeper.integration.SourceException;
import cratekeeper.store.StoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line as a whole: parses, runs, and turns every failure into one sentence and an exit
/// code.
@CommandLine.Command(
        name = "cratekeeper",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLineApp.Version.class,
        description =
                "Finds, fetches, proves and tags the right recording. Without a command it opens the window.")
public final class CommandLineApp implements Callable<Integer> {
    static final List<Class<? extends Command>> COMMANDS =
            List.of(
                    DemoCommand.class,
                    TourCommand.class,
                    SearchCommand.class,
                    LookupCommand.class,
                    DownloadCommand.class,
                    QueueCommand.class,
                    ReviewCommand.class,
                    LibraryCommand.class,
                    VerifyCommand.class,
                    AnalyseCommand.class,
                    TagCommand.class,
                    NormaliseCommand.class,
                    CompareCommand.class,
                    MergeCommand.class,
                    PlaylistCommand.class,
                    SigninCommand.class,
                    ServicesCommand.class,
                    UsersCommand.class,
                    StatsCommand.class);

    private final Core.Opening opening;
    private final Core.Shows shows;

    @Mixin private GlobalOptions before = new GlobalOptions();

    private CommandLineApp(Core.Opening opening, Core.Shows shows) {
        this.opening = opening;
        this.shows = shows;
    }

    /// Runs one command line.
    ///
    /// @return the exit code
    public static int run(
            String[] words,
            Core.Opening opening,
            Core.Shows shows,
            PrintWriter out,
            PrintWriter err) {
        var app = new CommandLineApp(opening, shows);
        var line = new CommandLine(app);
        // First of all: what is set below goes only to commands that are there.
        for (var command : possible(List.of(words))) line.addSubcommand(command);
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        // Names of strangers' folders begin with it: no file of words is meant.
        line.setExpandAtFiles(false);
        line.setParameterExceptionHandler((e, _) -> wrongWords(e, err));
        line.setExecutionExceptionHandler((e, _, _) -> app.failed(e, err));
        for (var command : line.getSubcommands().values()) command.addMixin("help", new Help());
        int exitCode = line.execute(words);
        out.flush();
        err.flush();
        return exitCode;
    }

    /// The commands that these words can mean. To read what all take would cost a third of a second
    /// at each start.
    private static List<Class<? extends Command>> possible(List<String> words) {
        var named = COMMANDS.stream().filter(command -> words.contains(name(command))).toList();
        boolean asksForAll = words.contains("--help") || words.contains("-h");
        return named.isEmpty() || asksForAll ? COMMANDS : named;
    }

    /// By its class: what it is called in its annotation took long to read.
    static String name(Class<? extends Command> command) {
        return command.getSimpleName().replace("Command", "").toLowerCase(Locale.ROOT);
    }

    /// `--help` and `--version` for each command.
    @CommandLine.Command(versionProvider = Version.class)
    static final class Help {
        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                description = "Show this help.")
        @SuppressWarnings("UnusedVariable")
        private boolean asked;

        @Option(
                names = {"-V", "--version"},
                versionHelp = true,
                description = "Show the version.")
        @SuppressWarnings("UnusedVariable")
        private boolean version;
    }

    /// The version that the build wrote into the jar.
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Cratekeeper " + version()};
        }
    }

    public static String version() {
        String version = CommandLineApp.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /// No command at all: `app` opens the window before it comes here, so only options were given.
    @Override
    public Integer call() {
        throw new Stop(
                ExitCode.WRONG_WORDS, "Say what to do: cratekeeper --help lists the commands.");
    }

    GlobalOptions options() {
        return before;
    }

    Core.Opening opening() {
        return opening;
    }

    Core.Shows shows() {
        return shows;
    }

    private static int wrongWords(ParameterException e, PrintWriter err) {
        String sentence = misunderstood(e);
        err.println(
                "cratekeeper: "
                        + sentence
                        + (sentence.endsWith(".") ? "" : ".")
                        + " Try: "
                        + e.getCommandLine().getCommandSpec().qualifiedName()
                        + " --help");
        return ExitCode.WRONG_WORDS;
    }

    private static String misunderstood(ParameterException e) {
        String said = e.getMessage();
        // What stands at the wrong place there may be a secret.
        boolean secret = e.getCommandLine().getCommandSpec().userObject() instanceof SigninCommand;
        boolean missing = e instanceof CommandLine.MissingParameterException;
        if (said == null || (secret && !missing)) return "These words were not understood.";
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty())
            return "“" + unmatched.getUnmatched().getFirst() + "” is not understood here.";
        if (e.getArgSpec() != null && e.getValue() != null && !missing)
            return unfit(e.getArgSpec(), e.getValue());
        return said.lines().findFirst().orElse("");
    }

    private static String unfit(ArgSpec what, String value) {
        String name = what instanceof OptionSpec option ? option.longestName() + " " : "";
        String label = what.paramLabel();
        String wanted =
                what.type() == int.class || what.type() == Integer.class
                        ? "a whole number"
                        : label.contains("|") ? "one of " + label.replace("|", ", ") : label;
        return "“" + value + "” does not fit here: " + name + "takes " + wanted + ".";
    }

    private int failed(Exception e, PrintWriter err) {
        // Options may stand behind the command too; whoever wants traces has said so somewhere.
        if (before.verbose() || Boolean.getBoolean("cratekeeper.verbose")) e.printStackTrace(err);
        err.println("cratekeeper: " + sentence(e));
        return exitCode(e);
    }

    private static int exitCode(Exception e) {
        return switch (e) {
            case Stop stop -> stop.exitCode();
            case SourceException.SignInNeeded _ -> ExitCode.SIGN_IN_NEEDED;
            case SourceException.Unreachable _, SourceException.Throttled _ ->
                    ExitCode.NOBODY_REACHED;
            case StoreException _, HomeException _ -> ExitCode.HOME_UNUSABLE;
            case ConfigException _ -> ExitCode.WRONG_WORDS;
            default -> ExitCode.INCOMPLETE;
        };
    }

    private static String sentence(Exception e) {
        return switch (e) {
            case InterruptedException _ -> "Stopped.";
            case FileSystemException disk ->
                    disk.getFile()
                            + " cannot be read or written"
                            + (disk.getReason() == null ? "" : " (" + disk.getReason() + ")")
                            + "; check that it exists and is yours.";
            case Stop _, IOException _, SourceException _ ->
                    e.getMessage() == null ? "It failed." : e.getMessage();
            default ->
                    "Something went wrong inside Cratekeeper ("
                            + e.getClass().getSimpleName()
                            + "). Run it again with --verbose and report what it prints.";
        };
    }
}

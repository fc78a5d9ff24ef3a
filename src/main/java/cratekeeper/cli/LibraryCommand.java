package cratekeeper.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `library`: what lies on the disk, and what to do about it.
@CommandLine.Command(
        name = "library",
        description = {
            "Scan folders, find tracks, list duplicates, upgrades and missing fields, export lists,"
                    + " and take in what was bought elsewhere.",
            "Filters of a query: artist: title: release: label: genre: format: key:8A bpm:124-128"
                    + " year:2019- isrc: missing:label missing:any is:suspect is:broken is:lossy"
        })
final class LibraryCommand extends Command {
    /// What to do with it.
    enum Action {
        SCAN,
        FIND,
        DUPLICATES,
        UPGRADES,
        MISSING,
        EXPORT,
        INTAKE
    }

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "scan|find|duplicates|upgrades|missing|export|intake",
            defaultValue = "find",
            description = "What to do; without it, find all.")
    private Action action = Action.FIND;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "DIR|QUERY",
            description =
                    "scan: folders, by default the music folder. intake: the folder where bought"
                            + " files arrive, by default the watched one. Else words and filters:"
                            + " key:8A bpm:124-128 label:harbour missing:isrc is:suspect")
    private List<String> words = List.of();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "100",
            description = "Most tracks to show.")
    private int limit;

    @Option(
            names = "--forget",
            description = "scan: also take out files whose folder is away or empty.")
    private boolean forget;

    @Option(
            names = "--listen",
            description = "duplicates: first listen to every file that nobody has heard yet.")
    private boolean listen;

    @Option(
            names = "--apply",
            description = "duplicates: after the list, move the spare files to the recycle folder.")
    private boolean apply;

    @Option(
            names = "--format",
            paramLabel = "FORM",
            description = "export: m3u8, csv, rekordbox or traktor.")
    private @Nullable String format;

    @Option(names = "--out", paramLabel = "FILE", description = "export: where to.")
    private @Nullable Path target;

    @Override
    int run() throws Exception {
        if (limit < 1) throw new Stop(ExitCode.WRONG_WORDS, "--limit takes a number from 1 up.");
        String query = String.join(" ", words);
        try (var core = open()) {
            var tracks = new LibraryTracks(this, core);
            return switch (action) {
                case SCAN -> new LibraryScanning(this, core).scan(words, forget);
                case FIND -> tracks.find(query, limit);
                case MISSING -> tracks.missing(words, limit);
                case UPGRADES -> tracks.upgrades(query, limit);
                case DUPLICATES -> new LibraryDuplicates(this, core).run(listen, apply);
                case EXPORT -> new LibraryExporting(this, core).export(query, format, target);
                case INTAKE -> new LibraryIntake(this, core).run(words);
            };
        }
    }
}

package cratekeeper.cli;

import cratekeeper.agent.Brought;
import cratekeeper.agent.BroughtLists;
import cratekeeper.agent.ImportedPlaylist;
import cratekeeper.agent.Links;
import cratekeeper.agent.ListFilling;
import cratekeeper.integration.Linked;
import cratekeeper.music.PlaylistEntry;
import cratekeeper.music.PlaylistRef;
import cratekeeper.playlist.ListException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `playlist`: the lines of a list in a file or behind a link, and into the queue with them if
/// asked.
@CommandLine.Command(
        name = "playlist",
        description =
                "Read a list of tracks: a file (CSV, M3U, PLS, XSPF, JSPF, rekordbox, Traktor or"
                        + " Apple Music XML, text, web page), a folder, or a link; --download"
                        + " fetches what is new of it.")
final class PlaylistCommand extends Command {
    private static final int OFTEN = 500;

    @Parameters(
            paramLabel = "FILE|LINK",
            description = "A list in a file, a folder of audio files, or a link of any service.")
    @SuppressWarnings("NullAway.Init")
    private String link;

    @Option(names = "--download", description = "Put every track into the queue and work on it.")
    private boolean download;

    @Option(
            names = "--from",
            paramLabel = "SERVICE",
            split = ",",
            description = "Fetch only from these services, in this order.")
    private List<String> from = List.of();

    /// Versions to look for where a line names none.
    enum Prefer {
        EXTENDED("Extended Mix", "Original Mix", ""),
        ORIGINAL("Original Mix", "", "Extended Mix"),
        RADIO("Radio Edit", "", "Original Mix");

        private final List<String> versions;

        Prefer(String... versions) {
            this.versions = List.of(versions);
        }
    }

    @Option(
            names = "--prefer",
            paramLabel = "extended|original|radio",
            description =
                    "The version to fetch where a line names none; the next best if nobody has it.")
    private @Nullable Prefer prefer;

    @Override
    int run() throws Exception {
        Asking.services(from);
        try (var core = open()) {
            if (download) core.claimHome();
            var playlist = read(core);
            if (json()) print(Documents.playlist(playlist, link));
            else show(playlist);
            boolean complete = playlist.entries().stream().allMatch(e -> e.track() != null);
            if (download) return downloaded(core, playlist);
            return complete ? ExitCode.DONE : ExitCode.INCOMPLETE;
        }
    }

    private ImportedPlaylist read(Core core) throws Exception {
        var links = core.links();
        var file = file();
        if (file.isPresent()) return brought(links, file.get());
        var address =
                Asking.link(links, link)
                        .orElseThrow(() ->
                                new Stop(
                                        ExitCode.WRONG_WORDS,
                                        "“"
                                                + link
                                                + "” is neither a file nor a link: name a list or"
                                                + " paste its address."));
        return switch (links.follow(address)) {
            case Linked.WholePlaylist(PlaylistRef list) -> core.playlists().read(list, this::told);
            case Linked.WholeRelease release -> ImportedPlaylist.of(release);
            case Linked.OneTrack track -> ImportedPlaylist.of(track);
            case Linked.Nothing _ ->
                    throw new Stop(
                            ExitCode.INCOMPLETE, "Nothing we can read lies behind this link.");
        };
    }

    private Optional<Path> file() {
        try {
            return Optional.of(Path.of(link)).filter(Files::exists);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static ImportedPlaylist brought(Links links, Path file) throws Exception {
        try {
            return new BroughtLists(links).read(new Brought.Files(List.of(file)));
        } catch (ListException e) {
            throw new Stop(ExitCode.INCOMPLETE, String.valueOf(e.getMessage()));
        }
    }

    /// Long lists take minutes: a word now and then on the error stream, which scripts don't read.
    private void told(PlaylistRef list, List<PlaylistEntry> fresh, int read) {
        if (json() || read / OFTEN == (read - fresh.size()) / OFTEN) return;
        err().println(
                        "cratekeeper: "
                                + read
                                + (list.size() > 0 ? " of " + list.size() : "")
                                + " lines read.");
        err().flush();
    }

    private void show(ImportedPlaylist playlist) {
        line(playlist.name() + ": " + playlist.entries().size() + " lines");
        for (var entry : playlist.entries())
            line(
                    "%5d  %s%s"
                            .formatted(
                                    entry.position(),
                                    entry.text(),
                                    entry.problem() == null ? "" : "  ! " + entry.problem()));
        playlist.notes().forEach(note -> err().println("cratekeeper: " + note));
    }

    private int downloaded(Core core, ImportedPlaylist playlist) throws Exception {
        var wanted = playlist.entries().stream().flatMap(entry -> entry.found().stream()).toList();
        var wish =
                new ListFilling.Wish(
                        playlist.name(),
                        Asking.inOrder(from),
                        prefer == null ? List.of() : prefer.versions);
        var filled = new ListFilling(core.queue(), core.library()).fill(wanted, wish, _ -> {});
        if (filled.known() > 0)
            err().println(
                            "cratekeeper: %,d of %,d tracks were in the queue or the library already."
                                    .formatted(filled.known(), wanted.size()));
        if (filled.jobs().isEmpty())
            return playlist.problems() == 0 ? ExitCode.DONE : ExitCode.INCOMPLETE;
        try (var _ = core.enrichment().ahead(wanted)) {
            return DownloadCommand.runJobs(this, core, filled.jobs());
        }
    }
}

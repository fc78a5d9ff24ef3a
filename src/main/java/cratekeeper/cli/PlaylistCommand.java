package cratekeeper.cli;

import cratekeeper.agent.ImportedPlaylist;
import cratekeeper.integration.Linked;
import cratekeeper.music.PlaylistEntry;
import cratekeeper.music.PlaylistRef;
import cratekeeper.music.TrackQuery;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `playlist`: the lines of a list behind a link, and into the queue with them if asked.
@CommandLine.Command(
        name = "playlist",
        description = "Read a playlist or release behind a link; --download fetches its tracks.")
final class PlaylistCommand extends Command {
    private static final int OFTEN = 500;

    @Parameters(paramLabel = "LINK", description = "Share link or URI of any service.")
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
        var address =
                Asking.link(links, link)
                        .orElseThrow(() ->
                                new Stop(
                                        ExitCode.WRONG_WORDS,
                                        "“" + link + "” is no link: paste a playlist's address."));
        return switch (links.follow(address)) {
            case Linked.WholePlaylist(PlaylistRef list) -> core.playlists().read(list, this::told);
            case Linked.WholeRelease release -> ImportedPlaylist.of(release);
            case Linked.OneTrack track -> ImportedPlaylist.of(track);
            case Linked.Nothing _ ->
                    throw new Stop(
                            ExitCode.INCOMPLETE, "Nothing we can read lies behind this link.");
        };
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
        line(playlist.list().name() + ": " + playlist.entries().size() + " lines");
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
        @Nullable String name = playlist.list().name().isEmpty() ? null : playlist.list().name();
        var ids = new HashSet<String>();
        for (var entry : new ArrayList<>(playlist.entries())) {
            var track = entry.track();
            if (track == null) continue;
            ids.add(
                    core.queue()
                            .add(
                                    TrackQuery.of(track),
                                    track,
                                    null,
                                    Asking.inOrder(from),
                                    name,
                                    prefer == null ? List.of() : prefer.versions)
                            .id());
        }
        var wanted = playlist.entries().stream().flatMap(entry -> entry.found().stream()).toList();
        try (var _ = core.enrichment().ahead(wanted)) {
            return DownloadCommand.runJobs(this, core, ids);
        }
    }
}

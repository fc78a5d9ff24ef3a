package cratekeeper.integration.youtube;

import cratekeeper.integration.PlaylistPage;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.SourceFailures;
import cratekeeper.integration.youtube.YtDlpReply.Info;
import cratekeeper.json.Json;
import cratekeeper.music.Offer;
import cratekeeper.music.PlaylistEntry;
import cratekeeper.music.PlaylistRef;
import cratekeeper.music.Release;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Asks by yt-dlp, which needs no key and spends no quota, but a second or two to begin with.
final class ProgramCatalogue implements Catalogue {
    private static final int HITS = 10;
    private static final int PER_PAGE = 100;
    private static final ProgramRun.Bounds GLANCE =
            new ProgramRun.Bounds(Duration.ofSeconds(15), Duration.ofSeconds(15), 64 << 20);
    private static final List<String> LINES =
            List.of(
                    "--dump-json",
                    "--no-progress",
                    "--ignore-errors",
                    "--skip-download",
                    "--socket-timeout",
                    "10",
                    "--retries",
                    "2");

    private final YtDlp program;
    private final WatchPages pages;
    private final ProgramRun.Bounds look;

    /// @param look how long looking into videos may take
    ProgramCatalogue(YtDlp program, WatchPages pages, ProgramRun.Bounds look) {
        this.program = program;
        this.pages = pages;
        this.look = look;
    }

    private boolean isUsable() {
        return pages.real() && program.isThere();
    }

    /// Only the real site can be searched so.
    boolean canSearch() {
        return isUsable();
    }

    @Override
    public List<TrackHit> search(String words) throws SourceException, InterruptedException {
        // No line of our own may begin another word for the program.
        String plain = words.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return infos(List.of("--flat-playlist"), List.of("ytsearch" + HITS + ":" + plain), GLANCE)
                .stream()
                .filter(info -> !ProgramTracks.isLive(info))
                .flatMap(info -> ProgramTracks.track(info).stream())
                .map(track -> new TrackHit(Service.YOUTUBE, track))
                .toList();
    }

    @Override
    public Optional<Track> track(String id) throws SourceException, InterruptedException {
        try {
            return infos(List.of("--no-playlist"), List.of(pages.watch(id)), look).stream()
                    .findFirst()
                    .flatMap(ProgramTracks::track);
        } catch (SourceException.NotOffered e) {
            return Optional.empty();
        }
    }

    @Override
    public PlaylistPage page(String listId, @Nullable String from)
            throws SourceException, InterruptedException {
        Cursor at =
                Cursor.of(from)
                        .orElseThrow(() ->
                                new SourceException.NotOffered(
                                        Service.YOUTUBE,
                                        "the place where the list should go on is none of its own"));
        int first = at.before() + 1;
        int last = at.before() + PER_PAGE;
        var lines =
                infos(
                        List.of(
                                "--flat-playlist",
                                "--yes-playlist",
                                "--playlist-items",
                                first + "-" + last),
                        List.of(pages.list(listId)),
                        look);
        // A list that is not there may come as an empty one.
        if (lines.isEmpty() && first == 1)
            throw new SourceException.NotOffered(
                    Service.YOUTUBE, "the list is empty, private or gone");
        var entries = new ArrayList<PlaylistEntry>();
        for (Info line : lines)
            entries.add(ProgramTracks.entry(line, at.before() + entries.size() + 1));
        int read = at.before() + entries.size();
        Info any = lines.isEmpty() ? null : lines.getFirst();
        int size = any == null || any.listCount() == null ? -1 : any.listCount();
        String name = any == null || any.listTitle() == null ? "" : any.listTitle();
        boolean over = entries.size() < PER_PAGE || (size >= 0 && read >= size);
        return new PlaylistPage(
                new PlaylistRef(Service.YOUTUBE, listId, name, size, pages.list(listId)),
                entries,
                over ? null : new Cursor(read, "").toString(),
                null);
    }

    @Override
    public Optional<Release> release(String listId) throws SourceException, InterruptedException {
        try {
            var page = page(listId, null);
            var tracks = page.entries().stream().flatMap(entry -> entry.found().stream()).toList();
            return Releases.of(listId, page.list().name(), tracks);
        } catch (SourceException.NotOffered e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> uploads(YouTubeLink.Channel channel)
            throws SourceException, InterruptedException {
        if (channel.filter().equals("id"))
            return Optional.of("UU" + channel.name().substring("UC".length()));
        throw new SourceException.SignInNeeded(
                Service.YOUTUBE,
                "Channels are found by their names only with an API key of your own.",
                null);
    }

    /// The streams of these videos. One that fails does not spoil the others.
    ///
    /// @param known the videos by id, in order
    List<Offer> offers(Map<String, Track> known) throws SourceException, InterruptedException {
        var addresses = known.keySet().stream().map(pages::watch).toList();
        var offers = new ArrayList<Offer>();
        for (Info info : infos(List.of("--no-playlist"), addresses, look)) {
            Track track = ProgramTracks.id(info).map(known::get).orElse(null);
            if (track != null && !ProgramTracks.isLive(info))
                offers.addAll(ProgramTracks.offers(info, track));
        }
        return offers;
    }

    private List<Info> infos(List<String> options, List<String> operands, ProgramRun.Bounds bounds)
            throws SourceException, InterruptedException {
        var arguments = new ArrayList<>(LINES);
        arguments.addAll(options);
        var lines = java.util.Collections.synchronizedList(new ArrayList<String>());
        ProgramRun.Ended ended;
        try {
            ended = program.run(arguments, operands, YtDlp.temporary(), bounds, lines::add);
            // What came before an error counts: entries fail one by one.
            if (!ended.isWell() && lines.isEmpty()) throw YtDlpErrors.of(ended);
        } catch (IOException e) {
            throw new SourceException.NotOffered(
                    Service.YOUTUBE, "the program yt-dlp cannot be started");
        }
        var infos = new ArrayList<Info>();
        for (String line : List.copyOf(lines)) if (!line.isBlank()) infos.add(info(line));
        return infos;
    }

    static Info info(String line) throws SourceException {
        try {
            Info info = Json.FOREIGN.readValue(line, Info.class);
            if (info == null)
                throw new SourceException.Unreadable(Service.YOUTUBE, "unexpected shape", null);
            return info;
        } catch (JacksonException e) {
            throw SourceFailures.of(Service.YOUTUBE, e);
        }
    }
}

package cratekeeper.integration.youtube;

import cratekeeper.account.Credentials;
import cratekeeper.account.Secret;
import cratekeeper.integration.DownloadSource;
import cratekeeper.integration.LinkReader;
import cratekeeper.integration.Linked;
import cratekeeper.integration.MetadataLookup;
import cratekeeper.integration.PlaylistPage;
import cratekeeper.integration.PlaylistSource;
import cratekeeper.integration.SignIn;
import cratekeeper.integration.SignInState;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.TrackSearch;
import cratekeeper.music.Offer;
import cratekeeper.music.PlaylistRef;
import cratekeeper.music.Release;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import cratekeeper.music.TrackQuery;
import cratekeeper.music.TransferProgress;
import cratekeeper.net.Manners;
import cratekeeper.net.Operation;
import cratekeeper.net.ServiceHttp;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Asks YouTube: by the Data API where there is a key, else by yt-dlp. The sound comes by yt-dlp in
/// any case.
public final class YouTube
        implements TrackSearch, MetadataLookup, PlaylistSource, LinkReader, SignIn, DownloadSource {
    /// How YouTube says things; for its door.
    public static final Manners MANNERS = new YouTubeManners();

    private static final ProgramRun.Bounds LOOK =
            new ProgramRun.Bounds(Duration.ofSeconds(60), Duration.ofSeconds(30), 64 << 20);

    private final YtDlp program;
    private final ApiKey key;
    private final DataApi api;
    private final ProgramCatalogue byProgram;
    private final ProgramFetch fetch;

    /// @param base of the Data API; the pages that yt-dlp is given move with it
    /// @param clock for the day that a quota lasts
    public YouTube(
            URI base,
            ServiceHttp http,
            Credentials credentials,
            InstantSource clock,
            YtDlp program) {
        this.program = program;
        var pages = WatchPages.of(base);
        key = new ApiKey(base, http, credentials, clock);
        api = new DataApi(base, http.signed(base, key), key, clock);
        byProgram = new ProgramCatalogue(program, pages, LOOK);
        fetch = new ProgramFetch(program, pages, Operation.DOWNLOAD.timeout());
    }

    @Override
    public Service service() {
        return Service.YOUTUBE;
    }

    private Catalogue catalogue() throws SourceException {
        if (key.isThere()) return api;
        if (byProgram.canSearch()) return byProgram;
        throw new SourceException.SignInNeeded(
                Service.YOUTUBE,
                "YouTube wants an API key of your own; or install the program yt-dlp, which needs"
                        + " none.",
                null);
    }

    @Override
    public List<TrackHit> search(TrackQuery query) throws SourceException, InterruptedException {
        String words = Words.of(query);
        if (words.isEmpty()) return List.of();
        try {
            return catalogue().search(words);
        } catch (SourceException.Throttled e) {
            // The day's searches are spent; the program has no such day.
            if (!key.isThere() || !byProgram.canSearch()) throw e;
            return byProgram.search(words);
        }
    }

    @Override
    public Optional<Track> track(String id) throws SourceException, InterruptedException {
        return YouTubeLink.isVideoId(id) ? catalogue().track(id) : Optional.empty();
    }

    @Override
    public Optional<Release> release(String id) throws SourceException, InterruptedException {
        return YouTubeLink.isListId(id) && YouTubeLink.isRelease(id)
                ? catalogue().release(id)
                : Optional.empty();
    }

    @Override
    public PlaylistPage page(String id, @Nullable String from)
            throws SourceException, InterruptedException {
        if (YouTubeLink.isMix(id))
            throw notOffered("a mix is made anew for everybody and has no end");
        if (YouTubeLink.isPersonal(id)) throw notOffered("the list is somebody's own");
        if (!YouTubeLink.isListId(id)) throw notOffered("there is no such list");
        return catalogue().page(id, from);
    }

    private static SourceException notOffered(String why) {
        return new SourceException.NotOffered(Service.YOUTUBE, why);
    }

    @Override
    public boolean reads(URI link) {
        return YouTubeLink.of(link).isPresent();
    }

    @Override
    public Linked read(URI link) throws SourceException, InterruptedException {
        return switch (YouTubeLink.of(link).orElse(null)) {
            case null -> new Linked.Nothing();
            case YouTubeLink.Video(String id) -> Linked.of(track(id).stream().toList());
            case YouTubeLink.List(String id) when YouTubeLink.isRelease(id) ->
                    release(id)
                            .<Linked>map(r ->
                                    new Linked.WholeRelease(
                                            Objects.requireNonNullElse(r.title(), ""), r.tracks()))
                            .orElse(new Linked.Nothing());
            case YouTubeLink.List(String id) -> list(id);
            case YouTubeLink.Channel channel ->
                    catalogue().uploads(channel).map(YouTube::list).orElse(new Linked.Nothing());
        };
    }

    private static Linked list(String id) {
        return new Linked.WholePlaylist(PlaylistRef.of(Service.YOUTUBE, id));
    }

    @Override
    public boolean isNeeded() {
        return false;
    }

    @Override
    public SignInState state() {
        return key.state();
    }

    @Override
    public List<Entry> entries() {
        return ApiKey.entries();
    }

    @Override
    public SignInState enter(Map<String, Secret> entered)
            throws SourceException, InterruptedException {
        return key.enter(entered);
    }

    @Override
    public void signOut() throws SourceException {
        key.forget();
    }

    @Override
    public List<Offer> offers(TrackQuery wanted) throws SourceException, InterruptedException {
        var videos = new LinkedHashMap<String, Track>();
        for (Track track : candidates(wanted))
            track.id(Service.YOUTUBE).ifPresent(id -> videos.putIfAbsent(id, track));
        if (videos.isEmpty()) return List.of();
        refuseWithoutProgram();
        return byProgram.offers(videos);
    }

    /// The video that a link names, else the few hits that may be the recording: each costs yt-dlp
    /// a look at the page.
    private List<Track> candidates(TrackQuery wanted) throws SourceException, InterruptedException {
        var link = Words.link(wanted).flatMap(YouTubeLink::of).orElse(null);
        if (link instanceof YouTubeLink.Video(String id)) return track(id).stream().toList();
        return search(wanted).stream()
                .map(TrackHit::track)
                .filter(track -> Words.mayBe(wanted, track))
                .limit(Words.CANDIDATES)
                .toList();
    }

    /// A stream's address is another one the next time.
    @Override
    public boolean resumes() {
        return false;
    }

    @Override
    public void fetch(Offer offer, Path partial, TransferProgress progress)
            throws SourceException, IOException, InterruptedException {
        refuseWithoutProgram();
        fetch.fetch(offer, partial, progress);
    }

    private void refuseWithoutProgram() throws SourceException, InterruptedException {
        var standing = program.standing();
        if (!standing.usable())
            throw notOffered(
                    "its sound is fetched by the program yt-dlp, which was not found or does not"
                            + " start");
    }
}

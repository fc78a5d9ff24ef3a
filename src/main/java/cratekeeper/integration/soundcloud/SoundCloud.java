package cratekeeper.integration.soundcloud;

import cratekeeper.account.Credentials;
import cratekeeper.account.Secret;
import cratekeeper.integration.DownloadSource;
import cratekeeper.integration.FileFetch;
import cratekeeper.integration.LinkReader;
import cratekeeper.integration.Linked;
import cratekeeper.integration.MetadataLookup;
import cratekeeper.integration.PictureFetch;
import cratekeeper.integration.PictureSource;
import cratekeeper.integration.PlaylistPage;
import cratekeeper.integration.PlaylistSource;
import cratekeeper.integration.SignIn;
import cratekeeper.integration.SignInState;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.TrackSearch;
import cratekeeper.integration.soundcloud.SoundCloudReply.Playlist;
import cratekeeper.music.Offer;
import cratekeeper.music.PlaylistRef;
import cratekeeper.music.Release;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import cratekeeper.music.TrackQuery;
import cratekeeper.music.TransferProgress;
import cratekeeper.net.Operation;
import cratekeeper.net.ServiceHttp;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Asks SoundCloud, as the person's own app. A search is one call, a link one (it is redirected to
/// what it names), a playlist's page one and one more for each 50 stubs.
public final class SoundCloud
        implements TrackSearch,
                MetadataLookup,
                PlaylistSource,
                PictureSource,
                LinkReader,
                DownloadSource,
                SignIn {
    private static final int HITS = 25;

    private final SoundCloudCalls calls;
    private final SoundCloudPlaylists playlists;
    private final PictureFetch pictures;
    private final SoundCloudAccount account;
    private final FileFetch fetch;

    /// @param http should know [SoundCloudManners]
    /// @param clock tells when a token ends
    public SoundCloud(URI base, ServiceHttp http, Credentials credentials, InstantSource clock) {
        account = new SoundCloudAccount(base, http, credentials, clock);
        calls = new SoundCloudCalls(base, http.signed(base, account.authorization()));
        playlists = new SoundCloudPlaylists(calls);
        pictures = new PictureFetch(http, base, "sndcdn.com");
        fetch =
                new FileFetch(
                        http.signed(base, account.withoutRenewal()),
                        "its uploader does not give this file to everybody");
    }

    @Override
    public Service service() {
        return Service.SOUNDCLOUD;
    }

    @Override
    public List<TrackHit> search(TrackQuery query) throws SourceException, InterruptedException {
        return SoundCloudMapper.hits(found(query));
    }

    private List<SoundCloudReply.Track> found(TrackQuery query)
            throws SourceException, InterruptedException {
        String words = SoundCloudQuery.words(query);
        if (words.isEmpty()) return List.of();
        URI uri =
                calls.under()
                        .segment("tracks")
                        .with("q", words)
                        .with("access", SoundCloudCalls.ANY_ACCESS)
                        .with("limit", HITS)
                        .with("linked_partitioning", "true")
                        .uri();
        return calls.page(Operation.SEARCH, uri)
                .map(page -> SoundCloudMapper.tracks(page.tracks()))
                .orElse(List.of());
    }

    @Override
    public Optional<Track> track(String id) throws SourceException, InterruptedException {
        var number = SoundCloudMapper.number(id);
        if (number.isEmpty()) return Optional.empty();
        var found =
                calls.ifAny(
                        Operation.METADATA, trackUri(number.get()), SoundCloudReply.Track.class);
        if (found.isPresent() && !SoundCloudMapper.isWhole(found.get()))
            throw calls.unreadable("a track without id or title");
        return found.map(SoundCloudMapper::track);
    }

    private URI trackUri(String number) {
        return calls.under().segment("tracks").segment(SoundCloudMapper.TRACKS + number).uri();
    }

    @Override
    public Optional<Release> release(String id) throws SourceException, InterruptedException {
        return playlists.release(id);
    }

    @Override
    public PlaylistPage page(String id, @Nullable String from)
            throws SourceException, InterruptedException {
        return playlists.page(id, from);
    }

    @Override
    public boolean shows(String url) {
        return pictures.shows(url);
    }

    @Override
    public byte[] picture(String url) throws SourceException, InterruptedException {
        return pictures.fetch(url);
    }

    @Override
    public boolean reads(URI link) {
        return SoundCloudLink.of(link).isPresent();
    }

    @Override
    public Linked read(URI link) throws SourceException, InterruptedException {
        return switch (SoundCloudLink.of(link).orElse(null)) {
            case null -> new Linked.Nothing();
            case SoundCloudLink.Page(String page) -> resolved(page);
            case SoundCloudLink.Numbered(boolean playlist, String id) ->
                    playlist
                            ? new Linked.WholePlaylist(
                                    PlaylistRef.of(
                                            Service.SOUNDCLOUD, SoundCloudMapper.PLAYLISTS + id))
                            : Linked.of(track(id).stream().toList());
        };
    }

    private Linked resolved(String page) throws SourceException, InterruptedException {
        URI uri = calls.under().segment("resolve").with("url", page).uri();
        var found = calls.ifAny(Operation.METADATA, uri, JsonNode.class);
        if (found.isEmpty()) return new Linked.Nothing();
        if (!found.get().isObject()) throw calls.unreadable("unexpected shape");
        return switch (found.get().path("kind").asString("")) {
            case "track" -> {
                var track = calls.read(found.get(), SoundCloudReply.Track.class);
                if (!SoundCloudMapper.isWhole(track))
                    throw calls.unreadable("a track without id or title");
                yield new Linked.OneTrack(SoundCloudMapper.track(track));
            }
            case "playlist" -> {
                var list = SoundCloudPlaylists.ref(calls.read(found.get(), Playlist.class));
                if (list.isEmpty()) throw calls.unreadable("a playlist without id");
                yield new Linked.WholePlaylist(list.get());
            }
            default -> new Linked.Nothing();
        };
    }

    @Override
    public List<Offer> offers(TrackQuery wanted) throws SourceException, InterruptedException {
        var found = found(wanted);
        var offers =
                found.stream().flatMap(track -> SoundCloudMapper.offer(track).stream()).toList();
        if (offers.isEmpty()) {
            for (SoundCloudReply.Track track : found) {
                if (SoundCloudQuery.isNamed(wanted, SoundCloudMapper.track(track)))
                    throw notGiven(track);
            }
        }
        return offers;
    }

    /// Why the best that was found is no file for us.
    private static SourceException notGiven(SoundCloudReply.Track track) {
        if (Boolean.TRUE.equals(track.downloadable()))
            return SoundCloudCalls.notOffered(
                    "all downloads that its uploader allowed are used up");
        boolean elsewhere = track.purchase() != null && !track.purchase().isBlank();
        return SoundCloudCalls.notOffered(
                elsewhere
                        ? "it can be heard, and got only on the page that its uploader links to"
                        : "it can be heard, but its uploader allows no download");
    }

    @Override
    public void fetch(Offer offer, Path partial, TransferProgress progress)
            throws SourceException, IOException, InterruptedException {
        var number = SoundCloudMapper.number(offer.id());
        if (number.isEmpty()) throw SoundCloudCalls.notOffered("the offer names no track");
        // Always from here: the address that this is redirected to lives for minutes.
        URI uri = URI.create(trackUri(number.get()) + "/download");
        fetch.fetch(uri, offer, partial, progress);
    }

    @Override
    public boolean isNeeded() {
        return true;
    }

    @Override
    public SignInState state() {
        return account.state();
    }

    @Override
    public List<Entry> entries() {
        return SoundCloudAccount.entries();
    }

    @Override
    public SignInState enter(Map<String, Secret> entered)
            throws SourceException, InterruptedException {
        return account.enter(entered);
    }

    @Override
    public void signOut() throws SourceException {
        account.signOut();
    }
}

package cratekeeper.integration.spotify;

import cratekeeper.account.Credentials;
import cratekeeper.account.Secret;
import cratekeeper.integration.BarcodeLookup;
import cratekeeper.integration.DownloadSource;
import cratekeeper.integration.IsrcLookup;
import cratekeeper.integration.LinkReader;
import cratekeeper.integration.Linked;
import cratekeeper.integration.MetadataLookup;
import cratekeeper.integration.OwnPlaylists;
import cratekeeper.integration.PictureFetch;
import cratekeeper.integration.PictureSource;
import cratekeeper.integration.PlaylistPage;
import cratekeeper.integration.SignIn;
import cratekeeper.integration.SignInState;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.TrackSearch;
import cratekeeper.integration.WebSignIn;
import cratekeeper.music.Offer;
import cratekeeper.music.PlaylistRef;
import cratekeeper.music.Release;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import cratekeeper.music.TrackQuery;
import cratekeeper.music.TransferProgress;
import cratekeeper.net.Manners;
import cratekeeper.net.ServiceHttp;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Asks Spotify, as the person who is signed in. In the chain of sources it has its place to pin a
/// recording down: its streams are protected, and never fetched.
public final class Spotify
        implements TrackSearch,
                MetadataLookup,
                IsrcLookup,
                BarcodeLookup,
                PictureSource,
                OwnPlaylists,
                LinkReader,
                DownloadSource,
                SignIn {
    /// How Spotify says that too much was asked.
    public static final Manners MANNERS = new SpotifyManners();

    private static final String LOOPBACK = "127.0.0.1";

    private final SpotifyAccount account;
    private final SpotifyCatalogue catalogue;
    private final SpotifyPlaylists playlists;
    private final SpotifyShortLinks shortLinks;
    private final PictureFetch pictures;
    private final boolean isReal;

    /// @param api base address of the Web API
    /// @param accounts base address of the site where one signs in
    /// @param credentials what is known of the person
    public Spotify(
            URI api, URI accounts, ServiceHttp http, Credentials credentials, InstantSource clock) {
        account = new SpotifyAccount(api, accounts, http, credentials, clock);
        var signed = new SpotifyApi(api, http.signed(api, account.who()));
        catalogue = new SpotifyCatalogue(signed);
        playlists = new SpotifyPlaylists(signed);
        shortLinks = new SpotifyShortLinks(http);
        pictures = new PictureFetch(http, api, "scdn.co", "spotifycdn.com");
        isReal = !LOOPBACK.equals(api.getHost());
    }

    @Override
    public Service service() {
        return Service.SPOTIFY;
    }

    @Override
    public List<TrackHit> search(TrackQuery query) throws SourceException, InterruptedException {
        return catalogue.search(query);
    }

    @Override
    public Optional<Track> track(String id) throws SourceException, InterruptedException {
        return catalogue.track(id);
    }

    @Override
    public Optional<Release> release(String id) throws SourceException, InterruptedException {
        return catalogue.release(id);
    }

    @Override
    public List<TrackHit> byIsrc(String isrc) throws SourceException, InterruptedException {
        return catalogue.byIsrc(isrc);
    }

    @Override
    public List<Release> byBarcode(String barcode) throws SourceException, InterruptedException {
        return catalogue.byBarcode(barcode);
    }

    @Override
    public List<PlaylistRef> ownPlaylists() throws SourceException, InterruptedException {
        return playlists.own(account.personId());
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
        return SpotifyLink.of(link).isPresent();
    }

    @Override
    public Linked read(URI link) throws SourceException, InterruptedException {
        var named = SpotifyLink.of(link);
        if (named.isPresent() && named.get().kind() == SpotifyLink.Kind.SHORT) {
            // Short links have one address in the world: a copy on this machine has none.
            named = isReal ? shortLinks.follow(named.get()) : Optional.empty();
        }
        return named.isEmpty() ? new Linked.Nothing() : behind(named.get());
    }

    private Linked behind(SpotifyLink link) throws SourceException, InterruptedException {
        return switch (link.kind()) {
            case TRACK -> Linked.of(track(link.id()).stream().toList());
            case ALBUM -> Linked.of(release(link.id()).map(Release::tracks).orElse(List.of()));
            case PLAYLIST, COLLECTION ->
                    new Linked.WholePlaylist(PlaylistRef.of(Service.SPOTIFY, link.id()));
            case SHORT -> new Linked.Nothing();
        };
    }

    /// @throws SourceException.NotOffered always
    @Override
    public List<Offer> offers(TrackQuery wanted) throws SourceException {
        throw notOffered();
    }

    /// @throws SourceException.NotOffered always
    @Override
    public void fetch(Offer offer, Path partial, TransferProgress progress) throws SourceException {
        throw notOffered();
    }

    private static SourceException.NotOffered notOffered() {
        return new SourceException.NotOffered(
                Service.SPOTIFY, "it streams protected files and gives none to keep");
    }

    @Override
    public boolean isNeeded() {
        return account.isNeeded();
    }

    @Override
    public SignInState state() {
        return account.state();
    }

    @Override
    public List<Entry> entries() {
        return account.entries();
    }

    @Override
    public SignInState enter(Map<String, Secret> entered)
            throws SourceException, InterruptedException {
        return account.enter(entered);
    }

    @Override
    public Optional<WebSignIn> web() {
        return account.web();
    }

    @Override
    public void signOut() throws SourceException {
        account.signOut();
    }
}

package cratekeeper.integration.beatport;

import cratekeeper.account.Credentials;
import cratekeeper.account.Secret;
import cratekeeper.integration.Address;
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
import cratekeeper.integration.PreviewSource;
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
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Asks Beatport, for a person who is signed in. A search, a track and an ISRC are one call each, a
/// release and a page of a list two.
public final class Beatport
        implements TrackSearch,
                MetadataLookup,
                IsrcLookup,
                BarcodeLookup,
                LinkReader,
                OwnPlaylists,
                PreviewSource,
                PictureSource,
                DownloadSource,
                SignIn {
    /// How to hear what it says; to be given to its door.
    public static final Manners MANNERS = new BeatportManners();

    private static final String NO_FILES =
            "it gives its files to its own pages alone; if you own the track, open your library on"
                    + " beatport.com and let the watched folder take the file";

    private final BeatportAccount account;
    private final BeatportVisit visit;
    private final BeatportCatalogue catalogue;
    private final BeatportLists lists;
    private final PictureFetch pictures;

    /// @param base of the API, `…/v4/`
    /// @param http a door with [#MANNERS]
    /// @param random for the secrets of a sign-in
    public Beatport(
            URI base,
            ServiceHttp http,
            Credentials credentials,
            InstantSource clock,
            RandomGenerator random) {
        URI root = Address.under(base).uri();
        var blockade = new Blockade(clock);
        account = new BeatportAccount(root, http, credentials, clock, blockade);
        visit = new BeatportVisit(root, account, blockade, random);
        var door = new BeatportDoor(http.signed(root, account), blockade);
        catalogue = new BeatportCatalogue(root, door);
        lists = new BeatportLists(root, door);
        pictures = new PictureFetch(http, root, "beatport.com");
    }

    @Override
    public Service service() {
        return Service.BEATPORT;
    }

    @Override
    public List<TrackHit> search(TrackQuery query) throws SourceException, InterruptedException {
        return catalogue.search(query);
    }

    @Override
    public Optional<Track> track(String id) throws SourceException, InterruptedException {
        return catalogue.track(id).map(BeatportMapper::track);
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
    public boolean shows(String url) {
        return pictures.shows(url);
    }

    @Override
    public byte[] picture(String url) throws SourceException, InterruptedException {
        return pictures.fetch(url);
    }

    @Override
    public boolean reads(URI link) {
        return BeatportLink.of(link).isPresent() || BeatportLink.isShort(link);
    }

    @Override
    public Linked read(URI link) throws SourceException, InterruptedException {
        var named =
                BeatportLink.isShort(link)
                        ? catalogue.behind(link).flatMap(BeatportLink::of)
                        : BeatportLink.of(link);
        if (named.isEmpty()) return new Linked.Nothing();
        String id = named.get().id();
        return switch (named.get().kind()) {
            case "track" -> Linked.of(track(id).stream().toList());
            case "release" -> Linked.of(release(id).map(Release::tracks).orElse(List.of()));
            default ->
                    new Linked.WholePlaylist(
                            PlaylistRef.of(Service.BEATPORT, BeatportLists.id(named.get())));
        };
    }

    @Override
    public PlaylistPage page(String id, @Nullable String from)
            throws SourceException, InterruptedException {
        return lists.page(id, from);
    }

    @Override
    public List<PlaylistRef> ownPlaylists() throws SourceException, InterruptedException {
        return lists.own();
    }

    @Override
    public Optional<byte[]> preview(String trackId) throws SourceException, InterruptedException {
        return catalogue.preview(trackId);
    }

    /// The shop's files go to its own pages alone, bought ones too.
    @Override
    public List<Offer> offers(TrackQuery wanted) throws SourceException {
        throw new SourceException.NotOffered(Service.BEATPORT, NO_FILES);
    }

    @Override
    public void fetch(Offer offer, Path partial, TransferProgress progress) throws SourceException {
        throw new SourceException.NotOffered(Service.BEATPORT, NO_FILES);
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
        return account.entries();
    }

    @Override
    public SignInState enter(Map<String, Secret> entered)
            throws SourceException, InterruptedException {
        return account.enter(entered);
    }

    @Override
    public Optional<WebSignIn> web() {
        return Optional.of(visit);
    }

    @Override
    public void signOut() throws SourceException {
        account.signOut();
    }
}

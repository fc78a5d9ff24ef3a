package cratekeeper.integration.deezer;

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
import cratekeeper.integration.deezer.DeezerReply.Album;
import cratekeeper.integration.deezer.DeezerReply.Tracks;
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
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Asks Deezer. A search is one call; a track by its id two, for label, genres and barcode hang on
/// the album; an album two, for only the list of its tracks has their codes.
public final class Deezer
        implements TrackSearch,
                MetadataLookup,
                IsrcLookup,
                BarcodeLookup,
                OwnPlaylists,
                PreviewSource,
                PictureSource,
                LinkReader,
                DownloadSource,
                SignIn {
    private static final int HITS = 25;
    private static final int ALBUM_PAGE = 100;

    /// Boxes have hundreds of tracks, nothing has thousands.
    private static final int MOST_ON_ALBUM = 2_000;

    private final URI base;
    private final DeezerCalls calls;
    private final DeezerPlaylists playlists;
    private final DeezerPreviews previews;
    private final PictureFetch pictures;
    private final DeezerShortLinks shortLinks;
    private final DeezerAccount account;

    /// @param http must know [DeezerManners]
    public Deezer(URI base, ServiceHttp http, Credentials credentials) {
        this.base = URI.create(base.toString().replaceFirst("/+$", ""));
        calls = new DeezerCalls(this.base, http);
        playlists = new DeezerPlaylists(calls);
        previews = new DeezerPreviews(this.base, http);
        pictures = new PictureFetch(http, this.base, "dzcdn.net", "deezer.com");
        shortLinks = new DeezerShortLinks(calls);
        account = new DeezerAccount(calls, credentials);
    }

    @Override
    public Service service() {
        return Service.DEEZER;
    }

    @Override
    public List<TrackHit> search(TrackQuery query) throws SourceException, InterruptedException {
        for (String words : DeezerQuery.tracks(query)) {
            var hits = DeezerMapper.hits(found(words));
            if (!hits.isEmpty()) return hits;
        }
        return List.of();
    }

    private List<DeezerReply.Track> found(String words)
            throws SourceException, InterruptedException {
        URI uri =
                calls.under()
                        .path("search/track")
                        .with("q", words)
                        .with("index", 0)
                        .with("limit", HITS)
                        .uri();
        var tracks = calls.json(Operation.SEARCH, uri, Tracks.class).data();
        if (tracks == null) throw calls.unreadable("no list of tracks");
        return tracks;
    }

    @Override
    public Optional<Track> track(String id) throws SourceException, InterruptedException {
        if (!DeezerLink.isId(id)) return Optional.empty();
        var found = lookUp(id);
        if (found.isEmpty()) return Optional.empty();
        var own = found.get().album();
        if (own == null || own.id() == null || !DeezerLink.isId(own.id()))
            return Optional.of(DeezerMapper.track(found.get(), own));
        var whole = album(calls.under().segment("album").segment(own.id()));
        return Optional.of(DeezerMapper.track(found.get(), whole.orElse(own)));
    }

    private Optional<DeezerReply.Track> lookUp(String id)
            throws SourceException, InterruptedException {
        return readable(calls.under().segment("track").segment(id).uri());
    }

    private Optional<DeezerReply.Track> readable(URI uri)
            throws SourceException, InterruptedException {
        var found = calls.ifAny(Operation.METADATA, uri, DeezerReply.Track.class);
        if (found.isPresent() && !DeezerMapper.isTrack(found.get()))
            throw calls.unreadable("a track without id or title");
        return found;
    }

    @Override
    public List<TrackHit> byIsrc(String isrc) throws SourceException, InterruptedException {
        String code = isrc.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z]{2}[A-Z0-9]{3}\\d{7}")) return List.of();
        var found = readable(URI.create(base + "/track/isrc:" + code));
        return DeezerMapper.hits(found.stream().toList());
    }

    @Override
    public List<Release> byBarcode(String barcode) throws SourceException, InterruptedException {
        String digits = barcode.replaceAll("[\\s-]", "");
        if (!digits.matches("\\d{8,14}")) return List.of();
        // A UPC and the EAN that puts a 0 before it are one code.
        var codes = new LinkedHashSet<>(List.of(digits, digits.replaceFirst("^0+(?=\\d{12})", "")));
        for (String code : codes) {
            var album = album(Address.under(URI.create(base + "/album/upc:" + code)));
            if (album.isPresent()) return List.of(release(album.get()));
        }
        return List.of();
    }

    @Override
    public Optional<Release> release(String id) throws SourceException, InterruptedException {
        if (!DeezerLink.isId(id)) return Optional.empty();
        var album = album(calls.under().segment("album").segment(id));
        return album.isEmpty() ? Optional.empty() : Optional.of(release(album.get()));
    }

    private Optional<Album> album(Address address) throws SourceException, InterruptedException {
        var album = calls.ifAny(Operation.METADATA, address.uri(), Album.class);
        if (album.isPresent() && (album.get().id() == null || album.get().title() == null))
            throw calls.unreadable("an album without id or title");
        return album;
    }

    private Release release(Album album) throws SourceException, InterruptedException {
        var tracks = new ArrayList<DeezerReply.Track>();
        String id = album.id();
        for (int index = 0; id != null && index < MOST_ON_ALBUM; index += ALBUM_PAGE) {
            var page = tracks(id, index);
            if (page.isEmpty()) break;
            if (page.get().data() == null) throw calls.unreadable("no list of tracks");
            tracks.addAll(page.get().data());
            if (page.get().next() == null || page.get().next().isBlank()) break;
        }
        // What the album says of its own tracks is less, but better than nothing.
        Tracks nested = album.tracks();
        if (tracks.isEmpty() && nested != null && nested.data() != null)
            tracks.addAll(nested.data());
        return DeezerMapper.release(album, tracks);
    }

    private Optional<Tracks> tracks(String album, int index)
            throws SourceException, InterruptedException {
        URI uri =
                calls.under()
                        .segment("album")
                        .segment(album)
                        .segment("tracks")
                        .with("index", index)
                        .with("limit", ALBUM_PAGE)
                        .uri();
        return calls.ifAny(Operation.METADATA, uri, Tracks.class);
    }

    @Override
    public PlaylistPage page(String id, @Nullable String from)
            throws SourceException, InterruptedException {
        return playlists.page(id, from);
    }

    @Override
    public List<PlaylistRef> ownPlaylists() throws SourceException, InterruptedException {
        return account.lists();
    }

    @Override
    public Optional<byte[]> preview(String trackId) throws SourceException, InterruptedException {
        if (!DeezerLink.isId(trackId)) return Optional.empty();
        var track = lookUp(trackId);
        return track.isEmpty() ? Optional.empty() : previews.excerpt(track.get().preview());
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
        return DeezerLink.of(link).isPresent() || DeezerLink.shortCode(link).isPresent();
    }

    @Override
    public Linked read(URI link) throws SourceException, InterruptedException {
        var named = DeezerLink.of(link);
        if (named.isEmpty()) named = shortLinks.follow(link);
        if (named.isEmpty()) return new Linked.Nothing();
        String id = named.get().id();
        return switch (named.get().kind()) {
            case TRACK -> Linked.of(track(id).stream().toList());
            case ALBUM -> Linked.of(release(id).map(Release::tracks).orElse(List.of()));
            case PLAYLIST -> new Linked.WholePlaylist(PlaylistRef.of(Service.DEEZER, id));
            case LOVED -> new Linked.WholePlaylist(DeezerPlaylists.loved(id));
        };
    }

    /// None, and asks nobody: so that a chain that names Deezer says why it goes on.
    @Override
    public List<Offer> offers(TrackQuery wanted) throws SourceException {
        throw streamsOnly();
    }

    @Override
    public void fetch(Offer offer, Path partial, TransferProgress progress) throws SourceException {
        throw streamsOnly();
    }

    private static SourceException streamsOnly() {
        return DeezerCalls.notOffered(
                "whole recordings are protected streams, only 30-second excerpts are open");
    }

    @Override
    public boolean isNeeded() {
        return false;
    }

    @Override
    public SignInState state() {
        return account.state();
    }

    @Override
    public List<Entry> entries() {
        return DeezerAccount.entries();
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

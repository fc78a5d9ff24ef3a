package cratekeeper.integration.discogs;

import cratekeeper.account.Credentials;
import cratekeeper.account.Secret;
import cratekeeper.integration.Address;
import cratekeeper.integration.BarcodeLookup;
import cratekeeper.integration.LinkReader;
import cratekeeper.integration.Linked;
import cratekeeper.integration.MetadataLookup;
import cratekeeper.integration.PictureFetch;
import cratekeeper.integration.PictureSource;
import cratekeeper.integration.SignIn;
import cratekeeper.integration.SignInState;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.SourceHttp;
import cratekeeper.integration.TrackSearch;
import cratekeeper.integration.discogs.DiscogsReply.Hit;
import cratekeeper.integration.discogs.DiscogsReply.Search;
import cratekeeper.music.Release;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import cratekeeper.music.TrackQuery;
import cratekeeper.net.Manners;
import cratekeeper.net.Operation;
import cratekeeper.net.ServiceHttp;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Asks Discogs. A search takes one or two calls for releases and one for each of the few that are
/// opened to find the track; it wants a sign-in. A look-up is one call for anybody.
public final class Discogs
        implements TrackSearch, MetadataLookup, BarcodeLookup, PictureSource, LinkReader, SignIn {
    /// How Discogs wants to be asked; for its door.
    public static final Manners MANNERS = new DiscogsManners();

    private static final int RELEASES_LISTED = 25;
    private static final int RELEASES_OPENED = 4;
    private static final int ENOUGH = 6;
    private static final Pattern ID = Pattern.compile("[1-9]\\d{0,9}");

    private final URI base;
    private final SourceHttp http;
    private final DiscogsAccount account;
    private final DiscogsLinks links;
    private final PictureFetch pictures;

    public Discogs(URI base, ServiceHttp http, Credentials credentials) {
        this.base = base;
        this.account = new DiscogsAccount(base, http, credentials);
        this.http = new SourceHttp(http.signed(base, account));
        this.links = new DiscogsLinks(this);
        pictures = new PictureFetch(http, base, "discogs.com");
    }

    @Override
    public Service service() {
        return Service.DISCOGS;
    }

    @Override
    public List<TrackHit> search(TrackQuery query) throws SourceException, InterruptedException {
        var found = new ArrayList<TrackHit>();
        var opened = new LinkedHashSet<Long>();
        for (var parameters : DiscogsQuery.searches(query)) {
            for (long id : DiscogsQuery.worthOpening(query, hits(Operation.SEARCH, parameters))) {
                if (opened.size() >= RELEASES_OPENED || isEnough(query, found)) break;
                if (opened.add(id)) found.addAll(fitting(query, id));
            }
            if (!found.isEmpty() || opened.size() >= RELEASES_OPENED) break;
        }
        return List.copyOf(found);
    }

    /// Many, or the version that was asked for: no further release is worth a call.
    private static boolean isEnough(TrackQuery query, List<TrackHit> found) {
        return found.size() >= ENOUGH
                || found.stream().anyMatch(hit -> DiscogsQuery.isVersion(query, hit.track()));
    }

    private List<TrackHit> fitting(TrackQuery query, long id)
            throws SourceException, InterruptedException {
        return tracks(release(id)).stream()
                .filter(track -> DiscogsQuery.fits(query, track))
                .map(track -> new TrackHit(Service.DISCOGS, track))
                .toList();
    }

    private static List<Track> tracks(Optional<Release> release) {
        return release.map(Release::tracks).orElse(List.of());
    }

    /// @param id a release's, a slash, and the position on it
    @Override
    public Optional<Track> track(String id) throws SourceException, InterruptedException {
        int slash = id.indexOf('/');
        if (slash < 0) return Optional.empty();
        return tracks(release(id.substring(0, slash))).stream()
                .filter(track -> track.id(Service.DISCOGS).filter(id::equals).isPresent())
                .findFirst();
    }

    @Override
    public Optional<Release> release(String id) throws SourceException, InterruptedException {
        return ID.matcher(id).matches() ? release(Long.parseLong(id)) : Optional.empty();
    }

    Optional<Release> release(long id) throws SourceException, InterruptedException {
        return whole("releases", id).map(DiscogsMapper::release);
    }

    /// A release or a master as it came.
    Optional<DiscogsReply.Release> whole(String kind, long id)
            throws SourceException, InterruptedException {
        var found = one(kind, id, DiscogsReply.Release.class);
        if (found.isPresent() && (found.get().id() == null || found.get().tracklist() == null))
            throw http.unreadable("a release without id or tracks");
        return found;
    }

    <T> Optional<T> one(String kind, long id, Class<T> type)
            throws SourceException, InterruptedException {
        URI uri = Address.under(base).segment(kind).segment(Long.toString(id)).uri();
        return http.jsonIfAny(Operation.METADATA, uri, type);
    }

    /// The latest releases of an artist or a label.
    Optional<DiscogsReply.Listing> listing(String kind, long id)
            throws SourceException, InterruptedException {
        URI uri =
                Address.under(base)
                        .segment(kind)
                        .segment(Long.toString(id))
                        .segment("releases")
                        .with("sort", "year")
                        .with("sort_order", "desc")
                        .with("per_page", RELEASES_LISTED)
                        .uri();
        var found = http.jsonIfAny(Operation.METADATA, uri, DiscogsReply.Listing.class);
        if (found.isPresent() && found.get().releases() == null)
            throw http.unreadable("no list of releases");
        return found;
    }

    /// Of barcodes with a wrong blank only the general search knows.
    @Override
    public List<Release> byBarcode(String barcode) throws SourceException, InterruptedException {
        String digits = barcode.replaceAll("[\\s-]", "");
        if (!digits.matches("\\d{6,18}")) return List.of();
        for (String parameter : List.of("barcode", "q")) {
            var found =
                    hits(Operation.METADATA, Map.of(parameter, digits)).stream()
                            .filter(hit -> hit.id() != null && hit.title() != null)
                            .map(DiscogsMapper::release)
                            .toList();
            if (!found.isEmpty()) return found;
        }
        return List.of();
    }

    private List<Hit> hits(Operation operation, Map<String, String> parameters)
            throws SourceException, InterruptedException {
        if (account.token().isEmpty()) throw account.searchNeedsSignIn();
        var address = Address.under(base).segment("database").segment("search");
        parameters.forEach(address::with);
        address.with("type", "release").with("per_page", RELEASES_LISTED);
        var reply = http.json(operation, address.uri(), Search.class);
        if (reply.results() == null) throw http.unreadable("no list of results");
        return reply.results();
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
        return DiscogsLink.of(link).isPresent();
    }

    @Override
    public Linked read(URI link) throws SourceException, InterruptedException {
        var named = DiscogsLink.of(link);
        return named.isEmpty() ? new Linked.Nothing() : links.read(named.get());
    }

    /// Releases can be looked up by anybody.
    @Override
    public boolean isNeeded() {
        return false;
    }

    @Override
    public boolean isNeededToSearch() {
        return true;
    }

    @Override
    public SignInState state() {
        return account.key().state();
    }

    @Override
    public List<Entry> entries() {
        return account.key().entries();
    }

    @Override
    public SignInState enter(Map<String, Secret> entered)
            throws SourceException, InterruptedException {
        return account.key().enter(entered, account::asWhom);
    }

    @Override
    public void signOut() throws SourceException {
        account.key().signOut();
    }
}

package cratekeeper.integration.beatport;

import cratekeeper.integration.Address;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.beatport.BeatportReply.Found;
import cratekeeper.integration.beatport.BeatportReply.Releases;
import cratekeeper.integration.beatport.BeatportReply.Tracks;
import cratekeeper.music.Release;
import cratekeeper.music.Service;
import cratekeeper.music.TrackHit;
import cratekeeper.music.TrackQuery;
import cratekeeper.net.Ask;
import cratekeeper.net.Operation;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The shop's records: tracks, releases and excerpts. Addresses end with a slash, for else a
/// redirect would come first.
final class BeatportCatalogue {
    private static final int HITS = 25;
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 10;
    private static final int PREVIEW_BYTES = 16 << 20;

    private final URI base;
    private final BeatportDoor door;

    BeatportCatalogue(URI base, BeatportDoor door) {
        this.base = base;
        this.door = door;
    }

    private Address at(String path) {
        return Address.under(base).path("catalog/" + path);
    }

    List<TrackHit> search(TrackQuery query) throws SourceException, InterruptedException {
        var words = BeatportQuery.words(query);
        if (words.isEmpty()) return List.of();
        URI uri =
                at("search/")
                        .with("q", words.get())
                        .with("type", "tracks")
                        .with("page", 1)
                        .with("per_page", HITS)
                        .uri();
        var found = door.json(Operation.SEARCH, uri, Found.class);
        if (found.tracks() == null) throw door.unreadable("no list of tracks");
        return BeatportMapper.hits(found.tracks());
    }

    Optional<BeatportReply.Track> track(String id) throws SourceException, InterruptedException {
        if (!BeatportMapper.isId(id)) return Optional.empty();
        var found = one(at("tracks/" + id + "/").uri(), BeatportReply.Track.class, "track");
        if (found.isPresent() && !BeatportMapper.isTrack(found.get()))
            throw door.unreadable("a track without id or name");
        return found;
    }

    Optional<Release> release(String id) throws SourceException, InterruptedException {
        if (!BeatportMapper.isId(id)) return Optional.empty();
        var found = one(at("releases/" + id + "/").uri(), BeatportReply.Release.class, "release");
        if (found.isEmpty()) return Optional.empty();
        if (!BeatportMapper.isId(found.get().id())) throw door.unreadable("a release without id");
        return Optional.of(BeatportMapper.release(found.get(), tracksOf(id)));
    }

    /// What is not sold in the person's country is refused with a 403.
    private <T> Optional<T> one(URI uri, Class<T> type, String what)
            throws SourceException, InterruptedException {
        try {
            return door.jsonIfAny(Operation.METADATA, uri, type);
        } catch (SourceException.Blocked e) {
            if (!Blockade.isForThisOnly(e)) throw e;
            throw new SourceException.NotOffered(
                    Service.BEATPORT, "this " + what + " is not sold in your country");
        }
    }

    private List<BeatportReply.Track> tracksOf(String release)
            throws SourceException, InterruptedException {
        var all = new ArrayList<BeatportReply.Track>();
        for (int page = 1; page <= MOST_PAGES; page++) {
            var tracks =
                    tracks(
                            at("releases/" + release + "/tracks/")
                                    .with("page", page)
                                    .with("per_page", PAGE)
                                    .uri());
            List<BeatportReply.Track> results = tracks.results();
            if (results == null || results.isEmpty()) break;
            all.addAll(results);
            if (tracks.next() == null || tracks.next().isBlank()) break;
        }
        return all;
    }

    private Tracks tracks(URI uri) throws SourceException, InterruptedException {
        var tracks = door.json(Operation.METADATA, uri, Tracks.class);
        if (tracks.results() == null) throw door.unreadable("no list of tracks");
        return tracks;
    }

    List<TrackHit> byIsrc(String isrc) throws SourceException, InterruptedException {
        String code = BeatportMapper.isrc(isrc);
        if (code == null) return List.of();
        var tracks = tracks(at("tracks/").with("isrc", code).with("per_page", HITS).uri());
        // A filter that a service does not know is passed over, and everything would be an answer.
        return BeatportMapper.hits(orNone(tracks.results())).stream()
                .filter(hit -> code.equals(hit.track().isrc()))
                .toList();
    }

    List<Release> byBarcode(String barcode) throws SourceException, InterruptedException {
        String digits = BeatportMapper.barcode(barcode);
        if (digits.isEmpty()) return List.of();
        var found = byUpc(digits);
        boolean isUpc = digits.length() == 13 && digits.startsWith("0");
        // A UPC and the EAN that puts a 0 before it are one code.
        if (found.isEmpty() && digits.length() == 12) return byUpc("0" + digits);
        return found.isEmpty() && isUpc ? byUpc(digits.substring(1)) : found;
    }

    private List<Release> byUpc(String upc) throws SourceException, InterruptedException {
        URI uri = at("releases/").with("upc", upc).with("per_page", HITS).uri();
        var found = door.json(Operation.METADATA, uri, Releases.class);
        if (found.results() == null) throw door.unreadable("no list of releases");
        return found.results().stream()
                .filter(r -> BeatportMapper.isId(r.id()))
                .filter(r -> bare(BeatportMapper.barcode(r.upc())).equals(bare(upc)))
                .map(r -> BeatportMapper.release(r, List.of()))
                .toList();
    }

    private static String bare(String barcode) {
        return barcode.replaceFirst("^0+", "");
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /// Where a short link leads.
    Optional<URI> behind(URI link) throws SourceException, InterruptedException {
        var reply = door.send(Operation.METADATA, Ask.get(link));
        try {
            return reply.header("Location").map(URI::create);
        } catch (IllegalArgumentException e) {
            // Leads nowhere.
            return Optional.empty();
        }
    }

    /// The excerpt, at the address that the track names now.
    Optional<byte[]> preview(String id) throws SourceException, InterruptedException {
        var sample = track(id).map(BeatportReply.Track::sample).filter(s -> !s.isBlank());
        if (sample.isEmpty()) return Optional.empty();
        try {
            var sound = door.bytesIfAny(URI.create(sample.get().strip()), PREVIEW_BYTES);
            if (sound.isPresent() && isPage(sound.get()))
                throw door.unreadable("a page instead of the excerpt");
            return sound.filter(bytes -> bytes.length > 0);
        } catch (IllegalArgumentException e) {
            throw door.unreadable("an excerpt without an address");
        }
    }

    private static boolean isPage(byte[] bytes) {
        return bytes.length > 0 && bytes[0] == '<';
    }
}

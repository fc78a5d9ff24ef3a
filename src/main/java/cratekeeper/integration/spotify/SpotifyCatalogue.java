package cratekeeper.integration.spotify;

import cratekeeper.integration.Address;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.spotify.SpotifyReply.Album;
import cratekeeper.integration.spotify.SpotifyReply.Features;
import cratekeeper.integration.spotify.SpotifyReply.Media;
import cratekeeper.integration.spotify.SpotifyReply.Search;
import cratekeeper.integration.spotify.SpotifyReply.Tracks;
import cratekeeper.music.Release;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import cratekeeper.music.TrackQuery;
import cratekeeper.net.Operation;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Searches and look-ups. A search is one call; a track by its id two, for label and barcode hang
/// on the release.
final class SpotifyCatalogue {
    private static final Logger LOG = LoggerFactory.getLogger(SpotifyCatalogue.class);

    /// More a page are refused to new apps.
    private static final int HITS = 10;

    private static final int TRACKS = 50;
    private static final int MOST_TRACKS = 1_000;
    private static final int RELEASES_OPENED = 3;

    private final SpotifyApi api;
    private volatile boolean hearsNothing;

    SpotifyCatalogue(SpotifyApi api) {
        this.api = api;
    }

    List<TrackHit> search(TrackQuery query) throws SourceException, InterruptedException {
        var words = SpotifyQuery.tracks(query);
        if (words.isEmpty()) return List.of();
        return SpotifyMapper.hits(tracks(Operation.SEARCH, words.get()));
    }

    /// Spotify may find more than was asked for: another code is another recording.
    List<TrackHit> byIsrc(String isrc) throws SourceException, InterruptedException {
        String code = isrc.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z]{2}[A-Z0-9]{3}\\d{7}")) return List.of();
        var found = tracks(Operation.METADATA, SpotifyQuery.isrc(code));
        return SpotifyMapper.hits(found).stream()
                .filter(hit -> hit.track().isrc() == null || code.equals(hit.track().isrc()))
                .map(hit -> withIsrc(hit, code))
                .toList();
    }

    private static TrackHit withIsrc(TrackHit hit, String isrc) {
        return new TrackHit(hit.service(), hit.track().toBuilder().isrc(isrc).build());
    }

    List<Release> byBarcode(String barcode) throws SourceException, InterruptedException {
        String digits = barcode.replaceAll("[\\s-]", "");
        if (!digits.matches("\\d{6,18}")) return List.of();
        for (String query : SpotifyQuery.barcodes(digits)) {
            var found = albums(query);
            if (!found.isEmpty()) return whole(found);
        }
        return List.of();
    }

    private List<Release> whole(List<Album> found) throws SourceException, InterruptedException {
        var releases = new ArrayList<Release>();
        for (Album album : found) {
            if (SpotifyMapper.isBlank(album.id())) continue;
            if (releases.size() < RELEASES_OPENED) {
                release(String.valueOf(album.id())).ifPresent(releases::add);
            } else {
                releases.add(SpotifyMapper.release(album, List.of()));
            }
        }
        return releases;
    }

    Optional<Track> track(String id) throws SourceException, InterruptedException {
        if (!SpotifyLink.isId(id)) return Optional.empty();
        var found = api.jsonIfAny(one("tracks", id), Media.class);
        if (found.isEmpty()) return Optional.empty();
        if (found.get().id() == null || found.get().name() == null)
            throw api.unreadable("a track without id or name");
        // A track taken down stays, with no name.
        if (!SpotifyMapper.isKnown(found.get())) return Optional.empty();
        return Optional.of(heard(id, withRelease(found.get())));
    }

    private Track withRelease(Media media) throws SourceException, InterruptedException {
        Album album = media.album();
        if (album == null || album.id() == null || !SpotifyLink.isId(album.id()))
            return SpotifyMapper.track(media, album);
        var whole = api.jsonIfAny(one("albums", album.id()), Album.class);
        return SpotifyMapper.track(media, whole.filter(a -> a.id() != null).orElse(album));
    }

    /// Tempo and key are closed to client ids made after November 2024. Whether ours is one, only
    /// Spotify knows: its refusal holds for this run.
    private Track heard(String id, Track track) throws InterruptedException {
        if (hearsNothing) return track;
        try {
            return api.jsonIfAny(one("audio-features", id), Features.class)
                    .map(heard -> SpotifyMapper.with(track, heard))
                    .orElse(track);
        } catch (SourceException e) {
            if (SpotifyApi.isForbidden(e)) {
                hearsNothing = true;
                LOG.info("{} tells this client id neither tempo nor key", Service.SPOTIFY);
            }
            return track;
        }
    }

    Optional<Release> release(String id) throws SourceException, InterruptedException {
        if (!SpotifyLink.isId(id)) return Optional.empty();
        var found = api.jsonIfAny(one("albums", id), Album.class);
        if (found.isEmpty()) return Optional.empty();
        if (found.get().id() == null) throw api.unreadable("a release without id");
        return Optional.of(SpotifyMapper.release(found.get(), tracksOf(found.get())));
    }

    private List<Media> tracksOf(Album album) throws SourceException, InterruptedException {
        var all = new ArrayList<Media>();
        for (Tracks page = album.tracks(); page != null && page.items() != null; ) {
            all.addAll(page.items());
            boolean last = page.next() == null || page.items().isEmpty();
            if (last || all.size() >= MOST_TRACKS) return all;
            URI uri =
                    Address.under(api.base())
                            .segment("albums")
                            .segment(String.valueOf(album.id()))
                            .segment("tracks")
                            .with("limit", TRACKS)
                            .with("offset", all.size())
                            .uri();
            page = api.json(Operation.METADATA, uri, Tracks.class);
        }
        return all;
    }

    private List<Media> tracks(Operation operation, String query)
            throws SourceException, InterruptedException {
        var found = search(operation, query, "track").tracks();
        if (found == null || found.items() == null) throw api.unreadable("no list of tracks");
        return found.items();
    }

    private List<Album> albums(String query) throws SourceException, InterruptedException {
        var found = search(Operation.METADATA, query, "album").albums();
        if (found == null || found.items() == null) throw api.unreadable("no list of releases");
        return found.items();
    }

    private Search search(Operation operation, String query, String type)
            throws SourceException, InterruptedException {
        URI uri =
                Address.under(api.base())
                        .segment("search")
                        .with("q", query)
                        .with("type", type)
                        .with("limit", HITS)
                        .uri();
        return api.json(operation, uri, Search.class);
    }

    private URI one(String kind, String id) {
        return Address.under(api.base()).segment(kind).segment(id).uri();
    }
}

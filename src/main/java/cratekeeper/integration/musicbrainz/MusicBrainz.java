package cratekeeper.integration.musicbrainz;

import cratekeeper.integration.Address;
import cratekeeper.integration.BarcodeLookup;
import cratekeeper.integration.IsrcLookup;
import cratekeeper.integration.LinkReader;
import cratekeeper.integration.Linked;
import cratekeeper.integration.MetadataLookup;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.SourceHttp;
import cratekeeper.integration.TrackSearch;
import cratekeeper.integration.musicbrainz.MusicBrainzReply.Recording;
import cratekeeper.integration.musicbrainz.MusicBrainzReply.Recordings;
import cratekeeper.integration.musicbrainz.MusicBrainzReply.Releases;
import cratekeeper.music.Release;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import cratekeeper.music.TrackQuery;
import cratekeeper.net.Operation;
import cratekeeper.net.ServiceHttp;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Asks MusicBrainz. A search is one call; a track by its id two, for the label hangs on the
/// release; a link one to three.
public final class MusicBrainz
        implements TrackSearch, MetadataLookup, IsrcLookup, BarcodeLookup, LinkReader {
    private static final String WEB_SERVICE = "/ws/2";
    private static final int HITS = 25;
    private static final String OF_RECORDING =
            "artist-credits releases release-groups media isrcs genres tags work-rels artist-rels";
    private static final String OF_RELEASE =
            "artist-credits labels recordings release-groups media isrcs genres artist-rels"
                    + " recording-level-rels";
    private static final String OF_CHOSEN_RELEASE = "artist-credits labels release-groups genres";

    private final URI base;
    private final SourceHttp http;
    private final MusicBrainzLinks links;

    /// @param base the site, or its web service: `/ws/2` is added where it is missing
    public MusicBrainz(URI base, ServiceHttp http) {
        String address = base.toString().replaceFirst("/+$", "");
        this.base = URI.create(address.endsWith(WEB_SERVICE) ? address : address + WEB_SERVICE);
        this.http = new SourceHttp(http);
        this.links = new MusicBrainzLinks(this);
    }

    @Override
    public Service service() {
        return Service.MUSICBRAINZ;
    }

    @Override
    public List<TrackHit> search(TrackQuery query) throws SourceException, InterruptedException {
        var lucene = MusicBrainzQuery.recordings(query);
        if (lucene.isEmpty()) return List.of();
        var found = recordings(Operation.SEARCH, lucene.get());
        return MusicBrainzMapper.hits(found, query.release());
    }

    @Override
    public Optional<Track> track(String id) throws SourceException, InterruptedException {
        if (id.isBlank()) return Optional.empty();
        var found = lookUp("recording", id, OF_RECORDING, Recording.class);
        if (found.isEmpty()) return Optional.empty();
        var recording = found.get();
        if (recording.id() == null || recording.title() == null)
            throw http.unreadable("a recording without id or title");
        return Optional.of(withLabel(recording));
    }

    /// A recording's look-up names its releases, but not their labels.
    private Track withLabel(Recording recording) throws SourceException, InterruptedException {
        var chosen = ReleaseChoice.of(recording.releases(), null).orElse(null);
        if (chosen == null || chosen.id() == null) return MusicBrainzMapper.track(recording, null);
        var whole =
                lookUp("release", chosen.id(), OF_CHOSEN_RELEASE, MusicBrainzReply.Release.class);
        return MusicBrainzMapper.track(
                recording, whole.orElse(chosen), MusicBrainzMapper.Place.first(chosen));
    }

    @Override
    public List<TrackHit> byIsrc(String isrc) throws SourceException, InterruptedException {
        String code = isrc.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z]{2}[A-Z0-9]{3}\\d{7}")) return List.of();
        var found = recordings(Operation.METADATA, MusicBrainzQuery.isrc(code));
        return MusicBrainzMapper.hits(found, null).stream()
                .map(hit -> withIsrc(hit, code))
                .toList();
    }

    /// A recording may have several: the one that was asked for is the one to show.
    private static TrackHit withIsrc(TrackHit hit, String isrc) {
        return new TrackHit(hit.service(), hit.track().toBuilder().isrc(isrc).build());
    }

    @Override
    public Optional<Release> release(String id) throws SourceException, InterruptedException {
        if (id.isBlank()) return Optional.empty();
        var found = lookUp("release", id, OF_RELEASE, MusicBrainzReply.Release.class);
        if (found.isPresent() && found.get().id() == null)
            throw http.unreadable("a release without id");
        return found.map(ReleaseMapper::release);
    }

    @Override
    public List<Release> byBarcode(String barcode) throws SourceException, InterruptedException {
        String digits = barcode.replaceAll("[\\s-]", "");
        if (!digits.matches("\\d{1,18}")) return List.of();
        URI uri = searchUri("release", MusicBrainzQuery.barcode(digits));
        return releases(http.json(Operation.METADATA, uri, Releases.class)).stream()
                .map(ReleaseMapper::release)
                .toList();
    }

    @Override
    public boolean reads(URI link) {
        return MusicBrainzLinks.reads(link);
    }

    @Override
    public Linked read(URI link) throws SourceException, InterruptedException {
        return Linked.of(links.read(link));
    }

    private List<Recording> recordings(Operation operation, String lucene)
            throws SourceException, InterruptedException {
        var reply = http.json(operation, searchUri("recording", lucene), Recordings.class);
        if (reply.recordings() == null) throw http.unreadable("no list of recordings");
        return reply.recordings();
    }

    private List<MusicBrainzReply.Release> releases(Releases reply) throws SourceException {
        if (reply.releases() == null) throw http.unreadable("no list of releases");
        return reply.releases().stream().filter(release -> release.id() != null).toList();
    }

    private URI searchUri(String entity, String lucene) {
        return Address.under(base)
                .segment(entity)
                .with("query", lucene)
                .with("limit", HITS)
                .with("fmt", "json")
                .uri();
    }

    /// @param inc what to send along, divided by blanks
    <T> Optional<T> lookUp(String entity, String id, String inc, Class<T> type)
            throws SourceException, InterruptedException {
        URI uri =
                Address.under(base)
                        .segment(entity)
                        .segment(id)
                        .with("inc", inc)
                        .with("fmt", "json")
                        .uri();
        return http.jsonIfAny(Operation.METADATA, uri, type);
    }

    /// Whatever web pages elsewhere belong to.
    Optional<MusicBrainzReply.Page> page(String resource)
            throws SourceException, InterruptedException {
        URI uri =
                Address.under(base)
                        .segment("url")
                        .with("resource", resource)
                        .with("inc", "recording-rels release-rels")
                        .with("fmt", "json")
                        .uri();
        var page = http.jsonIfAny(Operation.METADATA, uri, MusicBrainzReply.Page.class);
        if (page.isPresent() && page.get().id() == null) throw http.unreadable("a page without id");
        return page;
    }

    /// Releases that hold the track, whole.
    List<MusicBrainzReply.Release> withTrack(String trackId)
            throws SourceException, InterruptedException {
        URI uri =
                Address.under(base)
                        .segment("release")
                        .with("track", trackId)
                        .with("inc", OF_RELEASE)
                        .with("fmt", "json")
                        .uri();
        var reply = http.jsonIfAny(Operation.METADATA, uri, Releases.class);
        return reply.isEmpty() ? List.of() : releases(reply.get());
    }
}

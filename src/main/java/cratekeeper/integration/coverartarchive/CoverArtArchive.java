package cratekeeper.integration.coverartarchive;

import cratekeeper.integration.Address;
import cratekeeper.integration.ArtworkSource;
import cratekeeper.integration.PictureFetch;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.SourceHttp;
import cratekeeper.music.RelatedId;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.net.Operation;
import cratekeeper.net.ServiceHttp;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the front cover of a MusicBrainz release, else of its release group.
public final class CoverArtArchive implements ArtworkSource {
    private final URI base;
    private final ServiceHttp http;
    private final SourceHttp source;

    public CoverArtArchive(URI base, ServiceHttp http) {
        this.base = base;
        this.http = http;
        this.source = new SourceHttp(http);
    }

    @Override
    public Service service() {
        return Service.COVERARTARCHIVE;
    }

    @Override
    public Optional<String> front(Track track) throws SourceException, InterruptedException {
        var ids = track.relatedIds();
        var own = front("release", ids.get(RelatedId.MUSICBRAINZ_RELEASE));
        return own.isPresent()
                ? own
                : front("release-group", ids.get(RelatedId.MUSICBRAINZ_RELEASE_GROUP));
    }

    private Optional<String> front(String kind, @Nullable String id)
            throws SourceException, InterruptedException {
        if (id == null || id.isBlank()) return Optional.empty();
        URI uri = Address.under(base).segment(kind).segment(id).uri();
        var index = source.jsonIfAny(Operation.METADATA, uri, CoverArtReply.class);
        if (index.isEmpty()) return Optional.empty();
        var images = index.get().images();
        if (images == null) throw source.unreadable("no list of pictures");
        return CoverArtMapper.front(images, base);
    }

    @Override
    public boolean shows(String url) {
        return CoverArtMapper.isOwn(url);
    }

    /// The machine that holds the picture is the slow one, so this may take as long as a download.
    @Override
    public byte[] picture(String url) throws SourceException, InterruptedException {
        var address = CoverArtMapper.address(url, base);
        if (address.isEmpty()) throw source.unreadable("no address of a picture");
        return PictureFetch.fetch(http, address.get());
    }
}

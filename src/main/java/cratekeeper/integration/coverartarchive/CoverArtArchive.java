package cratekeeper.integration.coverartarchive;

import cratekeeper.integration.Address;
import cratekeeper.integration.ArtworkSource;
import cratekeeper.integration.Pictures;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.SourceFailures;
import cratekeeper.integration.SourceHttp;
import cratekeeper.music.RelatedId;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.net.HttpStatusException;
import cratekeeper.net.Operation;
import cratekeeper.net.ServiceHttp;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the front cover of a MusicBrainz release, else of its release group.
public final class CoverArtArchive implements ArtworkSource {
    private static final int LARGEST = 16 * 1024 * 1024;
    private static final int GONE = 410;

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
        byte[] picture = bytes(address.get());
        if (!Pictures.isPicture(picture)) throw source.unreadable("no picture");
        return picture;
    }

    private byte[] bytes(URI uri) throws SourceException, InterruptedException {
        try {
            return http.bytes(Operation.DOWNLOAD, uri, LARGEST);
        } catch (HttpStatusException e) {
            if (SourceFailures.isNone(e) || e.status() == GONE)
                throw new SourceException.NotOffered(service(), "the picture is gone");
            throw SourceFailures.of(service(), e);
        } catch (IOException e) {
            throw SourceFailures.of(service(), e);
        }
    }
}

package cratekeeper.integration.spotify;

import cratekeeper.integration.MetadataLookup;
import cratekeeper.integration.MetadataLookupContract;
import cratekeeper.music.Service;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;

class SpotifyLookupTest extends MetadataLookupContract {
    @BeforeEach
    void tokens() {
        SpotifyWorld.tokens(api);
    }

    @Override
    protected Service service() {
        return Service.SPOTIFY;
    }

    @Override
    protected MetadataLookup source(URI base) {
        return new Spotify(base, base, door(), SpotifyWorld.signedIn(), waits);
    }

    @Override
    protected String path() {
        return "/tracks/" + SpotifyWorld.TRACK;
    }

    @Override
    protected void found() {
        SpotifyWorld.found(api);
    }

    @Override
    protected void none() {
        SpotifyWorld.none(api);
    }

    @Override
    protected String trackId() {
        return SpotifyWorld.TRACK;
    }

    @Override
    protected String releaseId() {
        return SpotifyWorld.ALBUM;
    }
}

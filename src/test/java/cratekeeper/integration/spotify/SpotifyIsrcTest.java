package cratekeeper.integration.spotify;

import cratekeeper.integration.IsrcLookup;
import cratekeeper.integration.IsrcLookupContract;
import cratekeeper.music.Service;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;

class SpotifyIsrcTest extends IsrcLookupContract {
    @BeforeEach
    void tokens() {
        SpotifyWorld.tokens(api);
    }

    @Override
    protected Service service() {
        return Service.SPOTIFY;
    }

    @Override
    protected IsrcLookup source(URI base) {
        return new Spotify(base, base, door(), SpotifyWorld.signedIn(), waits);
    }

    @Override
    protected String path() {
        return "/search";
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
    protected String isrc() {
        return "QZXX12400002";
    }
}

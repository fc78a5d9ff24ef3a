package cratekeeper.integration.spotify;

import cratekeeper.integration.TrackSearch;
import cratekeeper.integration.TrackSearchContract;
import cratekeeper.music.Service;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;

class SpotifySearchTest extends TrackSearchContract {
    @BeforeEach
    void tokens() {
        SpotifyWorld.tokens(api);
    }

    @Override
    protected Service service() {
        return Service.SPOTIFY;
    }

    @Override
    protected TrackSearch source(URI base) {
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
}

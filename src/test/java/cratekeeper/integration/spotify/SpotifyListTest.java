package cratekeeper.integration.spotify;

import cratekeeper.integration.PlaylistSource;
import cratekeeper.integration.PlaylistSourceContract;
import cratekeeper.music.Service;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;

class SpotifyListTest extends PlaylistSourceContract {
    @BeforeEach
    void tokens() {
        SpotifyWorld.tokens(api);
    }

    @Override
    protected Service service() {
        return Service.SPOTIFY;
    }

    @Override
    protected PlaylistSource source(URI base) {
        return new Spotify(base, base, door(), SpotifyWorld.signedIn(), waits);
    }

    @Override
    protected String path() {
        return "/playlists/" + SpotifyWorld.LIST;
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
    protected String listId() {
        return SpotifyWorld.LIST;
    }

    @Override
    protected int lines() {
        return 7;
    }
}

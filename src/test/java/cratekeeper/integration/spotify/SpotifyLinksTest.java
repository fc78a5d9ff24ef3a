package cratekeeper.integration.spotify;

import cratekeeper.integration.LinkReader;
import cratekeeper.integration.LinkReaderContract;
import cratekeeper.music.Service;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;

class SpotifyLinksTest extends LinkReaderContract {
    @BeforeEach
    void tokens() {
        SpotifyWorld.tokens(api);
    }

    @Override
    protected Service service() {
        return Service.SPOTIFY;
    }

    @Override
    protected LinkReader source(URI base) {
        return new Spotify(base, base, door(), SpotifyWorld.signedIn(), waits);
    }

    @Override
    protected String path() {
        return "/albums/" + SpotifyWorld.ALBUM;
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
    protected URI link() {
        return URI.create("https://open.spotify.com/intl-de/album/" + SpotifyWorld.ALBUM);
    }
}

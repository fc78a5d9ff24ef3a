package cratekeeper.integration.spotify;

import cratekeeper.integration.BarcodeLookup;
import cratekeeper.integration.BarcodeLookupContract;
import cratekeeper.music.Service;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;

class SpotifyBarcodeTest extends BarcodeLookupContract {
    @BeforeEach
    void tokens() {
        SpotifyWorld.tokens(api);
    }

    @Override
    protected Service service() {
        return Service.SPOTIFY;
    }

    @Override
    protected BarcodeLookup source(URI base) {
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
    protected String barcode() {
        return "7340001400145";
    }
}

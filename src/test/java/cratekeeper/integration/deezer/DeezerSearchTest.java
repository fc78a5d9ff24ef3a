package cratekeeper.integration.deezer;

import cratekeeper.integration.TrackSearch;
import cratekeeper.integration.TrackSearchContract;
import cratekeeper.music.Service;
import cratekeeper.net.Manners;
import java.net.URI;

class DeezerSearchTest extends TrackSearchContract {
    @Override
    protected Service service() {
        return Service.DEEZER;
    }

    @Override
    protected Manners manners() {
        return new DeezerManners();
    }

    @Override
    protected TrackSearch source(URI base) {
        return DeezerContracts.source(base, door());
    }

    @Override
    protected String path() {
        return "/search/track";
    }

    @Override
    protected void found() {
        DeezerContracts.found(api);
    }

    @Override
    protected void none() {
        DeezerContracts.none(api);
    }
}

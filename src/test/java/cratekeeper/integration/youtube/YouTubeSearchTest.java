package cratekeeper.integration.youtube;

import cratekeeper.integration.TrackSearch;
import cratekeeper.integration.TrackSearchContract;
import cratekeeper.music.Service;
import java.net.URI;

class YouTubeSearchTest extends TrackSearchContract {
    @Override
    protected Service service() {
        return Service.YOUTUBE;
    }

    @Override
    protected TrackSearch source(URI base) {
        return YouTubeContracts.source(base, door());
    }

    @Override
    protected String path() {
        return "/search";
    }

    @Override
    protected void none() {
        YouTubeContracts.none(api);
    }

    @Override
    protected void found() {
        YouTubeContracts.found(api);
    }
}

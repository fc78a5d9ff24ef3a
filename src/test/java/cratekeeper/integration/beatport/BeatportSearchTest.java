package cratekeeper.integration.beatport;

import cratekeeper.integration.TrackSearch;
import cratekeeper.integration.TrackSearchContract;
import cratekeeper.music.Service;
import java.net.URI;

class BeatportSearchTest extends TrackSearchContract {
    @Override
    protected Service service() {
        return Service.BEATPORT;
    }

    @Override
    protected TrackSearch source(URI base) {
        return BeatportContracts.source(base, door(), waits);
    }

    @Override
    protected String path() {
        return "/catalog/search/";
    }

    @Override
    protected void found() {
        BeatportContracts.found(api);
    }

    @Override
    protected void none() {
        BeatportContracts.none(api);
    }
}

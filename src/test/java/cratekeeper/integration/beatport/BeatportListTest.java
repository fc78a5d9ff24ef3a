package cratekeeper.integration.beatport;

import cratekeeper.integration.PlaylistSource;
import cratekeeper.integration.PlaylistSourceContract;
import cratekeeper.music.Service;
import java.net.URI;

class BeatportListTest extends PlaylistSourceContract {
    @Override
    protected Service service() {
        return Service.BEATPORT;
    }

    @Override
    protected PlaylistSource source(URI base) {
        return BeatportContracts.source(base, door(), waits);
    }

    @Override
    protected String path() {
        return "/catalog/charts/700014/";
    }

    @Override
    protected void found() {
        BeatportContracts.found(api);
    }

    @Override
    protected void none() {
        BeatportContracts.none(api);
    }

    @Override
    protected String listId() {
        return BeatportContracts.CHART;
    }

    @Override
    protected int lines() {
        return 4;
    }
}

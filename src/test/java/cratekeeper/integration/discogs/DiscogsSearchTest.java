package cratekeeper.integration.discogs;

import cratekeeper.integration.TrackSearch;
import cratekeeper.integration.TrackSearchContract;
import cratekeeper.music.Service;
import java.net.URI;

class DiscogsSearchTest extends TrackSearchContract {
    @Override
    protected Service service() {
        return Service.DISCOGS;
    }

    @Override
    protected TrackSearch source(URI base) {
        return new Discogs(base, door(Discogs.MANNERS), DiscogsContracts.SIGNED_IN);
    }

    @Override
    protected String path() {
        return DiscogsContracts.SEARCH;
    }

    @Override
    protected void found() {
        DiscogsContracts.found(api);
    }

    @Override
    protected void none() {
        DiscogsContracts.none(api);
    }
}

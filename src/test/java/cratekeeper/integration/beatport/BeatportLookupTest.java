package cratekeeper.integration.beatport;

import cratekeeper.integration.MetadataLookup;
import cratekeeper.integration.MetadataLookupContract;
import cratekeeper.music.Service;
import java.net.URI;

class BeatportLookupTest extends MetadataLookupContract {
    @Override
    protected Service service() {
        return Service.BEATPORT;
    }

    @Override
    protected MetadataLookup source(URI base) {
        return BeatportContracts.source(base, door(), waits);
    }

    @Override
    protected String path() {
        return "/catalog/tracks/18000001/";
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
    protected String trackId() {
        return BeatportContracts.TRACK;
    }

    @Override
    protected String releaseId() {
        return BeatportContracts.RELEASE;
    }
}

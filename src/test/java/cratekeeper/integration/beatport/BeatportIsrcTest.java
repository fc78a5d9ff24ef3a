package cratekeeper.integration.beatport;

import cratekeeper.integration.IsrcLookup;
import cratekeeper.integration.IsrcLookupContract;
import cratekeeper.music.Service;
import java.net.URI;

class BeatportIsrcTest extends IsrcLookupContract {
    @Override
    protected Service service() {
        return Service.BEATPORT;
    }

    @Override
    protected IsrcLookup source(URI base) {
        return BeatportContracts.source(base, door(), waits);
    }

    @Override
    protected String path() {
        return "/catalog/tracks/";
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
    protected String isrc() {
        return "QZXX12400001";
    }
}

package cratekeeper.integration.deezer;

import cratekeeper.integration.IsrcLookup;
import cratekeeper.integration.IsrcLookupContract;
import cratekeeper.music.Service;
import cratekeeper.net.Manners;
import java.net.URI;

class DeezerIsrcTest extends IsrcLookupContract {
    @Override
    protected Service service() {
        return Service.DEEZER;
    }

    @Override
    protected Manners manners() {
        return new DeezerManners();
    }

    @Override
    protected IsrcLookup source(URI base) {
        return DeezerContracts.source(base, door());
    }

    @Override
    protected String path() {
        return "/track/isrc:" + isrc();
    }

    @Override
    protected void found() {
        DeezerContracts.found(api);
    }

    @Override
    protected void none() {
        DeezerContracts.none(api);
    }

    @Override
    protected String isrc() {
        return "QZXX12400001";
    }
}

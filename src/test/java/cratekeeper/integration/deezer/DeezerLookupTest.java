package cratekeeper.integration.deezer;

import cratekeeper.integration.MetadataLookup;
import cratekeeper.integration.MetadataLookupContract;
import cratekeeper.music.Service;
import cratekeeper.net.Manners;
import java.net.URI;

class DeezerLookupTest extends MetadataLookupContract {
    @Override
    protected Service service() {
        return Service.DEEZER;
    }

    @Override
    protected Manners manners() {
        return new DeezerManners();
    }

    @Override
    protected MetadataLookup source(URI base) {
        return DeezerContracts.source(base, door());
    }

    @Override
    protected String path() {
        return "/track/" + trackId();
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
    protected String trackId() {
        return DeezerContracts.TRACK;
    }

    @Override
    protected String releaseId() {
        return DeezerContracts.ALBUM;
    }
}

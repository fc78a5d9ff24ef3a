package cratekeeper.integration.discogs;

import cratekeeper.integration.MetadataLookup;
import cratekeeper.integration.MetadataLookupContract;
import cratekeeper.music.Service;
import java.net.URI;

class DiscogsLookupTest extends MetadataLookupContract {
    @Override
    protected Service service() {
        return Service.DISCOGS;
    }

    @Override
    protected MetadataLookup source(URI base) {
        return new Discogs(base, door(Discogs.MANNERS), DiscogsContracts.SIGNED_IN);
    }

    @Override
    protected String path() {
        return DiscogsContracts.RELEASE;
    }

    @Override
    protected void found() {
        DiscogsContracts.found(api);
    }

    @Override
    protected void none() {
        DiscogsContracts.none(api);
    }

    @Override
    protected String trackId() {
        return "990014/B1";
    }

    @Override
    protected String releaseId() {
        return "990014";
    }
}

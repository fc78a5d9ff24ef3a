package cratekeeper.integration.discogs;

import cratekeeper.integration.LinkReader;
import cratekeeper.integration.LinkReaderContract;
import cratekeeper.music.Service;
import java.net.URI;

class DiscogsMasterLinkTest extends LinkReaderContract {
    @Override
    protected Service service() {
        return Service.DISCOGS;
    }

    @Override
    protected LinkReader source(URI base) {
        return new Discogs(base, door(Discogs.MANNERS), DiscogsContracts.SIGNED_IN);
    }

    @Override
    protected String path() {
        return "/masters/41";
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
    protected URI link() {
        return URI.create("https://www.discogs.com/master/41-Mara-Lindqvist-Night-Ferry");
    }
}

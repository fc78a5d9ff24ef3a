package cratekeeper.integration.discogs;

import cratekeeper.integration.BarcodeLookup;
import cratekeeper.integration.BarcodeLookupContract;
import cratekeeper.music.Service;
import java.net.URI;

class DiscogsBarcodeTest extends BarcodeLookupContract {
    @Override
    protected Service service() {
        return Service.DISCOGS;
    }

    @Override
    protected BarcodeLookup source(URI base) {
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

    @Override
    protected String barcode() {
        return "7340001400145";
    }
}

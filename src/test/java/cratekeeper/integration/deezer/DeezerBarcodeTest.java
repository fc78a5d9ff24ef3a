package cratekeeper.integration.deezer;

import cratekeeper.integration.BarcodeLookup;
import cratekeeper.integration.BarcodeLookupContract;
import cratekeeper.music.Service;
import cratekeeper.net.Manners;
import java.net.URI;

class DeezerBarcodeTest extends BarcodeLookupContract {
    @Override
    protected Service service() {
        return Service.DEEZER;
    }

    @Override
    protected Manners manners() {
        return new DeezerManners();
    }

    @Override
    protected BarcodeLookup source(URI base) {
        return DeezerContracts.source(base, door());
    }

    @Override
    protected String path() {
        return "/album/upc:" + barcode();
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
    protected String barcode() {
        return "0602527121956";
    }
}

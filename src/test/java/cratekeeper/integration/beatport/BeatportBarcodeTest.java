package cratekeeper.integration.beatport;

import cratekeeper.integration.BarcodeLookup;
import cratekeeper.integration.BarcodeLookupContract;
import cratekeeper.music.Service;
import java.net.URI;

class BeatportBarcodeTest extends BarcodeLookupContract {
    @Override
    protected Service service() {
        return Service.BEATPORT;
    }

    @Override
    protected BarcodeLookup source(URI base) {
        return BeatportContracts.source(base, door(), waits);
    }

    @Override
    protected String path() {
        return "/catalog/releases/";
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
    protected String barcode() {
        return "0602527121956";
    }
}

package cratekeeper.integration.musicbrainz;

import cratekeeper.integration.BarcodeLookup;
import cratekeeper.integration.BarcodeLookupContract;
import cratekeeper.music.Service;
import java.net.URI;

class MusicBrainzBarcodeTest extends BarcodeLookupContract {
    @Override
    protected Service service() {
        return Service.MUSICBRAINZ;
    }

    @Override
    protected BarcodeLookup source(URI base) {
        return new MusicBrainz(base, door());
    }

    @Override
    protected String path() {
        return "/ws/2/release";
    }

    @Override
    protected void found() {
        MusicBrainzContracts.found(api);
    }

    @Override
    protected void none() {
        MusicBrainzContracts.none(api);
    }

    @Override
    protected String barcode() {
        return "602527121956";
    }
}

package cratekeeper.integration.beatport;

import cratekeeper.integration.LinkReader;
import cratekeeper.integration.LinkReaderContract;
import cratekeeper.music.Service;
import java.net.URI;

class BeatportLinkTest extends LinkReaderContract {
    @Override
    protected Service service() {
        return Service.BEATPORT;
    }

    @Override
    protected LinkReader source(URI base) {
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
    protected URI link() {
        return URI.create("https://www.beatport.com/de/track/night-ferry/18000001");
    }
}

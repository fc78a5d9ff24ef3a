package cratekeeper.integration.soundcloud;

import cratekeeper.integration.TrackSearch;
import cratekeeper.integration.TrackSearchContract;
import cratekeeper.music.Service;
import cratekeeper.net.Manners;
import java.net.URI;

class SoundCloudSearchTest extends TrackSearchContract {
    @Override
    protected Service service() {
        return Service.SOUNDCLOUD;
    }

    @Override
    protected Manners manners() {
        return new SoundCloudManners();
    }

    @Override
    protected TrackSearch source(URI base) {
        return SoundCloudContracts.source(base, door(), waits);
    }

    @Override
    protected String path() {
        return "/tracks";
    }

    @Override
    protected void found() {
        SoundCloudContracts.found(api);
    }

    @Override
    protected void none() {
        SoundCloudContracts.none(api);
    }
}

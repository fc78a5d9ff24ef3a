package cratekeeper.integration.soundcloud;

import cratekeeper.integration.PlaylistSource;
import cratekeeper.integration.PlaylistSourceContract;
import cratekeeper.music.Service;
import cratekeeper.net.Manners;
import java.net.URI;

class SoundCloudPlaylistTest extends PlaylistSourceContract {
    @Override
    protected Service service() {
        return Service.SOUNDCLOUD;
    }

    @Override
    protected Manners manners() {
        return new SoundCloudManners();
    }

    @Override
    protected PlaylistSource source(URI base) {
        return SoundCloudContracts.source(base, door(), waits);
    }

    @Override
    protected String path() {
        return "/playlists/" + listId();
    }

    @Override
    protected void found() {
        SoundCloudContracts.found(api);
        api.answer("/tracks", 200, SoundCloudContracts.own("by-ids.json"));
    }

    @Override
    protected void none() {
        SoundCloudContracts.none(api);
    }

    @Override
    protected String listId() {
        return SoundCloudContracts.LIST;
    }

    @Override
    protected int lines() {
        return 5;
    }
}

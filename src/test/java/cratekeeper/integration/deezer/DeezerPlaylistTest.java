package cratekeeper.integration.deezer;

import cratekeeper.integration.PlaylistSource;
import cratekeeper.integration.PlaylistSourceContract;
import cratekeeper.music.Service;
import cratekeeper.net.Manners;
import java.net.URI;

class DeezerPlaylistTest extends PlaylistSourceContract {
    @Override
    protected Service service() {
        return Service.DEEZER;
    }

    @Override
    protected Manners manners() {
        return new DeezerManners();
    }

    @Override
    protected PlaylistSource source(URI base) {
        return DeezerContracts.source(base, door());
    }

    @Override
    protected String path() {
        return "/playlist/" + listId();
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
    protected String listId() {
        return DeezerContracts.LIST;
    }

    @Override
    protected int lines() {
        return 7;
    }
}

package cratekeeper.integration.archive;

import cratekeeper.integration.TrackSearch;
import cratekeeper.integration.TrackSearchContract;
import cratekeeper.music.Service;
import java.net.URI;

class ArchiveSearchTest extends TrackSearchContract {
    @Override
    protected Service service() {
        return Service.ARCHIVE;
    }

    @Override
    protected TrackSearch source(URI base) {
        return new InternetArchive(base, door());
    }

    @Override
    protected String path() {
        return ArchiveContracts.SEARCH;
    }

    @Override
    protected void found() {
        ArchiveContracts.found(api);
    }

    @Override
    protected void none() {
        ArchiveContracts.none(api);
    }
}

package cratekeeper.integration.musicbrainz;

import cratekeeper.integration.TrackSearch;
import cratekeeper.integration.TrackSearchContract;
import cratekeeper.music.Service;
import java.net.URI;

class MusicBrainzSearchTest extends TrackSearchContract {
    @Override
    protected Service service() {
        return Service.MUSICBRAINZ;
    }

    @Override
    protected TrackSearch source(URI base) {
        return new MusicBrainz(base, door());
    }

    @Override
    protected String path() {
        return MusicBrainzContracts.SEARCH;
    }

    @Override
    protected void found() {
        MusicBrainzContracts.found(api);
    }

    @Override
    protected void none() {
        MusicBrainzContracts.none(api);
    }
}

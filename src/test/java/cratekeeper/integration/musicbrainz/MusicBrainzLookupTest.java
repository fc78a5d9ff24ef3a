package cratekeeper.integration.musicbrainz;

import cratekeeper.integration.MetadataLookup;
import cratekeeper.integration.MetadataLookupContract;
import cratekeeper.music.Service;
import java.net.URI;

class MusicBrainzLookupTest extends MetadataLookupContract {
    @Override
    protected Service service() {
        return Service.MUSICBRAINZ;
    }

    @Override
    protected MetadataLookup source(URI base) {
        return new MusicBrainz(base, door());
    }

    @Override
    protected String path() {
        return "/ws/2/recording/" + trackId();
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
    protected String trackId() {
        return MusicBrainzContracts.TRACK;
    }

    @Override
    protected String releaseId() {
        return MusicBrainzContracts.RELEASE;
    }
}

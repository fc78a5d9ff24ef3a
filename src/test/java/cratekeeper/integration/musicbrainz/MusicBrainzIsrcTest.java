package cratekeeper.integration.musicbrainz;

import cratekeeper.integration.IsrcLookup;
import cratekeeper.integration.IsrcLookupContract;
import cratekeeper.music.Service;
import java.net.URI;

class MusicBrainzIsrcTest extends IsrcLookupContract {
    @Override
    protected Service service() {
        return Service.MUSICBRAINZ;
    }

    @Override
    protected IsrcLookup source(URI base) {
        return new MusicBrainz(base, door());
    }

    @Override
    protected String path() {
        return "/ws/2/recording";
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
    protected String isrc() {
        return "QZXX12400002";
    }
}

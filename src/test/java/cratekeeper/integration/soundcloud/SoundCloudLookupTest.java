package cratekeeper.integration.soundcloud;

import cratekeeper.integration.MetadataLookup;
import cratekeeper.integration.MetadataLookupContract;
import cratekeeper.music.Service;
import cratekeeper.net.Manners;
import java.net.URI;

class SoundCloudLookupTest extends MetadataLookupContract {
    @Override
    protected Service service() {
        return Service.SOUNDCLOUD;
    }

    @Override
    protected Manners manners() {
        return new SoundCloudManners();
    }

    @Override
    protected MetadataLookup source(URI base) {
        return SoundCloudContracts.source(base, door(), waits);
    }

    @Override
    protected String path() {
        return "/tracks/" + trackId();
    }

    @Override
    protected void found() {
        SoundCloudContracts.found(api);
        String night =
                SoundCloudContracts.own("playlist.json").replace("Late Ferry", "Night Ferry");
        api.answer("/playlists/" + SoundCloudContracts.LIST, 200, night)
                .answer("/tracks", 200, SoundCloudContracts.own("by-ids.json"));
    }

    @Override
    protected void none() {
        SoundCloudContracts.none(api);
    }

    @Override
    protected String trackId() {
        return SoundCloudContracts.TRACK;
    }

    @Override
    protected String releaseId() {
        return SoundCloudContracts.LIST;
    }
}

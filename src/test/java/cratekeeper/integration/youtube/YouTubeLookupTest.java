package cratekeeper.integration.youtube;

import cratekeeper.integration.MetadataLookup;
import cratekeeper.integration.MetadataLookupContract;
import cratekeeper.music.Service;
import java.net.URI;

class YouTubeLookupTest extends MetadataLookupContract {
    @Override
    protected Service service() {
        return Service.YOUTUBE;
    }

    @Override
    protected MetadataLookup source(URI base) {
        return YouTubeContracts.source(base, door());
    }

    @Override
    protected String path() {
        return "/videos";
    }

    @Override
    protected void none() {
        YouTubeContracts.none(api);
    }

    @Override
    protected void found() {
        YouTubeContracts.found(api);
    }

    @Override
    protected String trackId() {
        return YouTubeContracts.VIDEO;
    }

    @Override
    protected String releaseId() {
        return YouTubeContracts.RELEASE;
    }
}

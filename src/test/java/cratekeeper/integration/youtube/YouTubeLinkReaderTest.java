package cratekeeper.integration.youtube;

import cratekeeper.integration.LinkReader;
import cratekeeper.integration.LinkReaderContract;
import cratekeeper.music.Service;
import java.net.URI;

class YouTubeLinkReaderTest extends LinkReaderContract {
    @Override
    protected Service service() {
        return Service.YOUTUBE;
    }

    @Override
    protected LinkReader source(URI base) {
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
    protected URI link() {
        return URI.create("https://youtu.be/" + YouTubeContracts.VIDEO);
    }
}

package cratekeeper.integration.youtube;

import cratekeeper.integration.PlaylistSource;
import cratekeeper.integration.PlaylistSourceContract;
import cratekeeper.music.Service;
import java.net.URI;

class YouTubePlaylistTest extends PlaylistSourceContract {
    @Override
    protected Service service() {
        return Service.YOUTUBE;
    }

    @Override
    protected PlaylistSource source(URI base) {
        return YouTubeContracts.source(base, door());
    }

    @Override
    protected String path() {
        return "/playlistItems";
    }

    @Override
    protected void none() {
        YouTubeContracts.none(api);
    }

    @Override
    protected void found() {
        YouTubeContracts.found(api);
        String all =
                "/playlistItems?part=snippet%2CcontentDetails%2Cstatus&playlistId="
                        + YouTubeContracts.LIST
                        + "&maxResults=50";
        String dead =
                """
                {"nextPageToken":"CGQ=","items":[{"snippet":{"title":"Deleted video",
                "thumbnails":{}},"contentDetails":{"videoId":"deleted-001"},
                "status":{"privacyStatus":"privacyStatusUnspecified"}}]}\
                """;
        api.answer(all, 200, YouTubeContracts.lines(0, YouTubeContracts.VIDEO, "CDIQAA"))
                .answer(all + "&pageToken=CDIQAA", 200, dead)
                .answer(
                        all + "&pageToken=CGQ%3D",
                        200,
                        YouTubeContracts.lines(2, YouTubeContracts.VIDEO, null));
    }

    @Override
    protected String listId() {
        return YouTubeContracts.LIST;
    }

    @Override
    protected int lines() {
        return 3;
    }
}

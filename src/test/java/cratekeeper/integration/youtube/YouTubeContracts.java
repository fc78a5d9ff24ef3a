package cratekeeper.integration.youtube;

import cratekeeper.account.Credentials;
import cratekeeper.account.PassingVault;
import cratekeeper.account.Secret;
import cratekeeper.net.FakeApi;
import cratekeeper.net.ServiceHttp;
import cratekeeper.net.VirtualWaits;
import java.net.URI;
import java.util.Optional;

/// The world behind the contract tests: one video, one release, one list.
final class YouTubeContracts {
    static final String VIDEO = "AbCdEfGh-_1";
    static final String RELEASE = "OLAK5uy_abcdefghijklmnopqrstuvwxyz0123456";
    static final String LIST = "PLabcdefghijklmnopqrstuvwxyz012345";
    static final String KEY = "AIzaTest-Test_Test0Test0Test0Test0Test0";
    static final String NOBODY = "{\"items\":[]}";

    private YouTubeContracts() {}

    static Credentials keyed() {
        return new Credentials(
                name -> name.equals(ApiKey.NAME) ? Optional.of(new Secret(KEY)) : Optional.empty(),
                new PassingVault());
    }

    static Credentials keyless() {
        return new Credentials(_ -> Optional.empty(), new PassingVault());
    }

    /// A machine without yt-dlp.
    static YtDlp none() {
        return new YtDlp(null, null, Optional::empty);
    }

    static YouTube source(URI base, ServiceHttp door) {
        return new YouTube(base, door, keyed(), new VirtualWaits(), none());
    }

    static String video(String id) {
        return """
        {"id":"%s","snippet":{"title":"Mara Lindqvist - Night Ferry [Official Audio]",
        "channelTitle":"Harbour Works","publishedAt":"2024-05-17T10:00:00Z","description":"",
        "thumbnails":{"default":{"url":"https://img.example.org/d.jpg","width":120}}},
        "contentDetails":{"duration":"PT4M5S"}}\
        """
                .formatted(id);
    }

    static void found(FakeApi api) {
        api.answer(
                        "/search",
                        200,
                        """
                        {"items":[{"id":{"kind":"youtube#video","videoId":"%s"},
                        "snippet":{"title":"x"}}]}\
                        """
                                .formatted(VIDEO))
                .answer("/videos", 200, "{\"items\":[" + video(VIDEO) + "]}")
                .answer(
                        "/playlists",
                        200,
                        """
                        {"items":[{"id":"%s","snippet":{"title":"Album - Night Ferry"}},
                        {"id":"%s","snippet":{"title":"Late Ferry"},
                        "contentDetails":{"itemCount":3}}]}\
                        """
                                .formatted(RELEASE, LIST))
                .answer("/playlistItems", 200, lines(0, VIDEO, null));
    }

    /// @param next token of the page behind this one
    static String lines(int first, String video, String next) {
        return """
        {%s"pageInfo":{"totalResults":3},"items":[
        {"snippet":{"title":"x","position":%d,"videoOwnerChannelTitle":"Harbour Works"},
        "contentDetails":{"videoId":"%s","videoPublishedAt":"2024-05-17T10:00:00Z"}}]}\
        """
                .formatted(next == null ? "" : "\"nextPageToken\":\"" + next + "\",", first, video);
    }

    static void none(FakeApi api) {
        api.answer("/search", 200, NOBODY)
                .answer("/videos", 200, NOBODY)
                .answer("/playlists", 200, NOBODY);
    }
}

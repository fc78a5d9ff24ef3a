package cratekeeper.integration.deezer;

import cratekeeper.account.Credentials;
import cratekeeper.account.PassingVault;
import cratekeeper.integration.Fixtures;
import cratekeeper.net.FakeApi;
import cratekeeper.net.ServiceHttp;
import java.net.URI;
import java.util.Optional;

/// The world behind the contract tests: an album, its tracks and a list; or nothing.
final class DeezerContracts {
    static final String TRACK = "3505495858";
    static final String ALBUM = "302127";
    static final String LIST = "9200461";
    static final String NO_DATA =
            "{\"error\":{\"type\":\"DataException\",\"message\":\"no data\",\"code\":800}}";

    private DeezerContracts() {}

    static String own(String name) {
        return Fixtures.own(DeezerContracts.class, name);
    }

    static Deezer source(URI base, ServiceHttp door) {
        return new Deezer(base, door, new Credentials(_ -> Optional.empty(), new PassingVault()));
    }

    static void found(FakeApi api) {
        api.answer("/search/track", 200, own("search.json"))
                .answer("/track/" + TRACK, 200, own("track.json"))
                .answer("/track/isrc:QZXX12400001", 200, own("track.json"))
                .answer("/album/" + ALBUM, 200, own("album.json"))
                .answer("/album/upc:0602527121956", 200, own("album.json"))
                .answer("/album/" + ALBUM + "/tracks", 200, own("album-tracks.json"))
                .answer("/playlist/" + LIST, 200, own("playlist.json"))
                .answer(
                        "/playlist/" + LIST + "/tracks?index=0&limit=100",
                        200,
                        own("playlist-page.json"))
                .answer(
                        "/playlist/" + LIST + "/tracks?index=4&limit=100",
                        200,
                        own("playlist-last.json"));
    }

    /// As Deezer says it: with status 200.
    static void none(FakeApi api) {
        api.answer("/search/track", 200, "{\"data\":[],\"total\":0}");
        for (String path :
                new String[] {
                    "/track/" + TRACK,
                    "/track/isrc:QZXX12400001",
                    "/album/" + ALBUM,
                    "/album/upc:0602527121956",
                    "/album/upc:602527121956",
                    "/playlist/" + LIST
                }) api.answer(path, 200, NO_DATA);
    }
}

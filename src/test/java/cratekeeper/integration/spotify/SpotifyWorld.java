package cratekeeper.integration.spotify;

import cratekeeper.account.Credentials;
import cratekeeper.account.PassingVault;
import cratekeeper.account.Secret;
import cratekeeper.integration.FakeServiceHttp;
import cratekeeper.integration.Fixtures;
import cratekeeper.music.Service;
import cratekeeper.net.FakeApi;
import cratekeeper.net.FakeReply;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// The world behind the tests: a person who is signed in, one release, one list; or nothing.
public final class SpotifyWorld {
    public static final String CLIENT = "0123456789abcdef0123456789abcdef";
    static final Instant CONSENT = Instant.parse("2025-12-01T12:00:00Z");
    static final String TRACK = "1".repeat(22);
    static final String ALBUM = "a".repeat(22);
    static final String LIST = "p".repeat(22);
    static final URI BASE = URI.create("http://127.0.0.1:1");
    private static final String EMPTY_PAGE = "{\"items\":[],\"next\":null,\"total\":0}";

    private SpotifyWorld() {}

    /// With a client id and nothing else.
    static Credentials setUp() {
        var known = new Credentials(_ -> Optional.empty(), new PassingVault());
        keep(known, SpotifyAccount.CLIENT_ID, CLIENT);
        return known;
    }

    /// Of a person whose access token is "a1" and whose refresh token is "r1".
    static Credentials signedIn() {
        var known = setUp();
        keep(
                known,
                "SPOTIFY_SESSION",
                "{\"access\":\"a1\",\"refresh\":\"r1\",\"consentedAt\":\"%s\",\"id\":\"me1\",\"name\":\"Marguerite\",\"over\":false}"
                        .formatted(CONSENT));
        return known;
    }

    private static void keep(Credentials known, String name, String text) {
        try {
            known.keep(name, new Secret(text));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// Signed in at a service that says this to everything.
    public static Spotify saying(String... bodies) {
        return over(FakeServiceHttp.saying(Service.SPOTIFY, java.util.List.of(bodies)));
    }

    static Spotify refusing(int status, String body) {
        return over(FakeServiceHttp.refusing(Service.SPOTIFY, status, body));
    }

    static Spotify over(FakeServiceHttp http) {
        return new Spotify(BASE, BASE, http, signedIn(), InstantSource.fixed(CONSENT));
    }

    static String own(String name) {
        return Fixtures.own(SpotifyWorld.class, name);
    }

    static void found(FakeApi api) {
        tokens(api);
        for (String digits : new String[] {"7340001400145", "07340001400145"})
            api.answer(
                    "/search?q=upc%3A" + digits + "&type=album&limit=10", 200, own("albums.json"));
        api.answer("/search", 200, own("search.json"))
                .answer("/tracks/" + TRACK, 200, own("track.json"))
                .answer("/albums/" + ALBUM, 200, own("album.json"))
                .answer("/playlists/" + LIST, 200, own("playlist.json"))
                .answer("/playlists/" + LIST + "/items", 200, own("items-1.json"))
                .answer(
                        "/playlists/"
                                + LIST
                                + "/items?limit=50&offset=4&additional_types=track%2Cepisode",
                        200,
                        own("items-2.json"));
    }

    static void none(FakeApi api) {
        tokens(api);
        api.answer("/search", 200, "{\"tracks\":" + EMPTY_PAGE + ",\"albums\":" + EMPTY_PAGE + "}");
    }

    /// Whoever comes gets a new token.
    static void tokens(FakeApi api) {
        api.answer(
                "/api/token",
                FakeReply.json(
                        "{\"access_token\":\"a2\",\"token_type\":\"Bearer\",\"expires_in\":3600}"));
    }
}

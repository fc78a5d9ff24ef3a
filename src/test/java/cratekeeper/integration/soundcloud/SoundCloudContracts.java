package cratekeeper.integration.soundcloud;

import cratekeeper.account.Credentials;
import cratekeeper.account.PassingVault;
import cratekeeper.account.Secret;
import cratekeeper.integration.Fixtures;
import cratekeeper.net.FakeApi;
import cratekeeper.net.ServiceHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

/// The world behind the contract tests: an app that is signed in, two tracks and a list; or
/// nothing.
final class SoundCloudContracts {
    static final String TRACK = "soundcloud:tracks:1324165937";
    static final String LIST = "soundcloud:playlists:23483459";

    private SoundCloudContracts() {}

    static String own(String name) {
        return Fixtures.own(SoundCloudContracts.class, name);
    }

    /// Of an app whose token is good for years.
    static Credentials credentials() {
        var credentials = new Credentials(_ -> Optional.empty(), new PassingVault());
        try {
            credentials.keep("SOUNDCLOUD_CLIENT_ID", new Secret("app"));
            credentials.keep("SOUNDCLOUD_CLIENT_SECRET", new Secret("hush"));
            credentials.keep(
                    "SOUNDCLOUD_TOKEN",
                    new Secret("{\"app\":\"app\",\"access\":\"first\",\"expires\":4102444800}"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return credentials;
    }

    static SoundCloud source(URI base, ServiceHttp door, InstantSource clock) {
        return new SoundCloud(base, door, credentials(), clock);
    }

    static void found(FakeApi api) {
        api.answer("/tracks", 200, own("search.json"))
                .answer("/tracks/" + TRACK, 200, own("track.json"))
                .answer("/resolve", 200, own("track.json"))
                .answer("/playlists/" + LIST, 200, own("playlist.json"))
                .answer(
                        "/playlists/" + LIST + "/tracks?limit=200&offset=3",
                        200,
                        own("playlist-last.json"))
                .answer("/playlists/" + LIST + "/tracks", 200, own("playlist-page.json"));
    }

    /// Ids that are not there are 404, as the fake says by itself.
    static void none(FakeApi api) {
        api.answer("/tracks", 200, "{\"collection\":[],\"next_href\":null}");
    }
}

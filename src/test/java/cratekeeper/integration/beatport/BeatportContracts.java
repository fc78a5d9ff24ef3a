package cratekeeper.integration.beatport;

import cratekeeper.account.Credentials;
import cratekeeper.account.PassingVault;
import cratekeeper.account.Secret;
import cratekeeper.integration.Fixtures;
import cratekeeper.net.FakeApi;
import cratekeeper.net.FakeReply;
import cratekeeper.net.ServiceHttp;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;

/// The world behind the contract tests: one release with its tracks, one chart, or nothing; and a
/// person who is signed in.
final class BeatportContracts {
    static final String TRACK = "18000001";
    static final String RELEASE = "4000001";
    static final String CHART = "chart:700014";

    private BeatportContracts() {}

    static String own(String name) {
        return Fixtures.own(BeatportContracts.class, name);
    }

    static Credentials signedIn() {
        return new Credentials(
                name ->
                        name.equals("BEATPORT_TOKEN")
                                ? Optional.of(new Secret("hush"))
                                : Optional.empty(),
                new PassingVault());
    }

    static Beatport source(URI base, ServiceHttp door, InstantSource clock) {
        return new Beatport(base, door, signedIn(), clock, new Random(7));
    }

    static void found(FakeApi api) {
        String chart = "/catalog/charts/700014/";
        api.answer("/catalog/search/", 200, own("search.json"))
                .answer("/catalog/tracks/" + TRACK + "/", 200, own("track.json"))
                .answer("/catalog/tracks/", 200, own("tracks.json"))
                .answer("/catalog/releases/" + RELEASE + "/", 200, own("release.json"))
                .answer("/catalog/releases/" + RELEASE + "/tracks/", 200, own("tracks.json"))
                .answer("/catalog/releases/", 200, own("releases.json"))
                .answer(chart, 200, own("list.json"))
                .answer(chart + "tracks/?page=1&per_page=100", 200, own("list-1.json"))
                .answer(chart + "tracks/?page=2&per_page=100", 200, own("list-2.json"));
    }

    /// Ids that are not there are 404, as the fake says by itself.
    static void none(FakeApi api) {
        api.answer("/catalog/search/", 200, "{\"tracks\":[],\"count\":0,\"next\":null}")
                .answer("/catalog/tracks/", FakeReply.json("{\"results\":[],\"next\":null}"))
                .answer("/catalog/releases/", FakeReply.json("{\"results\":[],\"next\":null}"));
    }
}

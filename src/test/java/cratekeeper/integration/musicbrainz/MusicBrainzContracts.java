package cratekeeper.integration.musicbrainz;

import cratekeeper.integration.Fixtures;
import cratekeeper.net.FakeApi;

/// The world behind the contract tests: one release with its recordings, or nothing.
final class MusicBrainzContracts {
    static final String TRACK = "0d1f4a10-0000-4000-8000-000000000002";
    static final String RELEASE = "e0000000-0000-4000-8000-000000000001";
    static final String SEARCH = "/ws/2/recording";

    private MusicBrainzContracts() {}

    private static String own(String name) {
        return Fixtures.own(MusicBrainzContracts.class, name);
    }

    static void found(FakeApi api) {
        api.answer(SEARCH, 200, own("recording-search-plain.json"))
                .answer("/ws/2/recording/" + TRACK, 200, own("recording.json"))
                .answer("/ws/2/release/" + RELEASE, 200, own("release.json"))
                .answer("/ws/2/release", 200, own("release-search.json"));
    }

    /// Ids that are not there are 404, as the fake says by itself.
    static void none(FakeApi api) {
        api.answer(SEARCH, 200, "{\"count\":0,\"offset\":0,\"recordings\":[]}")
                .answer("/ws/2/release", 200, "{\"count\":0,\"offset\":0,\"releases\":[]}");
    }
}

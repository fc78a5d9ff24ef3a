package cratekeeper.integration.discogs;

import cratekeeper.account.Credentials;
import cratekeeper.account.PassingVault;
import cratekeeper.account.Secret;
import cratekeeper.integration.Fixtures;
import cratekeeper.net.FakeApi;
import java.util.Optional;

/// The world behind the contract tests: one release, or nothing.
final class DiscogsContracts {
    static final String SEARCH = "/database/search";
    static final String RELEASE = "/releases/990014";
    static final Credentials SIGNED_IN =
            new Credentials(
                    name ->
                            name.equals("DISCOGS_TOKEN")
                                    ? Optional.of(new Secret("invented-token"))
                                    : Optional.empty(),
                    new PassingVault());
    static final Credentials NOBODY = new Credentials(_ -> Optional.empty(), new PassingVault());

    private DiscogsContracts() {}

    static String own(String name) {
        return Fixtures.own(DiscogsContracts.class, name);
    }

    static void found(FakeApi api) {
        api.answer(SEARCH, 200, own("search.json"))
                .answer(RELEASE, 200, own("release.json"))
                .answer("/masters/41", 200, own("master.json"));
    }

    /// Ids that are not there are 404, as the fake says by itself.
    static void none(FakeApi api) {
        api.answer(SEARCH, 200, "{\"pagination\":{\"urls\":{}},\"results\":[]}");
    }
}

package cratekeeper.integration.archive;

import cratekeeper.integration.Fixtures;
import cratekeeper.net.FakeApi;

/// The world behind the contract tests: a search, one item that holds the track and one that is not
/// there; or nothing.
final class ArchiveContracts {
    static final String SEARCH = "/advancedsearch.php";
    static final String ITEM = "/metadata/SLOW012";

    private ArchiveContracts() {}

    static void found(FakeApi api) {
        api.answer(SEARCH, 200, Fixtures.own(ArchiveContracts.class, "search.json"))
                .answer("/metadata/harbour-tapes", 200, "{}")
                .answer(ITEM, 200, Fixtures.own(ArchiveContracts.class, "simple-item.json"));
    }

    static void none(FakeApi api) {
        api.answer(SEARCH, 200, "{\"response\":{\"numFound\":0,\"start\":0,\"docs\":[]}}")
                .answer(ITEM, 200, "{}");
    }
}

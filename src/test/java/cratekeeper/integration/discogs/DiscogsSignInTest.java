package cratekeeper.integration.discogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.account.Credentials;
import cratekeeper.account.Secret;
import cratekeeper.integration.SignIn;
import cratekeeper.integration.SignInContract;
import cratekeeper.integration.SignInState;
import cratekeeper.integration.SourceException;
import cratekeeper.music.Service;
import cratekeeper.music.TrackQuery;
import cratekeeper.net.FakeReply;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiscogsSignInTest extends SignInContract {
    private static final TrackQuery WORDS = TrackQuery.words("mara lindqvist night ferry");

    @Override
    protected Service service() {
        return Service.DISCOGS;
    }

    @Override
    protected SignIn source(URI base, Credentials known) {
        return new Discogs(base, door(Discogs.MANNERS), known);
    }

    private Discogs discogs(Credentials known) {
        return new Discogs(api.base(), door(Discogs.MANNERS), known);
    }

    @Override
    protected String path() {
        return "/oauth/identity";
    }

    @Override
    protected void believes() {
        api.answer(
                path(),
                200,
                "{\"id\":5,\"username\":\"crate_digger\",\"consumer_name\":\"x\",\"resource_url\":\"y\"}");
    }

    @Override
    protected void doubts() {
        api.answer(path(), 401, "{\"message\":\"You must authenticate to access this resource.\"}");
    }

    @Override
    protected Map<String, Secret> entered() {
        return Map.of("DISCOGS_TOKEN", new Secret("AbCdEfGhInvented"));
    }

    @Test
    void oneIsConnectedAsTheNameThatDiscogsTells() throws Exception {
        believes();
        assertEquals(
                new SignInState.Connected("crate_digger", null),
                discogs(credentials).enter(entered()));
        assertEquals(
                List.of(Optional.of("Discogs token=AbCdEfGhInvented")),
                api.requests().stream().map(r -> r.header("Authorization")).toList());
        assertEquals(List.of(path()), api.requests().stream().map(r -> r.pathAndQuery()).toList());
    }

    @Test
    void blanksAroundAPastedTokenDoNotCount() throws Exception {
        believes();
        discogs(credentials).enter(Map.of("DISCOGS_TOKEN", new Secret(" AbCdEfGhInvented\n")));
        assertEquals(Optional.of(new Secret("AbCdEfGhInvented")), credentials.get("DISCOGS_TOKEN"));
    }

    @Test
    void theTokenGoesIntoTheHeaderAndIntoNoAddress() throws Exception {
        DiscogsContracts.found(api);
        discogs(DiscogsContracts.SIGNED_IN).search(WORDS);
        assertEquals(2, api.requests().size());
        for (var request : api.requests()) {
            assertEquals(
                    Optional.of("Discogs token=invented-token"), request.header("Authorization"));
            assertTrue(!request.pathAndQuery().contains("invented-token"));
        }
    }

    @Test
    void withoutATokenASearchIsNotEvenTried() {
        DiscogsContracts.found(api);
        var failure =
                assertThrows(
                        SourceException.SignInNeeded.class,
                        () -> discogs(DiscogsContracts.NOBODY).search(WORDS));
        assertTrue(failure.sentence().contains("token"), failure.sentence());
        assertEquals(List.of(), api.requests());
        assertEquals(new SignInState.SignedOut(), discogs(DiscogsContracts.NOBODY).state());
    }

    @Test
    void withoutATokenALookUpIsAnswered() throws Exception {
        DiscogsContracts.found(api);
        var discogs = discogs(DiscogsContracts.NOBODY);
        assertEquals("Night Ferry", discogs.release("990014").orElseThrow().title());
        assertEquals(Optional.empty(), api.requests().getFirst().header("Authorization"));
        assertTrue(!discogs.isNeeded());
    }

    @Test
    void aTokenThatIsGoodNoMoreIsSaidToBeSoAndLookUpsGoOnWithoutIt() throws Exception {
        api.answer(
                DiscogsContracts.RELEASE,
                FakeReply.json(401, "{\"message\":\"Invalid consumer token.\"}"),
                FakeReply.json(DiscogsContracts.own("release.json")));
        var discogs = discogs(DiscogsContracts.SIGNED_IN);
        assertEquals("Night Ferry", discogs.release("990014").orElseThrow().title());
        assertInstanceOf(SignInState.Expired.class, discogs.state());
        assertThrows(SourceException.SignInNeeded.class, () -> discogs.search(WORDS));
    }
}

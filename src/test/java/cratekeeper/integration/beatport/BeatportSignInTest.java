package cratekeeper.integration.beatport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.account.Credentials;
import cratekeeper.account.PassingVault;
import cratekeeper.account.Secret;
import cratekeeper.integration.SignIn;
import cratekeeper.integration.SignInContract;
import cratekeeper.integration.SignInState;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.WebSignIn.Visit;
import cratekeeper.music.Service;
import cratekeeper.music.TrackQuery;
import cratekeeper.net.FakeReply;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BeatportSignInTest extends SignInContract {
    private static final String ENTRY = "BEATPORT_TOKEN";
    private static final String ACCOUNT = "/my/account/";
    private static final String TOKEN = "/auth/o/token/";
    private static final String CLIENT = "publicClientOfTheDocs0014";
    private static final String WHOLE =
            "{\"access_token\":\"hush-1\",\"expires_in\":36000,\"token_type\":\"Bearer\","
                    + "\"scope\":\"app:docs user:dj\",\"refresh_token\":\"again-1\"}";

    @Override
    protected Service service() {
        return Service.BEATPORT;
    }

    @Override
    protected String path() {
        return ACCOUNT;
    }

    @Override
    protected SignIn source(URI base, Credentials known) {
        return beatport(base, known);
    }

    private Beatport beatport(URI base, Credentials known) {
        return new Beatport(base, door(), known, waits, new Random(7));
    }

    private Beatport beatport() {
        return beatport(api.base(), credentials);
    }

    @Override
    protected void believes() {
        api.answer(ACCOUNT, 200, "{\"id\":14,\"username\":\"harbour\"}");
        docs();
    }

    private void docs() {
        api.answer(
                        "/docs/",
                        FakeReply.html(
                                200,
                                "<html><script src=\"https://elsewhere.example.org/x.js\"></script>"
                                        + "<script defer src='/docs/app.js'></script>"))
                .answer(
                        "/docs/app.js",
                        FakeReply.bytes(
                                200, ("var a={API_CLIENT_ID:'" + CLIENT + "'}").getBytes()));
    }

    @Override
    protected void doubts() {
        api.answer(ACCOUNT, 401, "{\"detail\":\"Token is expired.\"}");
    }

    @Override
    protected Map<String, Secret> entered() {
        return Map.of(ENTRY, new Secret("hush-bare"));
    }

    private static String renewed(int number) {
        return WHOLE.replace("hush-1", "hush-" + number).replace("again-1", "again-" + number);
    }

    private SignInState enter(String text) throws Exception {
        return beatport().enter(Map.of(ENTRY, new Secret(text)));
    }

    private String refusal(String text) {
        var failure = assertThrows(SourceException.SignInNeeded.class, () -> enter(text));
        assertEquals(Optional.empty(), credentials.get("BEATPORT_ACCOUNT"));
        assertInstanceOf(SignInState.NotSetUp.class, beatport().state());
        assertTrue(failure.sentence().endsWith("."), failure.sentence());
        assertTrue(failure.sentence().length() < 200, failure.sentence());
        return failure.sentence();
    }

    @Test
    void theWholeAnswerOfTheDocumentationSiteIsTaken() throws Exception {
        believes();
        assertEquals(new SignInState.Connected("harbour", null), enter("\n " + WHOLE + "\r\n"));
        assertEquals(
                Optional.of("Bearer hush-1"),
                api.requests(ACCOUNT).getFirst().header("Authorization"));
    }

    @Test
    void anAnswerWithoutARefreshTokenSaysWhenItEnds() throws Exception {
        believes();
        var state = enter("{\"access_token\":\"hush\",\"expires_in\":3600}");
        assertEquals(
                new SignInState.Connected("harbour", waits.instant().plusSeconds(3600)), state);
    }

    @Test
    void aBareTokenMayHaveItsSchemeBefore() throws Exception {
        believes();
        enter("Bearer hush-bare");
        assertEquals(
                Optional.of("Bearer hush-bare"),
                api.requests(ACCOUNT).getFirst().header("Authorization"));
    }

    @Test
    void whatIsNoTokenIsRefusedInASentenceWithoutAsking() {
        believes();
        assertTrue(refusal(WHOLE.substring(0, 60)).contains("copy it whole"));
        assertTrue(refusal("{\"error\":\"invalid_grant\"}").contains("no access token"));
        assertTrue(refusal("{\"access_token\":\"a\\r\\nX: 1\"}").contains("no access token"));
        assertTrue(refusal("{\"access_token\":null}").contains("no access token"));
        assertTrue(refusal("hush\r\nX-Evil: 1").contains("line ends"));
        assertTrue(refusal("ключ").contains("no token"));
        assertTrue(refusal("x".repeat(100_000)).contains("too long"));
        assertTrue(refusal("{" + " ".repeat(100_000) + "}").contains("too long"));
        assertTrue(refusal(" ").contains("no token yet"));
        assertEquals(List.of(), api.requests());
    }

    @Test
    void anExpiredRevokedOrForeignTokenIsRefusedAfterOneCall() {
        doubts();
        assertTrue(refusal("hush-of-somebody").contains("does not take this token"));
        assertEquals(1, api.requests().size());
    }

    @Test
    void anExpiredTokenThatCanBeRenewedIsGood() throws Exception {
        docs();
        api.answer(
                        ACCOUNT,
                        FakeReply.json(401, "{\"detail\":\"Token is expired.\"}"),
                        FakeReply.json(200, "{\"username\":\"harbour\"}"))
                .answer(TOKEN, 200, renewed(2));
        assertEquals(new SignInState.Connected("harbour", null), enter(WHOLE));
        assertEquals(
                Optional.of("Bearer hush-2"),
                api.requests(ACCOUNT).getLast().header("Authorization"));
    }

    @Test
    void aRefreshTokenThatIsUsedUpIsRefused() {
        docs();
        doubts();
        api.answer(TOKEN, 400, "{\"error\":\"invalid_grant\"}");
        assertTrue(refusal(WHOLE).contains("does not take this token"));
        assertEquals(1, api.requests(TOKEN).size());
    }

    @Test
    void renewalsAreKeptOverARestart() throws Exception {
        believes();
        enter(WHOLE);
        api.answer(TOKEN, 200, renewed(2))
                .answer("/catalog/search/", 200, BeatportContracts.own("search.json"));
        waits.advance(Duration.ofHours(11));
        var query = TrackQuery.words("night ferry");
        assertEquals(3, beatport().search(query).size());
        assertEquals(3, beatport().search(query).size());
        assertEquals(1, api.requests(TOKEN).size(), "the second one found the renewed token");
        assertEquals(new SignInState.Connected("harbour", null), beatport().state());
    }

    @Test
    void aTokenThatIsTakenBackIsExpiredAndNotShownAgain() throws Exception {
        believes();
        enter("hush-bare");
        api.answer("/catalog/search/", 401, "{\"detail\":\"Token is expired.\"}");
        var query = TrackQuery.words("night ferry");
        var beatport = beatport();
        for (int i = 0; i < 3; i++)
            assertThrows(SourceException.SignInNeeded.class, () -> beatport.search(query));
        assertEquals(1, api.requests("/catalog/search/").size());
        assertInstanceOf(SignInState.Expired.class, beatport.state());
        assertInstanceOf(SignInState.Expired.class, beatport().state(), "after a restart");
        believes();
        assertInstanceOf(SignInState.Connected.class, enter("hush-new"));
    }

    @Test
    void whatIsSetOutsideIsUsedRenewedAndNeverForgotten() throws Exception {
        believes();
        api.answer(TOKEN, 200, renewed(2))
                .answer("/catalog/search/", 200, BeatportContracts.own("search.json"));
        var set = new String[] {WHOLE};
        var outside =
                new Credentials(
                        n -> n.equals(ENTRY) ? Optional.of(new Secret(set[0])) : Optional.empty(),
                        new PassingVault());
        var query = TrackQuery.words("night ferry");
        assertEquals(new SignInState.Connected("", null), beatport(api.base(), outside).state());
        var source = beatport(api.base(), outside);
        source.search(query);
        waits.advance(Duration.ofHours(11));
        source.search(query);
        beatport(api.base(), outside).search(query);
        assertEquals(1, api.requests(TOKEN).size());
        set[0] = "hush-other";
        beatport(api.base(), outside).search(query);
        assertEquals(
                Optional.of("Bearer hush-other"),
                api.requests("/catalog/search/").getLast().header("Authorization"));
        source.signOut();
        assertInstanceOf(SignInState.Connected.class, source.state());
        set[0] = "no token";
        assertInstanceOf(SignInState.Expired.class, beatport(api.base(), outside).state());
    }

    @Test
    void nobodyIsAskedForSomebodyWhoIsNotSignedIn() {
        var query = TrackQuery.words("night ferry");
        var failure =
                assertThrows(SourceException.SignInNeeded.class, () -> beatport().search(query));
        assertTrue(failure.sentence().startsWith("Sign in to Beatport"), failure.sentence());
        assertEquals(List.of(), api.requests());
        assertEquals(new SignInState.NotSetUp(failure.sentence()), beatport().state());
    }

    private Visit visit() throws Exception {
        docs();
        return beatport().web().orElseThrow().begin(URI.create("http://127.0.0.1"));
    }

    private URI end(Visit visit, String query) {
        return URI.create(
                visit.redirect() + "?" + query.replace("STATE", visit.pkce().state().reveal()));
    }

    private SignInState finish(Visit visit, URI address) throws Exception {
        return beatport().web().orElseThrow().finish(visit, address);
    }

    @Test
    void aVisitBeginsAtTheDocumentationSiteAndEndsWithACode() throws Exception {
        var visit = visit();
        assertEquals(api.uri("/docs/"), visit.start());
        assertEquals("sessionid", visit.sessionCookie());
        assertEquals(api.uri("/auth/o/post-message/"), visit.redirect());
        assertTrue(String.valueOf(visit.authorise()).contains("client_id=" + CLIENT));
        api.answer(TOKEN, 200, WHOLE);
        believes();
        assertEquals(
                new SignInState.Connected("harbour", null),
                finish(visit, end(visit, "code=c-14&state=STATE")));
        assertInstanceOf(SignInState.Connected.class, beatport().state());
    }

    @Test
    void aVisitTakesNoOtherAnswer() throws Exception {
        var visit = visit();
        api.answer(TOKEN, 400, "{\"error\":\"invalid_grant\"}");
        for (String address :
                List.of(
                        end(visit, "code=c&state=other").toString(),
                        end(visit, "code=c").toString(),
                        end(visit, "state=STATE").toString(),
                        end(visit, "state=STATE&code=").toString(),
                        end(visit, "error=access_denied&state=STATE").toString(),
                        end(visit, "code=spent&state=STATE").toString(),
                        "https://example.org/?code=c",
                        "relative",
                        "mailto:x")) {
            var failure =
                    assertThrows(
                            SourceException.SignInNeeded.class,
                            () -> finish(visit, URI.create(address)),
                            address);
            assertFalse(
                    failure.sentence().contains(visit.pkce().state().reveal()), failure.sentence());
        }
        assertEquals(1, api.requests(TOKEN).size(), "only the one with code and state");
        assertInstanceOf(SignInState.NotSetUp.class, beatport().state());
    }

    @Test
    void aSiteThatNamesNoClientLeavesPasting() {
        api.answer("/docs/", FakeReply.html(200, "<html>new and shiny"));
        var failure =
                assertThrows(
                        SourceException.SignInNeeded.class,
                        () -> beatport().web().orElseThrow().begin(URI.create("http://127.0.0.1")));
        assertTrue(failure.sentence().contains("paste a token"), failure.sentence());
    }

    @Test
    void aClientIdThatIsEnteredIsUsedInsteadOfTheSites() throws Exception {
        beatport().enter(Map.of("BEATPORT_CLIENT_ID", new Secret("somebodysOwnClient")));
        var visit = beatport().web().orElseThrow().begin(URI.create("http://127.0.0.1"));
        assertTrue(String.valueOf(visit.authorise()).contains("client_id=somebodysOwnClient"));
        assertEquals(List.of(), api.requests());
        assertThrows(
                SourceException.SignInNeeded.class,
                () -> beatport().enter(Map.of("BEATPORT_CLIENT_ID", new Secret("a b\r\n"))));
    }
}

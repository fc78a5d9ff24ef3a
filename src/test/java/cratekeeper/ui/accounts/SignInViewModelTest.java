package cratekeeper.ui.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.SignInState;
import cratekeeper.integration.SourceException;
import cratekeeper.music.Service;
import cratekeeper.net.FakeApi;
import cratekeeper.ui.ByHand;
import cratekeeper.ui.accounts.SignInViewModel.Way;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInViewModelTest {
    private final FakeApi api = new FakeApi();
    private final ByHand background = new ByHand();
    private int ended;

    @AfterEach
    void close() {
        api.close();
    }

    private SignInViewModel model(FakeShop shop) {
        return new SignInViewModel(
                shop, shop.accounts().getFirst(), background, background, () -> ended++);
    }

    /// A visit was begun, and its page is to be shown.
    private SignInViewModel onPage(FakeShop shop) {
        var model = model(shop);
        model.begin();
        assertTrue(model.busyProperty().get());
        background.finishNext();
        if (background.waiting() > 0) background.leaveNext();
        assertEquals(Way.PAGE, model.wayProperty().get());
        return model;
    }

    private static String answer(FakeShop shop, SignInViewModel model, String base) {
        assertTrue(model.takesAddress());
        var pkce = cratekeeper.account.Pkce.from(new java.util.Random(7));
        return base + "?code=c&state=" + pkce.state().reveal();
    }

    @Test
    void thePageIsWatchedUntilItsEnd() {
        var shop = new FakeShop(api, true);
        var model = onPage(shop);
        assertEquals(api.uri("/login"), model.pageProperty().get());
        assertEquals("127.0.0.1", model.hostProperty().get());
        assertTrue(model.mayGo(api.uri("/login").toString()));
        model.loaded(_ -> false);
        assertEquals(api.uri("/login"), model.pageProperty().get(), "not logged in yet");
        model.loaded("sessionid"::equals);
        assertEquals(api.uri("/authorise"), model.pageProperty().get());
        assertFalse(model.mayGo(answer(shop, model, api.uri("/end").toString())));
        assertNull(model.pageProperty().get(), "the page is left at once");
        background.finishNext();
        assertEquals(1, ended);
        assertEquals(new SignInState.Connected("somebody", null), shop.state());
    }

    @Test
    void aHostThatIsNotOnTheListIsNotVisited() {
        var model = onPage(new FakeShop(api, true));
        for (String foreign :
                List.of(
                        "https://accounts.example.org/login",
                        "https://127.0.0.1.example.org/",
                        "https://127.0.0.1/",
                        "file:///etc/passwd",
                        "javascript:alert(1)",
                        "data:text/html,x")) assertFalse(model.mayGo(foreign), foreign);
        assertTrue(model.mayGo("about:blank"));
        assertTrue(model.sentenceProperty().get().contains("Use your own browser"));
        assertEquals("127.0.0.1", model.hostProperty().get());
    }

    @Test
    void theSameAnswerTwiceIsTakenOnce() {
        var shop = new FakeShop(api, true);
        var model = onPage(shop);
        String answer = answer(shop, model, api.uri("/end").toString());
        model.mayGo(answer);
        background.finishNext();
        model.mayGo(answer);
        background.finishNext();
        assertEquals(1, ended);
        assertEquals(1, shop.answers.size());
    }

    @Test
    void anAnswerToSomethingElseIsRefusedAndTheOtherWaysStay() {
        var shop = new FakeShop(api, true);
        var model = onPage(shop);
        model.mayGo(api.uri("/end?code=c&state=forged").toString());
        background.finishNext();
        assertEquals(0, ended);
        assertEquals(Way.PASTE, model.wayProperty().get());
        assertEquals("This is not the answer to this sign-in.", model.sentenceProperty().get());
        model.enterAddress(answer(shop, model, api.uri("/end").toString()));
        background.finishNext();
        assertEquals(1, ended);
    }

    @Test
    void whatIsNoAddressIsSaid() {
        var model = onPage(new FakeShop(api, true));
        for (String junk :
                List.of("", "  ", "no address", "http://", "\u0000", "x".repeat(9_000))) {
            model.enterAddress(junk);
            assertTrue(model.sentenceProperty().get().startsWith("That is no address"), junk);
        }
    }

    @Test
    void theBrowserIsOpenedAndTheListenerHearsTheEnd() throws Exception {
        var shop = new FakeShop(api, false);
        var model = model(shop);
        model.begin();
        background.finishNext();
        model.go(Way.BROWSER);
        assertEquals(List.of(api.uri("/login")), shop.opened);
        assertNull(model.pageProperty().get());
        // A browser that was sent to the listener's address by the page.
        URI end = URI.create(api.requests().isEmpty() ? api.uri("/enter").toString() : "");
        try (var browser =
                java.net.http.HttpClient.newBuilder()
                        .followRedirects(java.net.http.HttpClient.Redirect.ALWAYS)
                        .build()) {
            browser.send(
                    java.net.http.HttpRequest.newBuilder(end).build(),
                    java.net.http.HttpResponse.BodyHandlers.discarding());
        }
        background.finishNext();
        background.finishNext();
        assertEquals(1, ended);
        model.close();
    }

    @Test
    void aBlankPageAndAForeignWindowOfferTheOtherWays() {
        var model = onPage(new FakeShop(api, true));
        model.stuck();
        assertTrue(model.sentenceProperty().get().contains("does not open in this window"));
        model.refusedWindow();
        assertTrue(model.sentenceProperty().get().contains("another company's account"));
        model.go(Way.PASTE);
        assertNull(model.pageProperty().get());
    }

    @Test
    void whatIsPastedIsCheckedAndRefusedInWords() {
        var shop = new FakeAccounts();
        var model =
                new SignInViewModel(
                        shop, shop.account(Service.DISCOGS), background, background, () -> ended++);
        model.begin();
        assertEquals(Way.PASTE, model.wayProperty().get());
        model.enter(Map.of("DISCOGS_TOKEN", "  "));
        assertTrue(model.sentenceProperty().get().startsWith("There is nothing to check"));
        model.enter(Map.of("DISCOGS_TOKEN", "bad"));
        background.finishNext();
        assertEquals("Discogs does not know this token.", model.sentenceProperty().get());
        model.enter(Map.of("DISCOGS_TOKEN", " good\n"));
        background.finishNext();
        assertEquals(1, ended);
    }

    @Test
    void afterClosingNothingArrives() {
        var shop = new FakeShop(api, true);
        var model = onPage(shop);
        model.mayGo(answer(shop, model, api.uri("/end").toString()));
        model.close();
        background.finishNext();
        assertEquals(0, ended);
    }

    @Test
    void aServiceThatBlocksUsSaysWhy() {
        var shop = new FakeShop(api, true);
        shop.refusal =
                new SourceException.Blocked(Service.BEATPORT, "it wants to see a person", null);
        var model = onPage(shop);
        model.mayGo(answer(shop, model, api.uri("/end").toString()));
        background.finishNext();
        assertEquals(
                "Beatport refuses us: it wants to see a person.", model.sentenceProperty().get());
    }
}

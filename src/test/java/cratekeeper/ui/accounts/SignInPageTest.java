package cratekeeper.ui.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.SignInState;
import cratekeeper.net.FakeApi;
import cratekeeper.net.FakeReply;
import cratekeeper.ui.FxBackground;
import cratekeeper.ui.Views;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.util.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A real WebView on real pages, without a display.
class SignInPageTest {
    private final FakeApi api = new FakeApi();
    private final FxBackground background = new FxBackground();
    private final AtomicReference<SignInPane> pane = new AtomicReference<>();
    private AccountsViewModel accounts;

    @BeforeEach
    void stage() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.setupFixture(() -> {
            if (accounts != null) accounts.close();
            if (pane.get() != null) pane.get().close();
        });
        FxToolkit.cleanupStages();
        api.close();
        assertEquals(List.of(), PageView.COOKIES.getCookieStore().getCookies());
    }

    private void open(FakeShop shop, Duration blank) throws Exception {
        FxToolkit.setupStage(stage -> {
            accounts = new AccountsViewModel(shop, background, background);
            accounts.signIn(shop.accounts().getFirst());
            var signIn = accounts.signingInProperty().get();
            var built = new SignInPane(signIn, accounts::close, blank);
            pane.set(built);
            stage.setScene(new Scene(Views.load(built), 470, 600));
            stage.show();
        });
    }

    private static void until(BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                15,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
    }

    private Object script(String text) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> pane.get().page().engine().executeScript(text))
                .get();
    }

    private boolean shows(String words) {
        var page = pane.get().page();
        return page != null
                && page.engine().getDocument() != null
                && String.valueOf(
                                page.engine()
                                        .executeScript(
                                                "document.body ? document.body.innerText : ''"))
                        .contains(words);
    }

    @Test
    void theFormLeadsToTheListenerAndTheAccountIsConnected() throws Exception {
        var shop = new FakeShop(api, false);
        open(shop, PageView.BLANK);
        until(() -> shows("Log in"));
        script("document.forms[0].submit()");
        until(() -> shop.state() instanceof SignInState.Connected);
        until(() -> accounts.signingInProperty().get() == null);
        assertEquals(1, shop.answers.size());
    }

    @Test
    void aSessionCookieLeadsOnToTheAuthorisePage() throws Exception {
        var shop = new FakeShop(api, true);
        open(shop, PageView.BLANK);
        until(() -> shows("Log in"));
        script("document.forms[0].submit()");
        until(() -> shop.state() instanceof SignInState.Connected);
        assertInstanceOf(SignInState.Connected.class, shop.state());
        assertEquals("/end", shop.answers.getFirst().getPath());
    }

    @Test
    void aPageThatStaysBlankIsNoticed() throws Exception {
        var shop = new FakeShop(api, true);
        open(shop, Duration.millis(500));
        until(() -> shows("Log in"));
        api.answer("/login", FakeReply.html(200, "<html><body></body></html>"));
        var signIn = accounts.signingInProperty().get();
        WaitForAsyncUtils.asyncFx(
                        () -> {
                            signIn.go(SignInViewModel.Way.PASTE);
                            signIn.go(SignInViewModel.Way.PAGE);
                        })
                .get();
        until(() -> signIn.sentenceProperty().get().contains("does not open in this window"));
        assertTrue(signIn.sentenceProperty().get().contains("own browser"));
    }

    @Test
    void aPageThatAsksForAPersonIsNoticed() throws Exception {
        var shop = new FakeShop(api, true);
        open(shop, PageView.BLANK);
        until(() -> shows("Log in"));
        api.answer(
                "/login",
                FakeReply.html(200, "<html><body><div class=cf-turnstile></div>One moment"));
        var signIn = accounts.signingInProperty().get();
        WaitForAsyncUtils.asyncFx(
                        () -> {
                            signIn.go(SignInViewModel.Way.PASTE);
                            signIn.go(SignInViewModel.Way.PAGE);
                        })
                .get();
        until(() -> signIn.sentenceProperty().get().contains("does not open in this window"));
    }
}

package cratekeeper.ui.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.account.Credentials;
import cratekeeper.account.PassingVault;
import cratekeeper.account.Secret;
import cratekeeper.agent.Account;
import cratekeeper.agent.Accounts;
import cratekeeper.agent.Sources;
import cratekeeper.agent.Visiting;
import cratekeeper.integration.SignInState;
import cratekeeper.integration.beatport.Beatport;
import cratekeeper.media.Ffmpeg;
import cratekeeper.music.Service;
import cratekeeper.net.Http;
import cratekeeper.net.Limit;
import cratekeeper.net.Waits;
import cratekeeper.sandbox.Sandbox;
import cratekeeper.ui.FxBackground;
import cratekeeper.ui.Views;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Signing in to the sandbox's Beatport, on its own pages in our window.
class BeatportSignInPageTest {
    @TempDir Path folder;
    private final FxBackground background = new FxBackground();
    private final AtomicReference<SignInPane> pane = new AtomicReference<>();
    private final Http http = new Http("Test/1.0 ( https://example.org )", Waits.SYSTEM, _ -> {});
    private final Credentials credentials =
            new Credentials(_ -> Optional.empty(), new PassingVault());
    private Sandbox sandbox;
    private Desk desk;
    private AccountsViewModel accounts;

    /// The real accounts of one platform.
    private record Desk(Accounts real) implements AccountsDesk {
        @Override
        public List<Account> accounts() {
            return real.all();
        }

        @Override
        public SignInState enter(Service service, Map<String, Secret> entered) throws Exception {
            return real.enter(service, entered);
        }

        @Override
        public Visiting visit(Service service) throws Exception {
            return real.visit(service);
        }

        @Override
        public void signOut(Service service) throws Exception {
            real.signOut(service);
        }

        @Override
        public void moveToEnv(Service service) {
            throw new AssertionError("nobody asked for it");
        }

        @Override
        public void openInBrowser(URI page) {
            throw new AssertionError(page + " opens in this window");
        }
    }

    @BeforeEach
    void open() throws Exception {
        sandbox = Sandbox.start(folder, new Ffmpeg(folder.resolve("ffmpeg")));
        desk = new Desk(new Accounts(Sources.of(List.of(beatport())), credentials));
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(stage -> {
            accounts = new AccountsViewModel(desk, background, background);
            accounts.signIn(desk.accounts().getFirst());
            var signIn = accounts.signingInProperty().get();
            pane.set(new SignInPane(signIn, accounts::close, PageView.BLANK));
            stage.setScene(new Scene(Views.load(pane.get()), 470, 600));
            stage.show();
        });
    }

    private Beatport beatport() {
        return new Beatport(
                URI.create(sandbox.environment().get("BEATPORT_URL")),
                http.service(
                        Service.BEATPORT,
                        Limit.burst(1_000, Duration.ofSeconds(1)),
                        Beatport.MANNERS),
                credentials,
                Waits.SYSTEM,
                new SecureRandom());
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.setupFixture(() -> {
            accounts.close();
            pane.get().close();
        });
        FxToolkit.cleanupStages();
        http.close();
        sandbox.close();
        assertEquals(List.of(), PageView.COOKIES.getCookieStore().getCookies());
    }

    private SignInState state() {
        return desk.accounts().getFirst().state();
    }

    private static void until(BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
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

    private void logIn(String password) throws Exception {
        String script =
                "var f = document.forms[0]; f.username.value = 'harbour';"
                        + "f.password.value = '"
                        + password
                        + "'; f.submit()";
        WaitForAsyncUtils.asyncFx(() -> pane.get().page().engine().executeScript(script)).get();
    }

    @Test
    @Timeout(60)
    void theFormTheCookieAndTheCodeLeadToAConnectedAccount() throws Exception {
        until(() -> shows("Log in to the invented Beatport"));
        assertInstanceOf(SignInState.NotSetUp.class, state());
        logIn("wrong");
        until(() -> shows("do not fit"));
        logIn("night-ferry");
        until(() -> state() instanceof SignInState.Connected);
        assertEquals(new SignInState.Connected("harbour", null), state());
        until(() -> accounts.signingInProperty().get() == null);
        var again = beatport();
        assertTrue(again.state() instanceof SignInState.Connected, "after a restart");
        assertEquals("owned", again.ownPlaylists().getFirst().id());
    }
}

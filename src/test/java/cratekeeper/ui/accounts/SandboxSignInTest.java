package cratekeeper.ui.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.account.Credentials;
import cratekeeper.account.PassingVault;
import cratekeeper.account.Secret;
import cratekeeper.agent.Account;
import cratekeeper.agent.Accounts;
import cratekeeper.agent.Sources;
import cratekeeper.agent.Visiting;
import cratekeeper.integration.SignIn;
import cratekeeper.integration.SignInState;
import cratekeeper.integration.spotify.Spotify;
import cratekeeper.media.Ffmpeg;
import cratekeeper.music.Service;
import cratekeeper.net.Http;
import cratekeeper.net.Limit;
import cratekeeper.net.ServiceHttp;
import cratekeeper.net.Waits;
import cratekeeper.sandbox.Sandbox;
import cratekeeper.sandbox.SpotifyPeople;
import cratekeeper.ui.FxBackground;
import cratekeeper.ui.Views;
import java.net.URI;
import java.nio.file.Path;
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
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Signing in to the sandbox's services in our own window, on their own pages, from the client id
/// to the name of whoever is connected.
class SandboxSignInTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir Path folder;
    private final FxBackground background = new FxBackground();
    private final AtomicReference<SignInPane> pane = new AtomicReference<>();
    private final Http http = new Http("Test/1.0 ( https://example.org )", Waits.SYSTEM, _ -> {});
    private Sandbox sandbox;
    private Credentials credentials;
    private AccountsViewModel accounts;

    @BeforeEach
    void stage() throws Exception {
        sandbox = Sandbox.start(folder, new Ffmpeg(Path.of("target", "ffmpeg")));
        sandbox.ignoreLimits();
        var outside = sandbox.environment();
        credentials =
                new Credentials(
                        name -> Optional.ofNullable(outside.get(name)).map(Secret::new),
                        new PassingVault());
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.setupFixture(() -> {
            if (accounts != null) accounts.close();
            if (pane.get() != null) pane.get().close();
        });
        FxToolkit.cleanupStages();
        http.close();
        sandbox.close();
        assertEquals(List.of(), PageView.COOKIES.getCookieStore().getCookies());
    }

    /// Where a service of the sandbox is.
    ///
    /// @param key such as `SPOTIFY_URL`
    private URI address(String key) {
        return URI.create(sandbox.environment().get(key));
    }

    private ServiceHttp door(Service service) {
        return http.service(service, Limit.burst(1_000, Duration.ofSeconds(1)));
    }

    private Spotify spotify() {
        return new Spotify(
                address("SPOTIFY_URL"),
                address("SPOTIFY_ACCOUNTS_URL"),
                door(Service.SPOTIFY),
                credentials,
                Waits.SYSTEM);
    }

    /// The accounts page with this service alone.
    private record OneService(Accounts all) implements AccountsDesk {
        @Override
        public List<Account> accounts() {
            return all.all();
        }

        @Override
        public SignInState enter(Service service, Map<String, Secret> entered) throws Exception {
            return all.enter(service, entered);
        }

        @Override
        public Visiting visit(Service service) throws Exception {
            return all.visit(service);
        }

        @Override
        public void signOut(Service service) throws Exception {
            all.signOut(service);
        }

        @Override
        public void moveToEnv(Service service) {
            throw new AssertionError("nobody asked for it");
        }

        @Override
        public void openInBrowser(URI page) {
            throw new AssertionError("the page opens in our window");
        }
    }

    /// Opens the sign-in of a service of the sandbox.
    private void open(SignIn service) throws Exception {
        var desk = new OneService(new Accounts(Sources.of(List.of(service)), credentials));
        FxToolkit.setupStage(stage -> {
            accounts = new AccountsViewModel(desk, background, background);
            accounts.signIn(desk.accounts().getFirst());
            var built =
                    new SignInPane(
                            accounts.signingInProperty().get(), accounts::close, PageView.BLANK);
            pane.set(built);
            stage.setScene(new Scene(Views.load(built), 470, 600));
            stage.show();
        });
    }

    private static void until(BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                PATIENCE.toSeconds(),
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
    }

    private boolean has(String selector) {
        var page = pane.get().page();
        return page != null
                && page.engine().getDocument() != null
                && Boolean.TRUE.equals(
                        page.engine()
                                .executeScript(
                                        "document.querySelector('" + selector + "') !== null"));
    }

    /// Waits for the element, then does something with it: `it` in the script.
    private void with(String selector, String script) throws Exception {
        until(() -> has(selector));
        WaitForAsyncUtils.asyncFx(() ->
                        pane.get()
                                .page()
                                .engine()
                                .executeScript(
                                        "(function(it) {"
                                                + script
                                                + "})(document.querySelector('"
                                                + selector
                                                + "'))"))
                .get();
    }

    private void fill(String selector, String text) throws Exception {
        with(selector, "it.value = '" + text + "'");
    }

    private void press(String selector) throws Exception {
        with(selector, "it.click()");
    }

    @Test
    void spotifyConnectsOnItsOwnPages() throws Exception {
        var spotify = spotify();
        assertEquals(new SignInState.SignedOut(), spotify.state());
        long began = System.nanoTime();
        open(spotify);
        fill("#username", SpotifyPeople.NAME);
        fill("#password", "not " + SpotifyPeople.PASSWORD);
        press("#login-button");
        until(() -> has("[role=alert]"));
        fill("#username", SpotifyPeople.NAME);
        fill("#password", SpotifyPeople.PASSWORD);
        press("#login-button");
        press("#agree");
        until(() -> spotify.state() instanceof SignInState.Connected);
        var took = Duration.ofNanos(System.nanoTime() - began);
        until(() -> accounts.signingInProperty().get() == null);
        assertTrue(took.compareTo(PATIENCE) < 0, "connected after " + took);
        var connected = (SignInState.Connected) spotify.state();
        assertEquals(SpotifyPeople.DISPLAY_NAME, connected.name());
    }

    @Test
    void whoDoesNotAgreeIsNotConnected() throws Exception {
        var spotify = spotify();
        open(spotify);
        fill("#username", SpotifyPeople.NAME);
        fill("#password", SpotifyPeople.PASSWORD);
        press("#login-button");
        press("#cancel");
        until(() ->
                accounts.signingInProperty().get() != null
                        && accounts.signingInProperty()
                                .get()
                                .sentenceProperty()
                                .get()
                                .contains("did not agree"));
        assertEquals(new SignInState.SignedOut(), spotify.state());
    }
}

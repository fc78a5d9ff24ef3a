package cratekeeper.ui.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.agent.ServiceStatus;
import cratekeeper.integration.SignInState;
import cratekeeper.music.Service;
import cratekeeper.ui.FxBackground;
import cratekeeper.ui.Views;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class AccountsViewTest {
    private static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");
    private final FakeAccounts accounts = new FakeAccounts();
    private final FxBackground background = new FxBackground();
    private final FxRobot robot = new FxRobot();
    private AccountsViewModel model;

    @BeforeEach
    void stage() throws Exception {
        FxToolkit.registerPrimaryStage();
        accounts.states.putAll(
                Map.of(
                        Service.SPOTIFY, new SignInState.Connected("dj somebody", null),
                        Service.BEATPORT,
                                new SignInState.Connected("", NOW.plus(Duration.ofHours(6))),
                        Service.DISCOGS, new SignInState.Blocked("this account is closed."),
                        Service.SOUNDCLOUD, new SignInState.NotSetUp("Enter a client id."),
                        Service.YOUTUBE, new SignInState.SignedOut(),
                        Service.DEEZER, new SignInState.Expired("The cookie is too old.")));
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.setupFixture(model::close);
        FxToolkit.cleanupStages();
    }

    private void open() throws Exception {
        model = new AccountsViewModel(accounts, background, background);
        var services =
                FXCollections.observableArrayList(
                        accounts.states.keySet().stream()
                                .map(s ->
                                        new ServiceStatus(
                                                s,
                                                ServiceStatus.State.READY,
                                                0,
                                                1,
                                                "1 a second",
                                                null,
                                                "",
                                                ""))
                                .toList());
        FxToolkit.setupStage(stage -> {
            stage.setScene(
                    new Scene(Views.load(new AccountsView(model, services, () -> NOW)), 1100, 800));
            stage.show();
        });
        until(() -> rows().size() == accounts.states.size());
    }

    private static void until(BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
    }

    /// All words of each row, by the service's name.
    private Map<String, List<String>> rows() {
        var rows = new TreeMap<String, List<String>>();
        for (Node row : robot.lookup(".setting").queryAllAs(HBox.class)) {
            var words =
                    robot
                            .from(row)
                            .lookup((Node n) -> n instanceof Labeled)
                            .queryAllAs(Labeled.class)
                            .stream()
                            .map(Labeled::getText)
                            .toList();
            rows.put(words.getFirst(), words.subList(1, words.size()));
        }
        return rows;
    }

    private Labeled action(String words, Service service) {
        return robot.lookup((Node n) ->
                        n instanceof Labeled
                                && (words + ": " + service.displayName())
                                        .equals(n.getAccessibleText()))
                .queryAs(Labeled.class);
    }

    @Test
    void eachStateIsSaidInWordsWithItsAction() throws Exception {
        open();
        var rows = rows();
        assertEquals(List.of("Connected as dj somebody", "Sign out"), rows.get("Spotify"));
        assertEquals(
                List.of("Connected · expires in 6 h", "Sign out", "Write to .env", "Sign in again"),
                rows.get("Beatport"));
        assertEquals(
                List.of("Blocked: this account is closed.", "Sign out", "Sign in again"),
                rows.get("Discogs"));
        assertEquals(List.of("Enter a client id.", "Add key"), rows.get("SoundCloud"));
        assertEquals(List.of("Works without an account", "Add key"), rows.get("YouTube"));
        assertEquals(
                List.of("The cookie is too old.", "Sign out", "Sign in again"), rows.get("Deezer"));
    }

    @Test
    void aSignInUnderWayIsSaidInItsRow() throws Exception {
        open();
        robot.clickOn(action("Add key", Service.YOUTUBE));
        until(() -> rows().get("YouTube").getFirst().startsWith("Signing in"));
        assertEquals(1, rows().get("YouTube").size(), "nothing to press there meanwhile");
        robot.interact(model::close);
        assertEquals("Works without an account", rows().get("YouTube").getFirst());
    }

    @Test
    void signOutLeavesNothing() throws Exception {
        open();
        robot.clickOn(action("Sign out", Service.SPOTIFY));
        until(() -> rows().get("Spotify").getFirst().equals("Not signed in"));
        assertEquals(new SignInState.SignedOut(), accounts.states.get(Service.SPOTIFY));
    }

    @Test
    void aKeyGoesIntoEnvOnlyWhenAsked() throws Exception {
        open();
        assertTrue(accounts.moved.isEmpty());
        robot.clickOn(action("Write to .env", Service.BEATPORT));
        until(() -> !rows().get("Beatport").contains("Write to .env"));
        assertEquals(List.of(Service.BEATPORT), accounts.moved);
        assertEquals(
                "BEATPORT_TOKEN stands in the home folder's .env now.",
                robot.lookup(".notice-sentence").queryLabeled().getText());
        assertFalse(rows().get("Beatport").isEmpty());
    }

    @Test
    void whatIsSetInEnvIsNotSignedOutHere() {
        var account =
                new cratekeeper.agent.Account(
                        Service.DISCOGS,
                        true,
                        new SignInState.Connected("", null),
                        accounts.account(Service.DISCOGS).entries(),
                        java.util.Set.of("DISCOGS_TOKEN"),
                        java.util.Set.of(),
                        false);
        model = new AccountsViewModel(accounts, background, background);
        assertEquals("Connected · set in .env", AccountWords.below(account, NOW));
        assertEquals("", AccountWords.action(account, NOW));
        assertFalse(AccountWords.signsOutAside(account, NOW));
    }
}

package cratekeeper.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cratekeeper.agent.Brought;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;

/// Every screen in both languages, light and dark, large and small, with usual and with large text:
/// no text is cut, nothing overlaps, everything can be read, every control has a name.
///
/// The views are built once a language and dressed anew for each look.
class EveryScreenTest {
    private static final List<Look> LOOKS =
            List.of(
                    new Look(Looks.Theme.DARK, 100, 1360, 850),
                    new Look(Looks.Theme.DARK, 100, 960, 600),
                    new Look(Looks.Theme.DARK, 200, 1360, 850),
                    new Look(Looks.Theme.LIGHT, 100, 1360, 850),
                    new Look(Looks.Theme.LIGHT, 100, 960, 600),
                    new Look(Looks.Theme.LIGHT, 80, 960, 600));

    private record Look(Looks.Theme theme, int textSize, double width, double height) {
        Looks looks() {
            return Looks.DEFAULT.with(theme).sized(textSize);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s %d %% %.0f", theme, textSize, width);
        }
    }

    private final FakeWorld world = new FakeWorld();
    private Window window;

    @ParameterizedTest
    @EnumSource
    void everythingCanBeReadAndNamed(Language language) throws Exception {
        Language.use(language);
        open();
        var found = new TreeSet<String>();
        everyLook(found, "search");
        search();
        everyLook(found, "search");
        each(found);
        signIn(found);
        user(found);
        list(found);
        keys(found);
        assertEquals("", String.join("\n", found));
    }

    @Test
    void whatIsWrongIsFound() throws Exception {
        FxToolkit.registerPrimaryStage();
        var found = new TreeSet<String>();
        FxToolkit.setupFixture(() -> {
            var cut = new Label("A sentence that has no room");
            var button = new Button();
            var over = new Button("Over it");
            var grey = new Label("Grey on grey");
            var root = new Pane(cut, button, over, grey);
            new Scene(root, 400, 300);
            root.setStyle("-fx-background-color: #777777;");
            grey.setStyle("-fx-text-fill: #888888;");
            root.applyCss();
            cut.resizeRelocate(0, 200, 40, 20);
            button.resizeRelocate(0, 0, 60, 30);
            over.resizeRelocate(30, 10, 100, 30);
            grey.resizeRelocate(0, 100, 200, 20);
            for (var node : root.getChildren()) ((Parent) node).layout();
            found.addAll(ScreenCheck.of(root, "here"));
        });
        var kinds = found.stream().map(one -> one.split(" ", 3)[1]).distinct().toList();
        assertEquals(List.of("contrast", "cut:", "no", "overlap:"), kinds, found.toString());
    }

    private void open() throws Exception {
        world.busyEvening();
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(this::open);
        window.settle();
    }

    private void open(Stage stage) {
        window = new Window(world.desk());
        window.show(stage);
    }

    @AfterEach
    void close() throws Exception {
        Language.use(Language.ENGLISH);
        if (window != null) FxToolkit.setupFixture(window::close);
        FxToolkit.cleanupStages();
    }

    private void search() throws Exception {
        onFx(() -> window.search("night ferry"));
        onFx(() ->
                window.searchModel()
                        .selectedProperty()
                        .set(window.searchModel().rows().getFirst()));
    }

    private void each(Set<String> found) throws Exception {
        for (Screen screen : Screen.values()) {
            if (screen == Screen.SEARCH) continue;
            onFx(() -> window.show(screen));
            String room = screen.name().toLowerCase(Locale.ROOT);
            if (screen != Screen.SETTINGS) everyLook(found, room);
            else
                for (int page = 0; page < tabs().size(); page++) {
                    int now = page;
                    onFx(() -> tabs().get(now).fire());
                    everyLook(found, page == 0 ? "accounts" : "settings");
                }
        }
    }

    private void signIn(Set<String> found) throws Exception {
        onFx(() -> {
            window.show(Screen.SETTINGS);
            tabs().getFirst().fire();
        });
        var account =
                window.accountsModel().accounts().stream()
                        .filter(one -> !one.web())
                        .findFirst()
                        .orElseThrow();
        onFx(() -> window.accountsModel().signIn(account));
        everyLook(found, "sign-in");
        onFx(() -> window.accountsModel().close());
    }

    private void user(Set<String> found) throws Exception {
        onFx(() -> {
            window.show(Screen.SEARCH);
            window.userModel().open("harbourmaster");
        });
        everyLook(found, "users");
        onFx(() -> window.userModel().close());
    }

    private List<ToggleButton> tabs() {
        return window.scene().getRoot().lookupAll(".tab-chip").stream()
                .filter(ToggleButton.class::isInstance)
                .map(ToggleButton.class::cast)
                .toList();
    }

    private void list(Set<String> found) throws Exception {
        onFx(() -> window.bring(new Brought.Words("Mara Lindqvist - Night Ferry\n???\nLow Sun")));
        everyLook(found, "playlist");
    }

    private void keys(Set<String> found) throws Exception {
        onFx(() -> press(KeyCode.F1));
        everyLook(found, "frame");
        onFx(() -> ((Button) window.scene().getRoot().lookup("#guide")).fire());
        everyLook(found, "guide");
        onFx(() -> press(KeyCode.ESCAPE));
    }

    private void press(KeyCode code) {
        window.scene()
                .getRoot()
                .fireEvent(
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private void everyLook(Set<String> found, String room) throws Exception {
        FxToolkit.setupFixture(() -> {
            Parent root = window.scene().getRoot();
            double width = root.getLayoutBounds().getWidth();
            double height = root.getLayoutBounds().getHeight();
            for (Look look : LOOKS) {
                window.setLooks(look.looks());
                // The stage itself stays as it is: a new size would come a frame later.
                root.resize(look.width(), look.height());
                look(root, found, room, look + ", on " + room);
            }
            root.resize(width, height);
            window.setLooks(Looks.DEFAULT);
        });
    }

    private void look(Parent root, Set<String> found, String room, String how) {
        // What one layout changes, such as columns that hide, is laid out by the next.
        for (int i = 0; i < 6; i++) {
            root.applyCss();
            root.layout();
        }
        ScreenCheck.of(root, room).forEach(one -> found.add(one + " (" + how + ")"));
        Node details = root.lookup("#stripDetails");
        if (details instanceof Button open && open.isVisible() && open.getParent().isVisible()) {
            open.fire();
            root.applyCss();
            root.layout();
            ScreenCheck.of(root, room).forEach(one -> found.add(one + " (details, " + how + ")"));
        }
    }

    private void onFx(Runnable work) throws Exception {
        FxToolkit.setupFixture(work::run);
        window.settle();
    }
}

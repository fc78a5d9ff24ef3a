package cratekeeper.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.agent.ServiceAnswer;
import cratekeeper.music.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

class WindowTest {
    private final FakeWorld world = new FakeWorld();
    private final FxRobot robot = new FxRobot();
    private Window window;

    @BeforeEach
    void open() throws Exception {
        world.busyEvening();
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(this::open);
        // The stage is the same for all tests, and so is the size that the last one left.
        FxToolkit.setupFixture(() -> window.resize(1360, 850));
        window.settle();
    }

    private void open(Stage stage) {
        window = new Window(world.desk());
        window.show(stage);
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.setupFixture(window::close);
        FxToolkit.cleanupStages();
    }

    @Test
    void wordsAndEnterBringRows() throws Exception {
        search("night ferry");
        assertEquals(
                List.of("night ferry"),
                world.searches.asked.stream().map(r -> r.query().text()).toList());
        TableView<?> table = robot.lookup("#table").query();
        assertEquals(6, table.getItems().size());
    }

    @Test
    void downloadBestPutsTheRecordingIntoTheQueue() throws Exception {
        search("night ferry");
        select(0);
        robot.clickOn("#best");
        window.settle();
        assertEquals(
                List.of("add Mara Lindqvist - Night Ferry (Extended Mix)"), world.queue.commands);
        assertEquals("In the queue", robot.lookup("#best").queryLabeled().getText());
    }

    @Test
    void ctrlAndADigitShowEachScreen() throws Exception {
        for (Screen screen : Screen.values()) {
            robot.press(KeyCode.CONTROL)
                    .type(KeyCode.valueOf("DIGIT" + screen.digit()))
                    .release(KeyCode.CONTROL);
            window.settle();
            assertTrue(
                    titles().contains(screen.title()) || screen == Screen.SEARCH,
                    screen + " in " + titles());
        }
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        assertTrue(robot.lookup("#words").query().isFocused());
    }

    @Test
    void droppedWordsAreSearchedFor() throws Exception {
        robot.interact(() -> window.show(Screen.LIBRARY));
        robot.interact(() ->
                Event.fireEvent(
                        window.scene().getRoot().lookup(".navigation"),
                        DropFromOutside.of(DataFormat.PLAIN_TEXT, "slow signal")));
        window.settle();
        assertEquals("slow signal", world.searches.asked.getLast().query().text());
    }

    @Test
    void severalDroppedLinesAreAList() throws Exception {
        robot.interact(() ->
                Event.fireEvent(
                        window.scene().getRoot().lookup(".navigation"),
                        DropFromOutside.of(DataFormat.PLAIN_TEXT, "slow signal\n\nlow sun\n")));
        window.settle();
        assertEquals(0, world.searches.asked.size());
        assertEquals(2, window.searchModel().list().lines().size());
    }

    @Test
    void whenNobodyIsReachedTheNoticeTriesAgain() throws Exception {
        world.searches.tracks = List.of();
        world.searches.answers =
                List.of(
                        new ServiceAnswer(
                                Service.ARCHIVE,
                                ServiceAnswer.State.UNREACHABLE,
                                0,
                                5,
                                false,
                                "no route"));
        search("night ferry");
        assertEquals("No service could be reached.", ((Label) shown(".notice-sentence")).getText());
        robot.clickOn("Try again");
        window.settle();
        assertEquals(2, world.searches.asked.size());
    }

    @Test
    void theThemeChangesAtOnceAndIsSaved() throws Exception {
        robot.interact(() -> window.show(Screen.SETTINGS));
        robot.clickOn("Appearance").clickOn("Light");
        assertTrue(window.scene().getStylesheets().getFirst().endsWith("light.css"));
        robot.clickOn("Dark");
        assertTrue(window.scene().getStylesheets().getFirst().endsWith("dark.css"));
        assertEquals(
                List.of(new Looks(Looks.Theme.LIGHT, false), new Looks(Looks.Theme.DARK, false)),
                world.saved);
    }

    @Test
    void spacePlaysAndEscStops() throws Exception {
        search("night ferry");
        select(0);
        window.settle();
        robot.clickOn("6:48").type(KeyCode.SPACE);
        assertTrue(world.sound.playing());
        robot.type(KeyCode.F1);
        assertTrue(shown(".key-list") != null);
        robot.type(KeyCode.ESCAPE);
        assertFalse(robot.lookup(".overlay").query().isVisible());
    }

    @Test
    void aJobsRowFollowsTheQueue() throws Exception {
        robot.interact(() -> window.show(Screen.DOWNLOADS));
        window.settle();
        var job = world.queue.jobs.getFirst();
        for (int i = 0; i < 1000; i++) world.queue.listeners.getFirst().changed(job, 4_200_000);
        for (int i = 0; i < 3; i++) window.settle();
        assertEquals(4_200_000, window.downloadsModel().rows().getFirst().bytesPerSecond());
        robot.clickOn("Clear done");
        window.settle();
        assertEquals(List.of("clearDone"), world.queue.commands);
    }

    @Test
    void noTextIsCutThatShouldBeWhole() throws Exception {
        search("night ferry");
        select(0);
        for (Screen screen : Screen.values()) {
            robot.interact(() -> window.show(screen));
            for (var size : new int[][] {{1360, 850}, {960, 600}}) {
                robot.interact(() -> window.resize(size[0], size[1]));
                window.settle();
                assertEquals(
                        List.of(),
                        cut(window.scene().getRoot()),
                        screen + " at " + size[0] + " × " + size[1]);
            }
        }
    }

    @Test
    void everyControlHasAName() throws Exception {
        search("night ferry");
        for (Screen screen : Screen.values()) {
            robot.interact(() -> window.show(screen));
            window.settle();
            var nameless =
                    window.scene().getRoot().lookupAll(".button").stream()
                            .filter(WindowTest::visible)
                            .filter(node ->
                                    node instanceof Labeled button
                                            && isBlank(button.getText())
                                            && isBlank(button.getAccessibleText()))
                            .toList();
            assertEquals(List.of(), nameless, screen.title());
        }
    }

    private void search(String words) throws Exception {
        robot.interact(() -> window.search(words));
        window.settle();
    }

    private void select(int row) throws Exception {
        robot.interact(() ->
                window.searchModel().selectedProperty().set(window.searchModel().rows().get(row)));
        window.settle();
    }

    private Set<String> titles() {
        return Set.copyOf(
                robot.lookup(".screen-title").<Label>queryAll().stream()
                        .map(Label::getText)
                        .toList());
    }

    private Node shown(String style) {
        return robot.lookup(style).queryAll().stream()
                .filter(WindowTest::visible)
                .findFirst()
                .orElse(null);
    }

    private static boolean visible(Node node) {
        for (Node at = node; at != null; at = at.getParent()) if (!at.isVisible()) return false;
        return true;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static List<String> cut(Parent root) {
        var found = new ArrayList<String>();
        for (Node node : root.getChildrenUnmodifiable()) {
            if (!node.isVisible()) continue;
            if (node instanceof Labeled label
                    && !node.getStyleClass().contains("may-shorten")
                    && isCut(label)) found.add(label.getText());
            if (node instanceof Parent parent && !(node instanceof TextInputControl))
                found.addAll(cut(parent));
        }
        return found;
    }

    private static boolean isCut(Labeled label) {
        if (isBlank(label.getText()) || label.getWidth() == 0) return false;
        for (Node child : label.getChildrenUnmodifiable()) {
            if (child instanceof Text text && child.isVisible())
                return !text.getText().equals(label.getText());
        }
        return false;
    }
}

package cratekeeper.ui.downloads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.DownloadJob;
import cratekeeper.music.DownloadJob.State;
import cratekeeper.ui.FakeTracks;
import cratekeeper.ui.FakeWorld;
import cratekeeper.ui.Looks;
import cratekeeper.ui.Screen;
import cratekeeper.ui.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// The Downloads screen in the real window, with lists in the queue.
class DownloadsScreenTest {
    private final FakeWorld world = new FakeWorld();
    private final FxRobot robot = new FxRobot();
    private Window window;
    private DownloadsViewModel model;

    @BeforeEach
    void open() throws Exception {
        add("July", "a", State.DOWNLOADING, 50, 0);
        add("July", "b", State.WAITING, 0, 1);
        add("July", "c", State.WAITING, 0, 2);
        add("July", "d", State.DONE, 0, 3);
        add(null, "e", State.PAUSED, 20, 4);
        add("August", "f", State.FAILED, 0, 5);
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(this::open);
        FxToolkit.setupFixture(() -> window.resize(1360, 850));
        window.settle();
        robot.interact(() -> window.show(Screen.DOWNLOADS));
        settle();
        model = window.downloadsModel();
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

    private void settle() throws Exception {
        for (int i = 0; i < 3; i++) window.settle();
    }

    private void add(String list, String id, State state, long done, int order) {
        world.queue.jobs.add(job(list, id, state, done, order));
    }

    private static DownloadJob job(String list, String id, State state, long done, int order) {
        var track = FakeTracks.track("Track " + id, null, "Kaito Rei");
        return FakeJobs.of(list, FakeJobs.job(id, track, state, done, 100, "", null, order));
    }

    /// "July[a b c d]".
    private String lines() {
        return model.linesProperty().get().stream()
                .map(line ->
                        switch (line) {
                            case GroupRow group -> "[" + group.name() + "]";
                            case JobRow row -> row.job().id();
                        })
                .collect(Collectors.joining(" "));
    }

    private TableView<Line> table() {
        return robot.lookup("#table").queryAll().stream()
                .filter(node -> node.getScene() != null && node.isVisible())
                .map(node -> {
                    @SuppressWarnings("unchecked")
                    var table = (TableView<Line>) node;
                    return table;
                })
                .findFirst()
                .orElseThrow();
    }

    private void select(String... ids) {
        robot.interact(() -> {
            var wanted = List.of(ids);
            table().getSelectionModel().clearSelection();
            for (Line line : table().getItems())
                if (line instanceof JobRow row && wanted.contains(row.job().id())) {
                    table().getSelectionModel().select(line);
                    table().requestFocus();
                }
        });
    }

    private List<String> shown(String selector) {
        return robot.lookup(selector).queryAll().stream()
                .filter(DownloadsScreenTest::isVisible)
                .map(node -> node instanceof Labeled label ? label.getText() : "")
                .toList();
    }

    private static boolean isVisible(Node node) {
        for (Node at = node; at != null; at = at.getParent()) if (!at.isVisible()) return false;
        return true;
    }

    @Test
    void jobsStandBelowTheHeadOfTheirList() {
        assertEquals("[July] a b c d [] e [August] f", lines());
        assertEquals(3, shown(".group-percent").size());
        assertTrue(shown(".group-bar .strong").contains("July"));
        assertTrue(shown(".group-bar .small").contains("1 of 4 done"));
        assertEquals("37 %", shown(".group-percent").getFirst().replace('\u00a0', ' '));
    }

    @Test
    void aListIsFoldedByKeyAndKeepsItsCount() throws Exception {
        robot.interact(() -> {
            table().requestFocus();
            table().getSelectionModel().select(0);
            table().getFocusModel().focus(0);
        });
        robot.type(KeyCode.LEFT);
        settle();
        assertEquals("[July] [] e [August] f", lines());
        assertTrue(shown(".group-bar .small").contains("1 of 4 done"));
        robot.type(KeyCode.RIGHT);
        settle();
        assertEquals("[July] a b c d [] e [August] f", lines());
    }

    @Test
    void whatIsDoneWithSeveralIsDoneWithThoseItFits() {
        select("a", "b", "e");
        robot.type(KeyCode.P);
        robot.type(KeyCode.G);
        robot.type(KeyCode.DELETE);
        assertEquals(List.of("pause a b", "resume e", "cancel a b e"), world.queue.commands);
    }

    @Test
    void theOrderIsChangedByKeys() {
        select("c");
        robot.press(KeyCode.ALT).type(KeyCode.UP).type(KeyCode.HOME).release(KeyCode.ALT);
        select("b");
        robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        assertEquals(List.of("move UP c", "move FRONT c", "move DOWN b"), world.queue.commands);
    }

    @Test
    void selectedJobsStaySelectedWhenOthersMove() throws Exception {
        select("b", "c");
        world.queue.say(job("July", "a", State.DONE, 100, 9), 0);
        settle();
        assertEquals("[July] b c a d [] e [August] f", lines());
        assertEquals(
                List.of("b", "c"),
                DownloadsViewModel.jobs(table().getSelectionModel().getSelectedItems()).stream()
                        .map(row -> row.job().id())
                        .toList());
        assertEquals(List.of("2 selected"), shown(".selection-bar > .label"));
        robot.type(KeyCode.ESCAPE);
        assertEquals(List.of(), shown(".selection-bar > .label"));
    }

    @Test
    void aWholeListIsStoppedByItsHead() throws Exception {
        robot.clickOn("July");
        robot.type(KeyCode.P);
        settle();
        assertEquals(List.of("pause a b c"), world.queue.commands);
    }

    @Test
    void aListThatIsDoneSaysSoOnceAndInNoPicture() throws Exception {
        for (String id : List.of("a", "b", "c"))
            world.queue.say(job("July", id, State.DONE, 100, 9), 0);
        settle();
        var done = model.listDoneProperty().get();
        assertEquals(new ListDone("July", 4, 0, 0), done);
        var popups = new ArrayList<PopupWindow>();
        robot.interact(() -> {
            for (var each : javafx.stage.Window.getWindows())
                if (each instanceof PopupWindow popup
                        && !popup.getScene().getRoot().lookupAll(".toast").isEmpty())
                    popups.add(popup);
        });
        assertEquals(1, popups.size());
        assertTrue(window.scene().getRoot().lookupAll(".toast").isEmpty());
        var own = popups.getFirst().getScene();
        robot.interact(() -> window.setTheme(Looks.Theme.LIGHT));
        assertTrue(own.getStylesheets().getFirst().endsWith("light.css"), "it follows the theme");
        robot.interact(() -> window.setTheme(Looks.Theme.DARK));
        robot.interact(() -> popups.getFirst().hide());
    }

    @Test
    void theOrderOfPlacesInAnOwnersQueueIsTold() throws Exception {
        var waiting =
                FakeJobs.job(
                        "q",
                        FakeTracks.track("Low Sun", null, "Anselm Okoro"),
                        State.DOWNLOADING,
                        0,
                        100,
                        "Remotely queued, place 7",
                        FakeTracks.files().getFirst().offer(),
                        1);
        assertEquals("7th at harbourmaster", Steps.state(waiting));
        assertEquals(
                List.of("1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th"),
                List.of(1L, 2L, 3L, 4L, 11L, 12L, 13L, 21L, 112L).stream()
                        .map(Steps::ordinal)
                        .toList());
    }

    @Test
    void anotherThemeInMidDownloadChangesNothingElse() throws Exception {
        select("a");
        robot.interact(() -> window.setTheme(Looks.Theme.LIGHT));
        world.queue.say(job("July", "a", State.DOWNLOADING, 75, 9), 2_000_000);
        settle();
        robot.interact(() -> window.setTheme(Looks.Theme.DARK));
        settle();
        assertEquals("[July] a b c d [] e [August] f", lines());
        assertEquals(75, model.rows().getFirst().job().bytesDone());
        assertEquals(2_000_000, model.rows().getFirst().bytesPerSecond());
        assertEquals(List.of("1 selected"), shown(".selection-bar > .label"));
    }

    @Test
    void anEmptyQueueSaysWhatToDrop() throws Exception {
        world.queue.jobs.clear();
        robot.interact(model::reload);
        settle();
        assertEquals("", lines());
        assertFalse(robot.lookup("#table").query().isVisible());
        assertTrue(shown("#empty .message-title").contains("Drop a link or a few words"));
    }
}

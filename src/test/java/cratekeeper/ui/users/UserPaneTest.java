package cratekeeper.ui.users;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.People;
import cratekeeper.ui.FakeWorld;
import cratekeeper.ui.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// From a file to its owner, through their folders, and to keeping them out.
class UserPaneTest {
    private final FakeWorld world = new FakeWorld();
    private final FxRobot robot = new FxRobot();
    private Window window;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(this::open);
        FxToolkit.setupFixture(() -> window.resize(1360, 850));
        window.settle();
        robot.interact(() -> window.search("night ferry"));
        window.settle();
        robot.interact(() ->
                window.searchModel()
                        .selectedProperty()
                        .set(window.searchModel().rows().getFirst()));
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

    private void openUser() throws Exception {
        robot.interact(() -> ((Hyperlink) peers().getFirst()).fire());
        window.settle();
    }

    private List<Labeled> peers() {
        return robot.lookup(".peer").<Labeled>queryAll().stream().toList();
    }

    private TreeView<FolderNode> tree() {
        return robot.lookup("#user-folders").query();
    }

    private static String names(List<TreeItem<FolderNode>> items) {
        return items.stream().map(i -> i.getValue().name()).collect(Collectors.joining(", "));
    }

    private String state() {
        return ((Label) robot.lookup("#user-state").query()).getText();
    }

    @Test
    void aFilesOwnerIsNamedWithSpeedAndPlace() {
        assertEquals(
                List.of("harbourmaster", "lantern_queue_of_the_old_pier"),
                peers().stream().map(Labeled::getText).toList());
        var said =
                robot.lookup(".file-row .label").<Label>queryAll().stream()
                        .map(Label::getText)
                        .toList();
        assertTrue(said.contains("free slot\n4.2 MB/s"), said.toString());
        assertTrue(said.contains("queue 12\n90 kB/s"), said.toString());
    }

    @Test
    void theirFoldersAreATreeThatOpensStepByStep() throws Exception {
        openUser();
        assertEquals(List.of("browse harbourmaster"), world.users.commands);
        assertEquals("48 files in 4 folders", state());
        var top = tree().getRoot().getChildren();
        assertEquals("@@k3f9a", names(top));
        assertTrue(top.getFirst().isExpanded(), "there is nothing else to open");
        var below = top.getFirst().getChildren();
        assertEquals("Music, Sets and other things", names(below));
        assertFalse(below.getFirst().isExpanded());
        assertEquals("Mara Lindqvist, Sable & Rue", names(below.getFirst().getChildren()));
        assertEquals(36, below.getFirst().getValue().files());
    }

    @Test
    void aFolderIsPutIntoTheQueueAndALockedOneIsNot() throws Exception {
        openUser();
        var download = robot.lookup("#download-folder").queryButton();
        assertTrue(download.isDisabled(), "none is selected");
        var music = tree().getRoot().getChildren().getFirst().getChildren().getFirst();
        robot.interact(() -> {
            music.setExpanded(true);
            music.getChildren().get(1).setExpanded(true);
            tree().getSelectionModel().select(music.getChildren().get(1).getChildren().getFirst());
        });
        assertTrue(download.isDisabled(), "it is locked");
        robot.interact(() -> {
            music.getChildren().getFirst().setExpanded(true);
            tree().getSelectionModel()
                    .select(music.getChildren().getFirst().getChildren().getFirst());
        });
        robot.clickOn("#download-folder");
        window.settle();
        assertEquals("download harbourmaster a Night Ferry (2025)", world.users.commands.getLast());
        assertEquals("12 files in the queue", state());
    }

    @Test
    void whoIsBlockedHasNoFilesHereAnyMoreUntilUnblocked() throws Exception {
        openUser();
        robot.clickOn("#block-user");
        window.settle();
        assertEquals(List.of("harbourmaster"), world.users.blocked());
        assertEquals(
                List.of("lantern_queue_of_the_old_pier"),
                peers().stream().map(Labeled::getText).toList());
        assertFalse(tree().isVisible());
        assertEquals("Unblock", robot.lookup("#block-user").queryButton().getText());
        robot.clickOn("#block-user");
        window.settle();
        assertEquals(List.of(), world.users.blocked());
        assertEquals("48 files in 4 folders", state());
    }

    @Test
    void whoIsBlockedAlreadyIsNotAsked() throws Exception {
        world.users.block("harbourmaster");
        openUser();
        assertEquals(List.of(), world.users.commands);
        assertTrue(window.userModel().blockedProperty().get());
    }

    @Test
    void whoIsAwayIsSaidToBeAndCanBeAskedAgain() throws Exception {
        robot.interact(() -> window.userModel().open("away"));
        window.settle();
        assertEquals(
                "away: This user is offline.",
                window.userModel().noticeProperty().get().sentence());
        robot.clickOn("Try again");
        window.settle();
        assertEquals(List.of("browse away", "browse away"), world.users.commands);
    }

    @Test
    void escClosesThePaneAndNothingElse() throws Exception {
        openUser();
        robot.clickOn("#user-folders").type(KeyCode.ESCAPE);
        assertEquals("", window.userModel().userProperty().get());
        assertFalse(robot.lookup(".user-pane").query().isVisible());
        assertTrue(robot.lookup("#best").query().isVisible());
    }

    @Test
    void tenThousandFoldersMakeNoTreeItemsBeforeTheyAreOpened() throws Exception {
        var many = new ArrayList<People.Folder>();
        for (int i = 0; i < 10_000; i++) {
            many.add(
                    FakeUsers.folder(
                            "f" + i, false, "Music", "Artist " + i / 10, "Album " + i % 10));
        }
        world.users.folders = many;
        openUser();
        assertEquals("120,000 files in 10,000 folders", state());
        var music = tree().getRoot().getChildren().getFirst();
        assertEquals(1_000, music.getChildren().size());
        assertFalse(music.getChildren().get(500).isExpanded());
        assertEquals(10, music.getChildren().get(500).getChildren().size());
    }
}

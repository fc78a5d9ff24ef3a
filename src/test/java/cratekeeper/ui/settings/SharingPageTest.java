package cratekeeper.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.SharingTerms;
import cratekeeper.ui.FakeWorld;
import cratekeeper.ui.Screen;
import cratekeeper.ui.Window;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// Sharing is switched on, given folders and limits, and off again.
class SharingPageTest {
    private static final Path RECORDS = Path.of("/home/somebody/records");

    private final FakeWorld world = new FakeWorld();
    private final FxRobot robot = new FxRobot();
    private Window window;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(this::open);
        FxToolkit.setupFixture(() -> window.resize(1360, 850));
        window.settle();
        robot.interact(() -> window.show(Screen.SETTINGS));
        window.settle();
        robot.clickOn("Sharing");
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

    private String now() {
        return ((Label) robot.lookup("#shared-now").query()).getText();
    }

    private void add(Path folder) throws Exception {
        robot.interact(() -> window.sharingModel().add(folder));
        window.settle();
    }

    private void turn() throws Exception {
        robot.clickOn("#share");
        window.settle();
    }

    @Test
    void nothingIsSharedUntilThePersonTurnsItOnAndChoosesAFolder() throws Exception {
        assertEquals(SharingTerms.OFF, world.sharing.terms);
        assertEquals("Nothing is shared.", now());
        turn();
        assertEquals("Nothing is shared yet: add a folder.", now());
        add(RECORDS);
        assertEquals("12 files in 1 folder are shared · 1 being sent", now());
        turn();
        assertEquals("Nothing is shared.", now());
        assertEquals(List.of(RECORDS), world.sharing.terms.folders(), "it stays chosen");
    }

    @Test
    void aFolderIsTakenAwayByItsOwnButton() throws Exception {
        turn();
        add(RECORDS);
        robot.clickOn(robot.lookup(".shared-folder .icon-button").queryButton());
        window.settle();
        assertEquals(List.of(), world.sharing.terms.folders());
        assertTrue(robot.lookup(".shared-folder").queryAll().isEmpty());
    }

    @Test
    void slotsAndSpeedAreChosen() throws Exception {
        robot.interact(() -> {
            ComboBox<Integer> slots = robot.lookup("#slots").queryComboBox();
            slots.setValue(4);
        });
        window.settle();
        robot.interact(() -> {
            ComboBox<Long> speed = robot.lookup("#speed").queryComboBox();
            speed.setValue(500_000L);
        });
        window.settle();
        assertEquals(new SharingTerms(false, List.of(), 4, 500_000), world.sharing.terms);
    }

    @Test
    void aFolderThatMayNotBeSharedIsRefusedInOneSentence() throws Exception {
        turn();
        add(Path.of("/secret"));
        assertEquals(
                "This folder holds Cratekeeper's own files.",
                window.sharingModel().noticeProperty().get().sentence());
        assertEquals(List.of(), world.sharing.terms.folders());
        assertTrue(((CheckBox) robot.lookup("#share").query()).isSelected());
    }

    @Test
    void theFoldersAreReadAgainOnDemand() throws Exception {
        robot.clickOn("Read folders again");
        window.settle();
        assertEquals(1, world.sharing.readings);
        assertFalse(now().isEmpty());
    }
}

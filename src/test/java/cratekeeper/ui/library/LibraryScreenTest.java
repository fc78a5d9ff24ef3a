package cratekeeper.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.Field;
import cratekeeper.ui.FakeWorld;
import cratekeeper.ui.Language;
import cratekeeper.ui.Screen;
import cratekeeper.ui.Window;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// The Library screen in the real window, by mouse and keyboard.
class LibraryScreenTest {
    private final FakeWorld world = new FakeWorld();
    private final FxRobot robot = new FxRobot();
    private Window window;

    @BeforeEach
    void open() throws Exception {
        world.shelf.twins();
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(this::open);
        FxToolkit.setupFixture(() -> window.resize(1360, 850));
        robot.interact(() -> window.show(Screen.LIBRARY));
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
    void aShelfSaysHowMuchIsOnItAndShowsIt() throws Exception {
        assertEquals("Looks transcoded  1", text("#shelf-suspects"));
        click("#shelf-suspects");
        assertEquals(List.of("Morrow"), titles());
        click("#shelf-upgrades");
        assertEquals(List.of("Morrow", "Undertow"), titles());
        click("#shelf-all");
        assertEquals(5, titles().size());
    }

    @Test
    void fieldsAreCountedAsTheSettingsWantThem() throws Exception {
        world.shelf.required = Set.of(Field.TITLE, Field.LABEL);
        click("#shelf-suspects");
        assertTrue(shows("2/2"));
        robot.clickOn("Morrow");
        window.settle();
        assertTrue(shows("All 2 required fields are filled."));
    }

    @Test
    void kindsThatFitOneLineTakeOne() {
        var shelves = (Region) robot.lookup("#shelves").query();
        var chip = (Region) robot.lookup("#shelf-all").query();
        assertEquals(chip.getHeight(), shelves.getHeight(), 1);
    }

    @Test
    void whatIsTypedFiltersTheTable() throws Exception {
        robot.clickOn("#words").write("slow");
        window.settle();
        assertEquals(List.of("Slow Signal"), titles());
        robot.type(KeyCode.ESCAPE);
        window.settle();
        assertEquals(5, titles().size());
    }

    @Test
    void tagsAreComparedBeforeTheyAreWrittenAndCanBeHadBack() throws Exception {
        robot.clickOn("Slow Signal");
        window.settle();
        click("#editTags");
        type("#tag-label", "Meridian Works");
        assertTrue(shows("label: Meridian → Meridian Works"));
        assertEquals("Meridian", world.shelf.files.get(3).track().label(), "nothing written yet");
        click("#save");
        assertEquals("Meridian Works", world.shelf.files.get(3).track().label());
        assertTrue(shows("Tags of 1 file changed."));
        click("#undo");
        assertEquals("Meridian", world.shelf.files.get(3).track().label());
        assertFalse(shows("Tags of 1 file changed."));
    }

    @Test
    void aValueThatIsNoneIsSaidAndNotWritten() throws Exception {
        robot.clickOn("Slow Signal");
        window.settle();
        click("#editTags");
        type("#tag-bpm", "fast");
        assertTrue(shows("The BPM are a number like 126 or 125.5."));
        assertTrue(robot.lookup("#save").query().isDisabled());
    }

    @Test
    void manyFilesAreChangedAtOnce() throws Exception {
        robot.clickOn("Ferrous").press(KeyCode.SHIFT);
        for (int i = 0; i < 3; i++) robot.type(KeyCode.DOWN);
        robot.release(KeyCode.SHIFT);
        window.settle();
        assertTrue(shows("4 files selected"));
        click("#editSeveral");
        assertEquals("Several values", box("#tag-label").getPromptText());
        type("#tag-label", "One Label");
        click("#save");
        assertEquals(
                List.of("Slow Tide", "One Label", "One Label", "One Label", "One Label"),
                world.shelf.files.stream().map(track -> track.track().label()).toList());
        click("#undo");
        assertEquals(
                List.of("Slow Tide", "Harbour Works", "Depot", "Meridian", "Meridian"),
                world.shelf.files.stream().map(track -> track.track().label()).toList());
    }

    @Test
    void aFileThatRefusesIsNamed() throws Exception {
        world.shelf.refusal =
                "The tags of Slow Signal.flac could not be written: the disk is full.";
        robot.clickOn("Slow Signal");
        window.settle();
        click("#editTags");
        type("#tag-label", "Meridian Works");
        click("#save");
        assertTrue(shows(world.shelf.refusal));
        assertFalse(robot.lookup("#undo").query().getParent().isVisible());
    }

    @Test
    void ofTwinsTheBestIsKeptAndOnlyTheSureGo() throws Exception {
        assertEquals("Duplicates  1", text("#shelf-duplicates"));
        click("#shelf-duplicates");
        assertTrue(shows("keep"));
        assertTrue(shows("recycle"));
        assertTrue(shows("look at it"));
        assertEquals(List.of(), world.shelf.commands);
        click("#clear");
        assertEquals(List.of("clear 3"), world.shelf.commands);
        assertTrue(shows("1 file moved to the recycle folder."));
        assertEquals("Duplicates  0", text("#shelf-duplicates"));
    }

    @Test
    void aChosenColumnIsThereAtTheNextStart() throws Exception {
        click("#columns");
        robot.clickOn("Release");
        window.settle();
        assertTrue(world.shelf.choices.get("library.columns").contains("release"));
        FxToolkit.setupFixture(window::close);
        FxToolkit.setupStage(this::open);
        robot.interact(() -> window.show(Screen.LIBRARY));
        window.settle();
        assertTrue(
                table().getVisibleLeafColumns().stream()
                        .anyMatch(column -> column.getText().equals("Release")));
    }

    @Test
    void spaceAndEnterPlayWhatIsSelected() throws Exception {
        robot.clickOn("Slow Signal");
        window.settle();
        robot.type(KeyCode.SPACE);
        assertEquals("Slow Signal.flac", world.sound.loaded.getFileName().toString());
        robot.clickOn("Ferrous").type(KeyCode.ENTER);
        assertEquals("Ferrous.flac", world.sound.loaded.getFileName().toString());
    }

    @Test
    void germanIsSpokenThroughout() throws Exception {
        FxToolkit.setupFixture(window::close);
        Language.use(Language.GERMAN);
        try {
            FxToolkit.setupStage(this::open);
            robot.interact(() -> window.show(Screen.LIBRARY));
            window.settle();
            assertEquals("Doppelte  1", text("#shelf-duplicates"));
            click("#shelf-duplicates");
            assertTrue(shows("kommt weg"));
            click("#shelf-all");
            robot.clickOn("Slow Signal").type(KeyCode.F2);
            window.settle();
            type("#tag-bpm", "schnell");
            assertTrue(shows("Die BPM sind eine Zahl wie 126 oder 125,5."));
        } finally {
            Language.use(Language.ENGLISH);
        }
    }

    @Test
    void inASmallWindowThePaneUnfoldsOverTheTable() throws Exception {
        FxToolkit.setupFixture(() -> window.resize(960, 600));
        window.settle();
        robot.clickOn("Slow Signal");
        window.settle();
        assertFalse(robot.lookup("#pane").query().isVisible());
        click("#details");
        assertTrue(robot.lookup("#pane").query().isVisible());
        robot.type(KeyCode.ESCAPE);
        window.settle();
        assertFalse(robot.lookup("#pane").query().isVisible());
    }

    @Test
    void aBetterCopyIsSearchedFor() throws Exception {
        robot.clickOn("Morrow");
        window.settle();
        click("#better");
        assertTrue(
                world.searches.asked.getLast().query().text().contains("Morrow"),
                () -> world.searches.asked.toString());
    }

    private void click(String selector) throws Exception {
        robot.clickOn(selector);
        window.settle();
    }

    private void type(String selector, String words) throws Exception {
        robot.interact(() -> box(selector).clear());
        robot.clickOn(selector).write(words);
        window.settle();
    }

    private TextField box(String selector) {
        return robot.lookup(selector).query();
    }

    private TableView<ShelfRow> table() {
        return robot.lookup("#table").query();
    }

    private List<String> titles() {
        return table().getItems().stream()
                .map(row -> row.trackProperty().get().track().title())
                .toList();
    }

    private String text(String selector) {
        return robot.lookup(selector).queryLabeled().getText();
    }

    private boolean shows(String words) {
        return robot.lookup((Node node) ->
                        node instanceof Labeled label
                                && words.equals(label.getText())
                                && seen(node))
                .tryQuery()
                .isPresent();
    }

    private static boolean seen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) if (!at.isVisible()) return false;
        return true;
    }
}

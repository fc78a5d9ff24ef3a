package cratekeeper.ui.playlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import cratekeeper.music.ListColumn;
import cratekeeper.ui.DropFromOutside;
import cratekeeper.ui.FakeWorld;
import cratekeeper.ui.Screen;
import cratekeeper.ui.Window;
import cratekeeper.ui.playlist.PlaylistViewModel.Phase;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Lists that a person brings to the real window.
class BringingTest {
    @TempDir Path folder;
    private final FakeWorld world = new FakeWorld();
    private final FxRobot robot = new FxRobot();
    private Window window;
    private PlaylistViewModel model;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(this::open);
        FxToolkit.setupFixture(() -> window.resize(1360, 850));
        window.settle();
        model = window.searchModel().list();
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

    private void drop(DataFormat format, Object content) throws Exception {
        robot.interact(() ->
                Event.fireEvent(
                        window.scene().getRoot().lookup(".navigation"),
                        DropFromOutside.of(format, content)));
        settle();
    }

    private void settle() throws Exception {
        for (int i = 0; i < 2; i++) window.settle();
    }

    private List<File> csv(String rows) throws Exception {
        Path file = folder.resolve("July.csv");
        Files.writeString(file, "title,artist\n" + rows);
        return List.of(file.toFile());
    }

    private String text(String selector) {
        return robot.lookup(selector).<Labeled>query().getText();
    }

    @Test
    void aDroppedFileIsShownWithItsProblemsByLineAndThenQueued() throws Exception {
        robot.interact(() -> window.show(Screen.LIBRARY));
        String rows =
                IntStream.rangeClosed(1, 5_000)
                        .mapToObj(n ->
                                n % 1_000 == 0 ? ",Nobody\n" : "Low Sun " + n + ",Anselm Okoro\n")
                        .collect(Collectors.joining());
        drop(DataFormat.FILES, csv(rows));
        assertEquals(Phase.READ, model.phaseProperty().get());
        assertEquals("July", text("#name"));
        assertEquals("CSV", text("#source"));
        assertEquals("5,000 lines · 5 without a track", text("#count"));
        assertEquals(List.of(), world.lists.added, "nothing is started by showing");
        robot.interact(() -> model.onlyProblemsProperty().set(true));
        assertEquals(
                List.of(1_001, 2_001, 3_001, 4_001, 5_001),
                model.lines().stream().map(line -> line.position()).toList());
        robot.interact(() -> model.onlyProblemsProperty().set(false));
        robot.clickOn("#download");
        settle();
        assertEquals(4_995, world.lists.added.size());
        assertEquals("5,000 lines · 5 without a track · 4,995 in the queue", text("#count"));
    }

    @Test
    void theSameFileAgainSaysThatItIsThere() throws Exception {
        var file = csv("Low Sun,Anselm Okoro\nNight Ferry,Mara Lindqvist\n");
        for (int i = 0; i < 2; i++) {
            drop(DataFormat.FILES, file);
            robot.clickOn("#download");
            settle();
        }
        assertEquals(2, world.lists.added.size());
        assertEquals(
                "2 tracks were in the queue or the library already.",
                text(".playlist .notice-sentence"));
    }

    @Test
    void aFileThatIsNoListIsRefusedInASentence() throws Exception {
        Path file = folder.resolve("cover.jpg");
        Files.write(file, new byte[] {(byte) 0xFF, (byte) 0xD8, 0, 0});
        drop(DataFormat.FILES, List.of(file.toFile()));
        assertEquals(
                "“cover.jpg” is no list of tracks: it holds no text.",
                text(".playlist .notice-sentence"));
        assertTrue(robot.lookup("#download").query().isDisabled());
    }

    @Test
    void columnsThatNobodyKnowsAreAskedForAndTheAnswerIsKept() throws Exception {
        Path file = folder.resolve("August.csv");
        Files.writeString(
                file,
                "Stück;Wer spielt;Spielzeit\nLow Sun;Anselm Okoro;3:20\nNight Ferry;Mara Lindqvist;6:00\n");
        drop(DataFormat.FILES, List.of(file.toFile()));
        assertEquals("Low Sun - Anselm Okoro", model.lines().getFirst().text());
        var choices = robot.lookup(".columns-bar .combo-box").queryAll();
        assertEquals(3, choices.size());
        for (Node choice : choices) assertIsWhole((ComboBox<?>) choice);
        robot.interact(() -> {
            choose(0, ListColumn.TITLE);
            choose(1, ListColumn.ARTIST);
        });
        settle();
        assertEquals("Anselm Okoro - Low Sun", model.lines().getFirst().text());
        assertEquals(2, model.lines().size());
        assertEquals(
                List.of(Optional.of(ListColumn.TITLE), Optional.of(ListColumn.ARTIST)),
                world.lists.layouts.getLast().columns().subList(0, 2));
        robot.clickOn("That is right");
        assertEquals(Set.of(), robot.lookup(".columns-bar").match(Node::isVisible).queryAll());
        robot.clickOn("#download");
        settle();
        assertEquals(List.of("August: Low Sun", "August: Night Ferry"), world.lists.added);
    }

    /// What is chosen has all the height that its line needs.
    private static void assertIsWhole(ComboBox<?> box) {
        for (Node shown : box.getChildrenUnmodifiable()) {
            if (!(shown instanceof ListCell<?> cell)) continue;
            var insets = cell.getInsets();
            double room = cell.getHeight() - insets.getTop() - insets.getBottom();
            double needed = cell.lookup(".text").getLayoutBounds().getHeight();
            assertTrue(needed <= room, () -> cell.getText() + ": " + needed + " in " + room);
            return;
        }
        fail("Nothing is shown in " + box);
    }

    private void choose(int column, ListColumn meaning) {
        var boxes = List.copyOf(robot.lookup(".columns-bar .combo-box").queryAll());
        @SuppressWarnings("unchecked")
        var box = (ComboBox<Optional<ListColumn>>) boxes.get(column);
        box.setValue(Optional.of(meaning));
    }

    @Test
    void knownColumnsAreNotAskedForUnlessThePersonWantsTo() throws Exception {
        drop(DataFormat.FILES, csv("Low Sun,Anselm Okoro\n"));
        assertEquals(Set.of(), robot.lookup(".columns-bar").queryAll());
        robot.clickOn("#columns");
        assertEquals(1, robot.lookup(".columns-bar").queryAll().size());
    }

    @Test
    void aWindowClosedInMidWriteLosesNothingAndTheListAgainAddsTheRest() throws Exception {
        world.lists.places.drainPermits();
        var file = csv("Low Sun,Anselm Okoro\nNight Ferry,Mara Lindqvist\nKelp,Mara Lindqvist\n");
        drop(DataFormat.FILES, file);
        robot.clickOn("#download");
        world.lists.places.release();
        WaitForAsyncUtils.waitFor(15, TimeUnit.SECONDS, () -> world.lists.added.size() == 1);
        robot.interact(window::close);
        settle();
        world.lists.places.release(1_000_000);
        settle();
        assertEquals(1, world.lists.added.size());

        FxToolkit.setupStage(this::open);
        window.settle();
        model = window.searchModel().list();
        drop(DataFormat.FILES, file);
        robot.clickOn("#download");
        settle();
        assertEquals(
                List.of("July: Low Sun", "July: Night Ferry", "July: Kelp"), world.lists.added);
    }

    @Test
    void aTrackListOfAWebPageIsRead() throws Exception {
        drop(
                DataFormat.HTML,
                "<ol><li>Anselm Okoro - Low Sun</li><li>Mara Lindqvist - Night Ferry</li></ol>");
        assertEquals(
                List.of("Anselm Okoro - Low Sun", "Mara Lindqvist - Night Ferry"),
                model.lines().stream().map(line -> line.text()).toList());
    }

    @Test
    void pastedLinesAreAListAndOneLineIsNot() throws Exception {
        paste("Anselm Okoro - Low Sun\nMara Lindqvist - Night Ferry\n");
        assertEquals(2, model.lines().size());
        robot.interact(() -> window.searchModel().closeList());
        paste("night ferry");
        assertEquals(Phase.NONE, model.phaseProperty().get());
    }

    private void paste(String text) throws Exception {
        robot.interact(() -> {
            var content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
            Event.fireEvent(
                    window.scene().getRoot().lookup(".navigation"),
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED, "", "", KeyCode.V, false, true, false, false));
        });
        settle();
    }
}

package cratekeeper.ui.playlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.Linked;
import cratekeeper.integration.SourceException;
import cratekeeper.music.PlaylistEntry;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.ui.FakeWorld;
import cratekeeper.ui.Window;
import cratekeeper.ui.playlist.PlaylistViewModel.Phase;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Lists in the real window.
class PlaylistTest {
    private static final String LINK = "https://music.example/playlist/7";
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
        world.searches.behind = FakeLists.LINK;
        model = window.searchModel().list();
    }

    private void open(Stage stage) {
        window = new Window(world.desk());
        window.show(stage);
    }

    @AfterEach
    void close() throws Exception {
        world.lists.pages.release(1_000);
        world.lists.places.release(10_000);
        FxToolkit.setupFixture(window::close);
        FxToolkit.cleanupStages();
    }

    private void paste() {
        robot.interact(() -> window.search(LINK));
    }

    private void pasteAndWait() throws Exception {
        paste();
        settle();
    }

    // News are thinned: the last of them may come a moment after the work has ended.
    private void settle() throws Exception {
        for (int i = 0; i < 2; i++) window.settle();
    }

    private static void until(BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                15,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
    }

    private String text(String selector) {
        return robot.lookup(selector).<Labeled>query().getText();
    }

    private String count() {
        return text("#count");
    }

    private static List<PlaylistEntry> lines(int size) {
        return IntStream.rangeClosed(1, size).mapToObj(FakeLists::line).toList();
    }

    @Test
    void aLinkToAListShowsEveryLineInOrder() throws Exception {
        world.lists.size = 5_000;
        pasteAndWait();
        assertEquals(lines(5_000), model.lines());
        assertEquals("Warehouse July", text("#name"));
        assertEquals("5,000 lines · 714 without a track", count());
        assertEquals(List.of(), world.searches.asked, "nothing was searched");
        TableView<?> table = robot.lookup("#entries").query();
        assertTrue(table.isVisible());
    }

    @Test
    void allTracksGoIntoTheQueueOnceAndTheRestIsSaid() throws Exception {
        pasteAndWait();
        robot.clickOn("Download all");
        settle();
        var expected =
                lines(250).stream()
                        .filter(line -> line.track() != null)
                        .map(line -> "Warehouse July: " + line.track().title())
                        .toList();
        assertEquals(expected, world.lists.added);
        assertEquals("250 lines · 35 without a track · 215 in the queue", count());
        assertEquals("In the queue", text("#download"));
        assertTrue(robot.lookup("#download").query().isDisabled());
    }

    @Test
    void linesComeInWhileTheListIsReadAndEscStops() throws Exception {
        world.lists.pages.drainPermits();
        paste();
        until(() -> count().equals("Reading the first lines"));
        world.lists.pages.release();
        until(() -> count().equals("100 of 250 lines read · 14 without a track"));
        assertEquals(0.4, model.progressProperty().get(), 0.001);
        assertTrue(robot.lookup("#download").query().isDisabled());
        robot.type(KeyCode.ESCAPE);
        assertEquals(Phase.STOPPED, model.phaseProperty().get());
        assertEquals("Stopped after 100 of 250 lines · 14 without a track", count());
        assertEquals("Download these 86", text("#download"));
        world.lists.pages.release(100);
        robot.clickOn("#goOn");
        settle();
        assertEquals(lines(250), model.lines());
    }

    @Test
    void aListThatBreaksOffGoesOnWhereItStopped() throws Exception {
        world.lists.breaksAt = 200;
        pasteAndWait();
        assertEquals(
                "Deezer cannot be reached (connection lost).", text(".playlist .notice-sentence"));
        until(() -> model.lines().size() == 200);
        robot.clickOn("Try again");
        settle();
        assertEquals(lines(250), model.lines());
        assertEquals(Phase.READ, model.phaseProperty().get());
    }

    @Test
    void stoppingTheAddingPutsNoTrackTwice() throws Exception {
        pasteAndWait();
        world.lists.places.drainPermits();
        robot.clickOn("Download all");
        world.lists.places.release(50);
        until(() -> world.lists.added.size() == 50);
        robot.clickOn("#stop");
        world.lists.places.release(1_000);
        until(() -> text("#download").startsWith("Download the other"));
        robot.clickOn("#download");
        settle();
        assertEquals(215, world.lists.added.size());
        assertEquals(215, new HashSet<>(world.lists.added).size());
    }

    @Test
    void aQueueThatCannotBeWrittenIsSaidAndTriedAgain() throws Exception {
        pasteAndWait();
        world.lists.full = new IOException("The disk is full: free some space.");
        robot.clickOn("Download all");
        settle();
        assertEquals("The disk is full: free some space.", text(".playlist .notice-sentence"));
        robot.clickOn("Try again");
        settle();
        assertEquals(215, new HashSet<>(world.lists.added).size());
    }

    @Test
    void deadLinesCanBeSeenAlone() throws Exception {
        pasteAndWait();
        robot.clickOn("#problems");
        assertEquals(35, model.lines().size());
        assertTrue(model.lines().stream().allMatch(line -> line.track() == null));
        robot.clickOn("#problems");
        assertEquals(250, model.lines().size());
    }

    @Test
    void privateGoneAndEmptyListsSaySo() throws Exception {
        world.lists.refusal =
                new SourceException.NotOffered(Service.DEEZER, "the playlist is private");
        pasteAndWait();
        assertEquals(
                "Deezer does not offer it: the playlist is private.",
                text(".playlist .notice-sentence"));
        world.lists.refusal = null;
        world.lists.size = 0;
        pasteAndWait();
        assertEquals("0 lines", count());
        assertTrue(robot.lookup("This list is empty").query().isVisible());
        assertTrue(robot.lookup("#download").query().isDisabled());
    }

    @Test
    void whatChangedMeanwhileIsSaid() throws Exception {
        world.lists.notes =
                List.of("The list changed while it was read: read it again to be sure.");
        pasteAndWait();
        assertEquals(world.lists.notes.getFirst(), text(".playlist .notice-sentence"));
    }

    @Test
    void aReleaseIsAListOfItsTracks() throws Exception {
        var track = Track.builder().title("Low Sun").artist("Anselm Okoro").build();
        world.searches.behind = new Linked.WholeRelease("Low Sun EP", List.of(track, track));
        pasteAndWait();
        assertEquals("Low Sun EP", text("#name"));
        assertEquals("2 lines", count());
    }

    @Test
    void aLinkToATrackIsSearchedByItsWords() throws Exception {
        world.searches.behind =
                new Linked.OneTrack(
                        Track.builder().title("Low Sun").artist("Anselm Okoro").build());
        pasteAndWait();
        assertEquals(
                List.of("Anselm Okoro - Low Sun"),
                world.searches.asked.stream().map(r -> r.query().text()).toList());
    }

    @Test
    void aLinkThatLeadsNowhereIsSaid() throws Exception {
        world.searches.behind = new Linked.Nothing();
        pasteAndWait();
        assertEquals(
                "Nothing we can read lies behind this link.",
                window.searchModel().noticeProperty().get().sentence());
    }

    @Test
    void newWordsTakeTheListAway() throws Exception {
        pasteAndWait();
        robot.interact(() -> window.search("night ferry"));
        settle();
        assertEquals(Phase.NONE, model.phaseProperty().get());
        assertFalse(robot.lookup(".playlist").query().isVisible());
        assertEquals(6, window.searchModel().rows().size());
    }
}

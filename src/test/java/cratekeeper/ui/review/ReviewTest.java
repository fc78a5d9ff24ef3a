package cratekeeper.ui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.agent.Previews.Preview;
import cratekeeper.music.ReviewReason;
import cratekeeper.music.Service;
import cratekeeper.ui.FakeWorld;
import cratekeeper.ui.Screen;
import cratekeeper.ui.Window;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

@Timeout(60)
class ReviewTest {
    private final FakeWorld world = new FakeWorld();
    private final FakeReviews reviews = world.reviews;
    private final FxRobot robot = new FxRobot();
    private Window window;
    private Stage stage;
    private int presses;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(this::open);
        FxToolkit.setupFixture(() -> window.resize(1360, 850));
    }

    private void open(Stage on) {
        stage = on;
        window = new Window(world.desk());
        window.show(on);
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.setupFixture(window::close);
        FxToolkit.cleanupStages();
    }

    @Test
    void thirtyTracksAreReviewedWithOneOrTwoPressesEach() throws Exception {
        reviews.many(30);
        show();
        for (int i = 0; i < 30; i++) {
            if (i % 5 == 4) press(KeyCode.S);
            else press(KeyCode.ENTER);
        }
        window.settle();
        assertEquals(30, reviews.commands.stream().filter(c -> !c.startsWith("spec")).count());
        assertEquals(List.of(), reviews.items);
        assertTrue(presses <= 60, presses + " presses");
        assertEquals(30, presses);
        assertTrue(visible("Nothing needs you"));
    }

    @Test
    void anotherRecordAndAnotherFileAreOnePressEach() throws Exception {
        show();
        press(KeyCode.DIGIT3, KeyCode.B);
        assertEquals("Accept 3 + B", text("#accept"));
        press(KeyCode.ENTER);
        window.settle();
        assertTrue(reviews.commands.contains("accept 3 + 2 r1"), reviews.commands.toString());
    }

    @Test
    void aFileThatMustStillBeFetchedCanBeAccepted() throws Exception {
        show();
        press(KeyCode.C, KeyCode.ENTER);
        window.settle();
        assertTrue(reviews.commands.contains("accept 1 + 3 r1"), reviews.commands.toString());
    }

    @Test
    void decisionsAreCarriedOutInTheOrderTheyWereMade() throws Exception {
        show();
        press(KeyCode.ENTER, KeyCode.S, KeyCode.R, KeyCode.DELETE);
        window.settle();
        assertEquals(List.of("accept 1 + 1 r1", "skip r2", "retry r3", "abandon r4"), decisions());
    }

    @Test
    void theNextTrackIsLookedAtAtOnce() throws Exception {
        show();
        press(KeyCode.DOWN, KeyCode.ENTER);
        assertEquals("Undertow", text("#title"));
        window.settle();
        assertEquals("Undertow", text("#title"));
    }

    @Test
    void withShiftADecisionIsForAllAlikeAndOneUndoTakesAllBack() throws Exception {
        reviews.many(6);
        show();
        press(KeyCode.DOWN);
        window.settle();
        shift(KeyCode.ENTER);
        window.settle();
        assertEquals(List.of("accept 1 m1 m2 m4 m5"), decisions());
        assertEquals(2, cards());
        assertTrue(visible("Accepted 4 tracks."));
        press(KeyCode.U);
        window.settle();
        assertEquals(6, cards());
        assertFalse(visible("Accepted 4 tracks."));
    }

    @Test
    void tickedTheSameForAllAlikeIsOnTheButton() throws Exception {
        reviews.many(6);
        show();
        robot.clickOn("#alike");
        assertEquals("Accept 1 + A for all 2", text("#accept"));
        robot.clickOn("#accept");
        window.settle();
        assertEquals(List.of("accept 1 m0 m3"), decisions());
    }

    @Test
    void undoBringsTheTrackBackAndLooksAtIt() throws Exception {
        show();
        press(KeyCode.ENTER);
        window.settle();
        assertEquals(3, cards());
        robot.clickOn("#undo");
        window.settle();
        assertEquals(4, cards());
        assertEquals("Low Sun", text("#title"));
    }

    @Test
    void whereNothingWasDecidedUndoSaysSo() throws Exception {
        show();
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        window.settle();
        assertTrue(visible("There is no decision to take back."));
    }

    @Test
    void countsInTheNavigationAndTheWindowsTitleFollow() throws Exception {
        show();
        assertEquals("Cratekeeper (4 to review)", title());
        press(KeyCode.ENTER);
        window.settle();
        assertEquals("Cratekeeper (3 to review)", title());
        assertTrue(
                robot.lookup(".badge").<Label>queryAll().stream()
                        .anyMatch(badge -> badge.isVisible() && badge.getText().equals("3")));
        assertEquals(4, stage.getIcons().size());
    }

    @Test
    void whatCannotBeDecidedStaysAndSaysWhy() throws Exception {
        reviews.problem = "File 1 is broken; choose another one.";
        show();
        press(KeyCode.ENTER);
        window.settle();
        assertTrue(visible("File 1 is broken; choose another one."));
        assertEquals(4, cards());
        assertEquals("Low Sun", text("#title"));
        assertFalse(visible("Accepted “Low Sun”."));
    }

    @Test
    void aTrackNobodyKnowsIsNotAccepted() throws Exception {
        reviews.items.clear();
        reviews.items.add(
                new cratekeeper.music.ReviewItem(
                        "w",
                        cratekeeper.music.TrackQuery.words("some words"),
                        List.of(),
                        List.of(),
                        List.of(),
                        java.time.Instant.EPOCH));
        show();
        press(KeyCode.ENTER);
        window.settle();
        assertEquals(List.of(), decisions());
        assertTrue(
                visible(
                        "Nothing is known of this recording yet: search by hand, or paste a link."));
    }

    @Test
    void otherWordsBringOtherRecords() throws Exception {
        show();
        press(KeyCode.F);
        TextField field = robot.lookup("#words").query();
        assertTrue(field.isFocused());
        assertEquals("Anselm Okoro - Low Sun", field.getText());
        robot.write("found it").type(KeyCode.ENTER);
        window.settle();
        assertTrue(visible("1 · Discogs 0.90"));
        assertEquals(List.of(), decisions(), "letters typed into the field decide nothing");
        robot.type(KeyCode.ESCAPE);
        assertFalse(field.isVisible() && field.getParent().isVisible());
        press(KeyCode.ENTER);
        window.settle();
        assertEquals(List.of("accept 1 + 1 r1"), decisions());
    }

    @Test
    void wordsThatBringNothingSaySo() throws Exception {
        show();
        press(KeyCode.F);
        robot.write("nothing").type(KeyCode.ENTER);
        window.settle();
        assertTrue(visible("Nothing was found for “nothing”."));
    }

    @Test
    void twoFilesAreHeardInTurnAtTheSamePlace() throws Exception {
        show();
        press(KeyCode.SPACE);
        window.settle();
        assertEquals("anselm_okoro-low_sun.mp3", loaded());
        press(KeyCode.B);
        window.settle();
        assertEquals("03 Low Sun (Edit).flac", loaded());
        assertEquals(List.of(Duration.ofSeconds(143)), world.sound.sought);
        press(KeyCode.A);
        window.settle();
        assertEquals("anselm_okoro-low_sun.mp3", loaded());
        assertEquals(Duration.ofSeconds(137), world.sound.sought.getLast());
        assertEquals(
                1,
                reviews.commands.stream().filter(c -> c.startsWith("align")).count(),
                "the way back is known");
        press(KeyCode.SPACE);
        assertFalse(world.sound.playing());
    }

    @Test
    void thePreviewIsHeardBesideTheFileAndBack() throws Exception {
        reviews.preview = Optional.of(new Preview(Service.DEEZER, Path.of("excerpt")));
        reviews.later = Optional.of(Duration.ofSeconds(-130));
        show();
        press(KeyCode.SPACE);
        press(KeyCode.P);
        window.settle();
        assertEquals("excerpt", loaded());
        assertEquals(List.of(Duration.ofSeconds(10)), world.sound.sought);
        press(KeyCode.P);
        window.settle();
        assertEquals("anselm_okoro-low_sun.mp3", loaded());
        assertEquals(Duration.ofSeconds(270), world.sound.sought.getLast());
    }

    @Test
    void aPreviewThatIsNotInTheFileIsSaidToBeUnlikeIt() throws Exception {
        reviews.preview = Optional.of(new Preview(Service.DEEZER, Path.of("excerpt")));
        reviews.later = Optional.empty();
        show();
        press(KeyCode.SPACE);
        press(KeyCode.P);
        window.settle();
        assertTrue(visible("The Deezer preview sounds unlike A."));
        reviews.preview = Optional.empty();
        press(KeyCode.P);
        window.settle();
        assertEquals("anselm_okoro-low_sun.mp3", loaded());
    }

    @Test
    void aDecisionEndsWhatIsHeardOfItsFiles() throws Exception {
        show();
        press(KeyCode.SPACE);
        press(KeyCode.ENTER);
        window.settle();
        assertNull(world.sound.loaded);
    }

    @Test
    void aSpectrumIsMadeWhenAFileIsFirstLookedAt() throws Exception {
        show();
        assertEquals(List.of("spectrum anselm_okoro-low_sun.mp3"), spectra());
        press(KeyCode.B);
        window.settle();
        press(KeyCode.A);
        window.settle();
        assertEquals(2, spectra().size());
    }

    @Test
    void namesFromOutsideCutNothingElseOff() throws Exception {
        reviews.items.clear();
        String hostile = "א שם ארוך מאוד ".repeat(60) + "\u202e" + "x".repeat(3000);
        reviews.items.add(
                FakeReviews.with(
                        FakeReviews.item(
                                "h",
                                hostile,
                                hostile,
                                ReviewReason.PREVIEW_DIFFERS,
                                hostile,
                                List.of()),
                        List.of(FakeReviews.record(hostile, .6, Service.DISCOGS)),
                        List.of(FakeReviews.kept("a", "mp3", 300))));
        for (var size : new int[][] {{1360, 850}, {960, 600}}) {
            robot.interact(() -> window.resize(size[0], size[1]));
            show();
            Node accept = robot.lookup("#accept").query();
            var place = accept.localToScene(accept.getBoundsInLocal());
            assertTrue(place.getMaxX() < size[0] && place.getMaxY() < size[1], place.toString());
            press(KeyCode.DIGIT1);
            assertEquals("Accept 1 + A", text("#accept"));
        }
    }

    @Test
    void inASmallWindowTheChosenFileComesIntoView() throws Exception {
        robot.interact(() -> window.resize(960, 600));
        show();
        ScrollPane body = robot.lookup("#body").query();
        assertEquals(0, body.getVvalue());
        press(KeyCode.B);
        assertTrue(body.getVvalue() > 0.2, "at " + body.getVvalue());
    }

    @Test
    void aKeyThatIsHeldDownDecidesOneTrack() throws Exception {
        show();
        var enter =
                new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false);
        for (int i = 0; i < 3; i++)
            robot.interact(() -> Event.fireEvent(window.scene().getFocusOwner(), enter));
        window.settle();
        assertEquals(List.of("accept 1 + 1 r1"), decisions());
    }

    @Test
    void keysDecideNothingBelowTheListOfKeys() throws Exception {
        show();
        press(KeyCode.F1, KeyCode.ENTER, KeyCode.S);
        window.settle();
        assertEquals(List.of(), decisions());
        press(KeyCode.ESCAPE, KeyCode.S);
        window.settle();
        assertEquals(List.of("skip r1"), decisions());
    }

    private void show() throws Exception {
        robot.interact(() -> window.show(Screen.REVIEW));
        window.settle();
    }

    private void press(KeyCode... keys) {
        for (KeyCode key : keys) {
            robot.type(key);
            presses++;
        }
    }

    private void shift(KeyCode key) {
        robot.press(KeyCode.SHIFT).type(key).release(KeyCode.SHIFT);
    }

    private List<String> decisions() {
        return reviews.commands.stream()
                .filter(c -> c.matches("(accept|skip|retry|abandon) .*"))
                .toList();
    }

    private List<String> spectra() {
        return reviews.commands.stream().filter(c -> c.startsWith("spectrum")).toList();
    }

    private int cards() {
        return robot.lookup("#list").<ListView<?>>query().getItems().size();
    }

    private String loaded() {
        return world.sound.loaded.getFileName().toString();
    }

    private String title() {
        return stage.getTitle();
    }

    private String text(String selector) {
        return robot.lookup(selector).queryLabeled().getText();
    }

    private boolean visible(String words) {
        return robot.lookup(".label").<Node>queryAll().stream()
                .anyMatch(node ->
                        node instanceof Label label
                                && words.equals(label.getText())
                                && shows(label));
    }

    private static boolean shows(Node node) {
        for (Node at = node; at != null; at = at.getParent()) if (!at.isVisible()) return false;
        return true;
    }
}

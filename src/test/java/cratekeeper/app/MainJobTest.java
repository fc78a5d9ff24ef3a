package cratekeeper.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.cli.Core;
import cratekeeper.music.DownloadJob.State;
import cratekeeper.ui.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The main job as a person does it: in the real window, on the sandbox's world, with keys and
/// clicks alone.
class MainJobTest {
    private static final long PATIENCE_SECONDS = 60;
    @TempDir Path home;
    private final FxRobot robot = new FxRobot();
    private Wiring core;
    private Window window;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        core = Wiring.open(new Core.Options(false, true, home.toString(), false), _ -> {});
        core.claimHome();
        core.sandbox().orElseThrow().prepare();
        window = new WindowRun(core, List.of()).show(() -> {});
        window.settle();
        robot.targetWindow(window.scene());
    }

    @AfterEach
    void close() throws Exception {
        robot.interact(() -> {
            if (window.scene().getWindow() instanceof Stage stage) stage.close();
        });
        FxToolkit.cleanupStages();
        core.close();
    }

    private static void until(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    PATIENCE_SECONDS,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx(condition).get());
        } catch (Exception e) {
            throw new AssertionError("never happened: " + what, e);
        }
    }

    private void control(KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    }

    private void search(String words) {
        control(KeyCode.K);
        robot.type(KeyCode.DELETE).write(words).type(KeyCode.ENTER);
        until(
                "all services have answered for " + words,
                () ->
                        !window.searchModel().busyProperty().get()
                                && !window.searchModel().rows().isEmpty());
    }

    /// Searches, chooses the first recording, and presses "Download best".
    private void download(String words) {
        search(words);
        robot.clickOn(".first-column.table-cell");
        until("a file is offered", () -> !robot.lookup("#best").query().isDisabled());
        robot.clickOn("#best");
    }

    private boolean ended(int job, State as) throws IOException {
        var jobs = core.queue().jobs();
        return jobs.size() > job && jobs.get(job).state() == as;
    }

    private boolean begins(String text) {
        return robot.lookup(node ->
                        node instanceof Labeled label
                                && label.getText() != null
                                && label.getText().startsWith(text)
                                && isShown(label))
                .tryQuery()
                .isPresent();
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) if (!at.isVisible()) return false;
        return true;
    }

    private boolean says(String text) {
        return robot.lookup(node -> node instanceof Labeled label && text.equals(label.getText()))
                .tryQuery()
                .isPresent();
    }

    @Test
    void wordsBecomeAFileInTheLibraryAndWhatIsUnsureIsDecidedByAPerson() throws Exception {
        var tracks = core.sandbox().orElseThrow().demoTracks();

        download(tracks.getFirst().words());
        control(KeyCode.DIGIT2);
        until("the first download is done", () -> ended(0, State.DONE));
        until("its row says so", () -> says("Done"));
        assertTrue(says("Night Ferry"));
        Path file = Path.of(core.queue().jobs().getFirst().path());
        assertTrue(Files.size(file) > 0);

        control(KeyCode.DIGIT4);
        until("the library shows it", () -> says("Night Ferry"));
        robot.clickOn("#words").write("key:8A night");
        until(
                "the library finds it",
                () ->
                        robot.lookup("#table").queryAs(TableView.class).getItems().size() == 1
                                && says("Night Ferry"));
        robot.type(KeyCode.ESCAPE);

        download(tracks.getLast().words());
        until("the second needs a person", () -> ended(1, State.REVIEW));
        control(KeyCode.DIGIT3);
        until("its card is shown", () -> begins("Low Sun"));
        assertEquals(1, core.reviews().items().size());
        robot.type(KeyCode.DELETE);
        until("the decision is kept", () -> core.reviews().items().isEmpty());
        until("nothing is left to decide", () -> !begins("Low Sun"));
        assertFalse(ended(1, State.REVIEW));
    }
}

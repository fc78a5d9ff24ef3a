package cratekeeper.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

class RehearsalsTest {
    private final FxRobot robot = new FxRobot();
    private final AtomicLong nanos = new AtomicLong();
    private final List<String> done = new ArrayList<>();
    private Rehearsals rehearsals;
    private Scene scene;

    /// Does three turns, and writes down what is done.
    private final class Noted implements Rehearsal.Piece {
        private final String name;
        private final Runnable over;
        private final Region root = new Pane();
        private int turns;

        Noted(String name, Runnable over) {
            this.name = name;
            this.over = over;
            done.add("begin " + name);
        }

        @Override
        public Region root() {
            return root;
        }

        @Override
        public boolean next() {
            if (turns++ < 2) {
                done.add(name);
                return true;
            }
            over.run();
            return false;
        }
    }

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(this::open);
    }

    private void open(Stage stage) {
        scene = new Scene(new Pane(), 300, 200);
        stage.setScene(scene);
        stage.show();
        rehearsals = new Rehearsals(scene, nanos::get);
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.cleanupStages();
    }

    @Test
    void onePieceFollowsTheOtherAndIsOnlyBuiltThen() throws Exception {
        var over = new CountDownLatch(1);
        robot.interact(() -> {
            rehearsals.now(
                    List.of(() -> new Noted("a", () -> {}), () -> new Noted("b", over::countDown)));
            assertFalse(rehearsals.still());
        });
        assertTrue(over.await(20, TimeUnit.SECONDS));
        robot.interact(() -> assertTrue(rehearsals.still()));
        assertEquals(Arrays.asList("begin a", "a", "a", "begin b", "b", "b"), done);
    }

    @Test
    void whoTouchesTheKeyboardActsForASecond() {
        nanos.set(5_000_000_000L);
        assertTrue(rehearsals.nobodyActs());
        robot.type(KeyCode.A);
        assertFalse(rehearsals.nobodyActs());
        nanos.addAndGet(900_000_000L);
        assertFalse(rehearsals.nobodyActs());
        nanos.addAndGet(100_000_000L);
        assertTrue(rehearsals.nobodyActs());
    }

    @Test
    void theFirstLetterBeginsItAndNoOther() throws Exception {
        var over = new CountDownLatch(1);
        robot.interact(() -> rehearsals.whenTyping(() -> new Noted("a", over::countDown)));
        robot.type(KeyCode.A, KeyCode.B);
        assertTrue(over.await(20, TimeUnit.SECONDS));
        robot.type(KeyCode.C);
        robot.interact(() -> assertTrue(rehearsals.still()));
        assertEquals(List.of("begin a", "a", "a"), done);
    }

    @Test
    void whereNobodyHasMovedThePointerNothingIsRehearsed() throws Exception {
        var over = new CountDownLatch(1);
        robot.interact(() -> {
            nanos.set(5_000_000_000L);
            rehearsals.whenIdle(List.of(() -> new Noted("a", over::countDown)));
            scene.getRoot().fireEvent(moved(10));
            scene.getRoot().fireEvent(moved(10));
            assertFalse(rehearsals.awaitsRest());
            scene.getRoot().fireEvent(moved(11));
            assertTrue(rehearsals.awaitsRest());
            nanos.addAndGet(2_000_000_000L);
        });
        assertTrue(over.await(20, TimeUnit.SECONDS));
    }

    private static MouseEvent moved(double x) {
        return new MouseEvent(
                MouseEvent.MOUSE_MOVED,
                x,
                5,
                x,
                5,
                MouseButton.NONE,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                null);
    }
}

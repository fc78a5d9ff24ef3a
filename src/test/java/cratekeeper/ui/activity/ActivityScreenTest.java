package cratekeeper.ui.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.agent.ActivityFigures.Period;
import cratekeeper.ui.ByHand;
import cratekeeper.ui.FakeWorld;
import cratekeeper.ui.Language;
import cratekeeper.ui.Screen;
import cratekeeper.ui.Window;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// Figures of a time, the log behind its filters, and a report that may be handed on.
class ActivityScreenTest {
    private final FakeWorld world = new FakeWorld();
    private final FxRobot robot = new FxRobot();
    private Window window;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(this::open);
        FxToolkit.setupFixture(() -> window.resize(1360, 850));
        window.settle();
        robot.interact(() -> window.show(Screen.ACTIVITY));
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
        Language.use(Language.ENGLISH);
    }

    private String words(String selector) {
        return ((Labeled) robot.lookup(selector).query()).getText();
    }

    @Test
    void theFiguresAreThoseOfTheTimeThatIsChosen() throws Exception {
        assertEquals("94.2\u00a0%", words("#tile-downloads"));
        assertEquals("85\u00a0%", words("#tile-conflicts"));
        robot.clickOn("30 days");
        window.settle();
        assertEquals(List.of(Period.WEEK, Period.MONTH), world.events.asked);
    }

    @Test
    void theLogShowsOneServiceOrErrorsAlone() throws Exception {
        robot.clickOn("Log");
        window.settle();
        assertEquals("1,003 events", words("#log-count"));
        robot.clickOn("#errors-only");
        window.settle();
        ListView<?> log = robot.lookup("#log").queryListView();
        assertEquals(3, log.getItems().size());
        robot.interact(() -> {
            ComboBox<String> service = robot.lookup("#log-service").queryComboBox();
            service.setValue("Discogs");
        });
        window.settle();
        assertEquals("1 event", words("#log-count"));
        assertEquals(
                "Discogs asked us to wait with a search.",
                EventWords.of((cratekeeper.agent.ActivityEvent) log.getItems().getFirst()));
    }

    @Test
    void aThousandLinesCostAsManyCellsAsAreSeen() throws Exception {
        robot.clickOn("Log");
        window.settle();
        int cells = robot.lookup(".event-cell").queryAll().size();
        assertTrue(cells > 5 && cells < 60, cells + " cells");
    }

    @Test
    void theReportNamesNoTrackAndHoldsNoSecret() throws Exception {
        robot.clickOn("Copy a report");
        window.settle();
        var report = new String[1];
        robot.interact(() -> report[0] = Clipboard.getSystemClipboard().getString());
        assertTrue(report[0].contains("Downloads that succeeded: 94.2\u00a0% (512 of 543)"));
        assertTrue(report[0].contains("Discogs asked us to wait with a search."));
        assertTrue(report[0].contains("Not found: a track."), report[0]);
        assertFalse(report[0].contains(FakeActivity.SECRET));
        assertFalse(report[0].contains("Night Ferry"));
    }

    @Test
    void whatLooksLikeASecretIsCutOutOfAnySentence() {
        for (String secret :
                List.of(
                        "Authorization: Bearer abc.def",
                        "arl=abc123",
                        "https://somebody:abc123@files.example/",
                        "GET /x?client_secret=abc123&a=b",
                        "abc123abc123abc123abc123abc123")) {
            String cleaned = Report.cleaned("It said " + secret + " to us.");
            assertFalse(cleaned.contains("abc"), cleaned);
        }
        String harmless = "Discogs answered a search in 150 ms.";
        assertEquals(harmless, Report.cleaned(harmless));
    }

    @Test
    void theAnswerOfALateQuestionReplacesNoNewerOne() {
        var background = new ByHand();
        var model = new ActivityViewModel(new FakeActivity(), background, "0");
        model.reload();
        model.periodProperty().set(Period.TODAY);
        background.finishNext();
        assertEquals(null, model.figuresProperty().get());
        background.finishNext();
        assertEquals(Period.TODAY, model.figuresProperty().get().period());
    }

    @Test
    void theLogSpeaksGermanToo() {
        Language.use(Language.GERMAN);
        var events = new FakeActivity().events(Period.WEEK);
        assertEquals("Discogs bat um Geduld: eine Suche.", EventWords.of(events.get(1)));
    }
}

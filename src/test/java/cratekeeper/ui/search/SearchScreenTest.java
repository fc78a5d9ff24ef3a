package cratekeeper.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.ui.FakeWorld;
import cratekeeper.ui.Window;
import cratekeeper.ui.search.ResultFilter.Kind;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class SearchScreenTest {
    private final FakeWorld world = new FakeWorld();
    private Window window;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(this::open);
        onFx(() -> window.resize(1360, 850));
        onFx(() -> window.search("night ferry"));
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
    void whatTheFilterKeepsBackIsCountedAndComesBack() throws Exception {
        var filter = window.searchModel().filterProperty();
        onFx(() -> filter.set(ResultFilter.ALL.with(Kind.LOSSLESS)));
        assertEquals(2, table().getItems().size());
        assertEquals("Filter · 1", this.<MenuButton>node("#filter").getText());
        onFx(() -> filter.set(ResultFilter.ALL.with(Kind.OTHER).atLeast(320)));
        assertEquals(0, table().getItems().size());
        assertEquals(
                "6 recordings were found; the filter keeps them all back.",
                ((Label) table().getPlaceholder()).getText());
        onFx(() -> filter.set(ResultFilter.ALL));
        assertEquals(6, table().getItems().size());
    }

    @Test
    void theFilterIsAlsoForTheNextSearch() throws Exception {
        onFx(() -> window.searchModel().filterProperty().set(ResultFilter.ALL.with(Kind.LOSSLESS)));
        onFx(() -> window.search("night ferry again"));
        assertEquals(2, table().getItems().size());
    }

    @Test
    void aColumnWithoutRoomStillGivesAnOrder() throws Exception {
        onFx(() -> window.resize(960, 600));
        MenuButton sort = node("#sort");
        onFx(() -> sort.getOnShowing().handle(null));
        var year =
                sort.getItems().stream()
                        .filter(item -> item.getText().equals("By Year"))
                        .findFirst()
                        .orElseThrow();
        onFx(year::fire);
        assertEquals("By Year", sort.getText());
        assertEquals("5", table().getItems().getFirst().id());
        onFx(() -> ((RadioMenuItem) sort.getItems().getFirst()).fire());
        assertEquals("1", table().getItems().getFirst().id());
    }

    @Test
    void severalAreDownloadedWithOnePress() throws Exception {
        onFx(() -> table().getSelectionModel().selectIndices(0, 1, 4));
        Button best = node("#stripBest");
        assertEquals("Download 3", best.getText());
        onFx(best::fire);
        assertEquals(
                List.of(
                        "add Mara Lindqvist - Night Ferry (Extended Mix)",
                        "add Mara Lindqvist, Kaito Rei - Night Ferry (Kaito Rei Remix)",
                        "add Oleander Choir - The Night Ferry"),
                world.queue.commands);
        assertTrue(best.isDisabled());
        onFx(() -> table().getSelectionModel().clearAndSelect(2));
        assertFalse(best.isDisabled());
    }

    @Test
    void whatWasSearchedForIsRememberedUntilItIsForgotten() throws Exception {
        onFx(() -> window.search("low sun"));
        var read = new ArrayList<String>();
        onFx(() -> window.searchModel().history().read(read::addAll));
        assertEquals(List.of("low sun", "night ferry"), read);
        onFx(() -> window.searchModel().history().forget());
        assertEquals(List.of(), world.searches.remembered);
    }

    @Test
    void whyOpensTheReasonsAndAnotherRowClosesThem() throws Exception {
        onFx(() -> table().getSelectionModel().clearAndSelect(0));
        Hyperlink link =
                (Hyperlink)
                        window.scene().getRoot().lookupAll(".hyperlink").stream()
                                .filter(node ->
                                        node instanceof Labeled l && l.getText().equals("Why?"))
                                .findFirst()
                                .orElseThrow();
        onFx(link::fire);
        VBox why = node("#why");
        assertTrue(why.isVisible());
        var words = why.getChildren().stream().map(node -> ((Label) node).getText()).toList();
        assertTrue(words.contains("The services disagree on 2 fields."), words.toString());
        onFx(() -> table().getSelectionModel().clearAndSelect(4));
        assertFalse(why.isVisible());
    }

    private TableView<ResultRow> table() {
        return node("#table");
    }

    @SuppressWarnings("unchecked")
    private <T> T node(String id) {
        return (T) window.scene().getRoot().lookup(id);
    }

    private void onFx(Runnable work) throws Exception {
        FxToolkit.setupFixture(work::run);
        window.settle();
    }
}

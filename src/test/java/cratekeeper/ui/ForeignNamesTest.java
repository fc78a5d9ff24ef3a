package cratekeeper.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cratekeeper.agent.Brought;
import cratekeeper.agent.FoundTrack;
import cratekeeper.music.DownloadJob.State;
import cratekeeper.music.LibraryTrack;
import cratekeeper.music.Service;
import cratekeeper.ui.downloads.FakeJobs;
import cratekeeper.ui.parts.Foreign;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/// Names in any writing, of any length, go through every screen, and none of them fails.
class ForeignNamesTest {
    private static final List<String> NAMES =
            List.of(
                    "عبّارة الليل في ميناء قديم جدا وبعيد عن كل المدن التي نعرفها",
                    "מעבורת הלילה בנמל הישן והרחוק מכל הערים שאנחנו מכירים",
                    "Night عبّارة Ferry מעבורת (Extended Mix) الليل feat. הלילה",
                    "🚢🌊 Night Ferry 🏳️‍🌈 👩‍🚀 on the 🌉 to the 🏝️",
                    "N̷̛͎i̶̼̾g̸̮͐h̴̡̕t̶̗̊ F̸̙̈́e̵͉͝r̷̼͌r̶̬̈́y̷̻͆ Zalgo Mi̶̼̾x",
                    "夜のフェリー・ナイト・フェリー・港の唄・長い名前の曲",
                    "\u202eyrreF thgiN\u202c \u0007\u0000 Night\tFerry\n\nMix",
                    "Night Ferry ".repeat(25),
                    "Nightferry".repeat(30),
                    "ليل ".repeat(75));

    private final FakeWorld world = new FakeWorld();
    private final List<Throwable> thrown = new CopyOnWriteArrayList<>();
    private Window window;

    private void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(this::open);
        window.settle();
    }

    private void open(Stage stage) {
        Thread.currentThread().setUncaughtExceptionHandler((_, e) -> thrown.add(e));
        window = new Window(world.desk());
        window.show(stage);
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.setupFixture(() -> {
            Thread.currentThread().setUncaughtExceptionHandler(null);
            if (window != null) window.close();
        });
        FxToolkit.cleanupStages();
    }

    @Test
    void everyScreenShowsThem() throws Exception {
        world.searches.tracks = found();
        int order = 0;
        for (String name : NAMES)
            world.queue.jobs.add(
                    FakeJobs.job(
                            "n" + order,
                            FakeTracks.track(name, name, name),
                            State.WAITING,
                            0,
                            0,
                            name,
                            null,
                            order++));
        world.reviews.named(NAMES);
        onTheShelf();
        open();
        onFx(() -> window.search(NAMES.getFirst()));
        assertEquals(NAMES.size(), window.searchModel().rows().size());
        for (var row : List.copyOf(window.searchModel().rows()))
            everyWidth(() -> window.searchModel().selectedProperty().set(row));
        for (Screen screen : Screen.values()) everyWidth(() -> window.show(screen));
        onFx(() -> window.show(Screen.LIBRARY));
        for (int i = 0; i < NAMES.size(); i++) {
            int row = i;
            everyWidth(() -> shownTable().getSelectionModel().clearAndSelect(row));
        }
        onFx(() -> window.show(Screen.REVIEW));
        for (int i = 1; i < NAMES.size(); i++) everyWidth(this::down);
        everyWidth(() -> window.bring(new Brought.Words(String.join("\n", NAMES))));
        onFx(() ->
                window.searchModel()
                        .noticeProperty()
                        .set(new Notice(NAMES.getFirst(), Notice.Remedy.NONE)));
        assertEquals(List.of(), thrown);
    }

    @Test
    void aTextThatCannotBeBrokenStaysOnOneLineAndOneThatCanIsBrokenAgain() throws Exception {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(() -> {
            var label = Foreign.wrapping(new Label("Night Ferry"));
            new VBox(label);
            label.setText(NAMES.getFirst());
            assertFalse(label.isWrapText());
            assertEquals(1, label.getStyleClass().stream().filter("may-shorten"::equals).count());
            label.setText("Night Ferry");
            assertEquals(true, label.isWrapText());
            assertFalse(label.getStyleClass().contains("may-shorten"));
        });
    }

    private static List<FoundTrack> found() {
        var found = new ArrayList<FoundTrack>();
        for (String name : NAMES) {
            var track =
                    FakeTracks.full(
                            FakeTracks.track(name, name, name),
                            name,
                            name,
                            "2024",
                            126.0,
                            "8A",
                            300,
                            "SEXYZ2400014",
                            name);
            found.add(
                    FakeTracks.found(
                            "f" + found.size(),
                            track,
                            .9 - found.size() / 100.0,
                            FakeTracks.files(),
                            Service.SOULSEEK,
                            Service.DISCOGS));
        }
        return found;
    }

    private void onTheShelf() {
        LibraryTrack like = world.shelf.files.getFirst();
        world.shelf.files.clear();
        for (String name : NAMES)
            world.shelf.files.add(
                    new LibraryTrack(
                            world.shelf.files.size() + 1,
                            FakeTracks.track(name, name, name),
                            like.file(),
                            like.bytes(),
                            like.source(),
                            like.addedAt()));
    }

    private TableView<?> shownTable() {
        return window.scene().getRoot().lookupAll(".table-view").stream()
                .filter(TableView.class::isInstance)
                .map(node -> (TableView<?>) node)
                .filter(table -> !table.getItems().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private void down() {
        window.scene()
                .getRoot()
                .fireEvent(
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED,
                                "",
                                "",
                                KeyCode.DOWN,
                                false,
                                false,
                                false,
                                false));
    }

    private void everyWidth(Runnable work) throws Exception {
        onFx(work);
        for (int width : new int[] {960, 1360}) onFx(() -> window.resize(width, 700));
    }

    private void onFx(Runnable work) throws Exception {
        FxToolkit.setupFixture(work::run);
        window.settle();
    }
}

package cratekeeper.ui.library;

import cratekeeper.agent.Upgrades;
import cratekeeper.music.Preferences;
import cratekeeper.store.Database;
import cratekeeper.store.LibraryStore;
import cratekeeper.ui.FakeWorld;
import cratekeeper.ui.FxBackground;
import cratekeeper.ui.Gaps;
import cratekeeper.ui.Pulses;
import cratekeeper.ui.Views;
import cratekeeper.ui.Window;
import cratekeeper.ui.player.PlayerViewModel;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

/// The Library screen on a real database, made by `LibraryBenchmark FOLDER fill N`: how long it
/// takes to open, to scroll through, and to filter with every letter typed.
///
///     java … -Dglass.platform=Headless -Dprism.order=sw cratekeeper.ui.library.LibraryScreenBenchmark FILE.db
public final class LibraryScreenBenchmark {
    private LibraryScreenBenchmark() {}

    @SuppressWarnings("unchecked")
    public static void main(String... arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        try (var database = Database.open(Path.of(arguments[0]), InstantSource.system())) {
            var store = new LibraryStore(database);
            var world = new FakeWorld();
            LibraryDesk fake = world.shelf;
            var desk =
                    (LibraryDesk)
                            Proxy.newProxyInstance(
                                    LibraryDesk.class.getClassLoader(),
                                    new Class<?>[] {LibraryDesk.class},
                                    (_, method, args) ->
                                            switch (method.getName()) {
                                                case "ids" ->
                                                        store.ids((String) args[0], 2_000_000);
                                                case "tracks" ->
                                                        store.byIds(
                                                                (java.util.Collection<Long>)
                                                                        args[0]);
                                                case "count" -> store.count();
                                                case "bytes" -> store.bytes();
                                                case "upgrades" ->
                                                        new Upgrades(
                                                                        store,
                                                                        () -> Preferences.DEFAULT)
                                                                .find(
                                                                        (String) args[0],
                                                                        (int) args[1]);
                                                default -> method.invoke(fake, args);
                                            });
            for (String words : List.of("", "genre:house", "missing:any", "b", "ba")) {
                long at = System.nanoTime();
                int size = store.ids(words, 2_000_000).length;
                System.out.printf(
                        "ids of \"%s\": %,d in %.0f ms%n",
                        words, size, (System.nanoTime() - at) / 1e6);
            }
            for (int round = 1; round <= 3; round++) run(desk, world, round);
        }
        System.exit(0);
    }

    private static void run(LibraryDesk desk, FakeWorld world, int round) throws Exception {
        var background = new FxBackground();
        var model = new LibraryViewModel(desk, background);
        var scene = new Scene[1];
        fx(() -> {
            scene[0] = new Scene(new javafx.scene.layout.StackPane(), 1164, 792);
            scene[0].getStylesheets()
                    .addAll(
                            new atlantafx.base.theme.PrimerDark().getUserAgentStylesheet(),
                            Window.class.getResource("cratekeeper.css").toString(),
                            Window.class.getResource("dark.css").toString());
            var stage = new Stage();
            stage.setScene(scene[0]);
            stage.show();
        });
        long began = System.nanoTime();
        var view = new LibraryView[1];
        fx(() -> {
            var player = new PlayerViewModel(world.sound, background);
            view[0] =
                    new LibraryView(
                            model,
                            new FileViewModel(
                                    desk, world.sound, player, background, Duration.ofMillis(150)),
                            new TagEditorViewModel(desk, model, Preferences.DEFAULT.keyNotation()),
                            desk,
                            new ColumnChoice(desk, background),
                            _ -> {},
                            _ -> {},
                            Preferences.DEFAULT.keyNotation());
            scene[0].setRoot(Views.load(view[0]));
            view[0].focus();
        });
        awaitRows(model, scene[0], -1);
        System.out.printf(
                "round %d: open with %,d rows in %.0f ms%n",
                round, model.rowsProperty().get().size(), (System.nanoTime() - began) / 1e6);
        TimeUnit.SECONDS.sleep(2);
        var gaps = new Gaps();
        TableView<?> table = (TableView<?>) scene[0].lookup("#table");
        ScrollBar bar = (ScrollBar) table.lookup(".scroll-bar:vertical");
        fx(gaps::start);
        for (int step = 0; step < 240; step++) {
            double to = step / 240.0;
            fx(() -> bar.setValue(to));
            TimeUnit.MILLISECONDS.sleep(12);
        }
        fx(gaps::stop);
        System.out.println("  drag through: " + gaps);
        var slow = new Gaps();
        fx(slow::start);
        for (int step = 0; step < 240; step++) {
            double to = .3 + step * .00003;
            fx(() -> bar.setValue(to));
            TimeUnit.MILLISECONDS.sleep(12);
        }
        fx(slow::stop);
        System.out.println("  wheel: " + slow);
        var times = new ArrayList<Double>();
        for (String typed :
                List.of("bacu", "genre:house bpm:124-128", "key:8A year:2019-", "label:ba")) {
            for (int letters = 1; letters <= typed.length(); letters++) {
                String words = typed.substring(0, letters);
                var before = model.rowsProperty().get();
                long at = System.nanoTime();
                fx(() -> model.wordsProperty().set(words));
                while (model.rowsProperty().get() == before && !background.idle())
                    TimeUnit.MICROSECONDS.sleep(300);
                if (model.rowsProperty().get() != before) {
                    drawn(scene[0]);
                    times.add((System.nanoTime() - at) / 1e6);
                }
                settle(background, scene[0]);
            }
        }
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                "  filter as you type: %d new lists, p50 %.0f ms, p95 %.0f ms, worst %.0f ms, to the frame drawn; all %s%n",
                sorted.length,
                sorted[sorted.length / 2],
                sorted[(int) (sorted.length * .95)],
                sorted[sorted.length - 1],
                Arrays.stream(sorted).mapToLong(Math::round).boxed().toList());
    }

    private static void awaitRows(LibraryViewModel model, Scene scene, int not) throws Exception {
        while (model.rowsProperty().get().size() <= Math.max(0, not))
            TimeUnit.MILLISECONDS.sleep(1);
        drawn(scene);
    }

    private static void settle(FxBackground background, Scene scene) throws Exception {
        while (!background.idle()) TimeUnit.MICROSECONDS.sleep(300);
        drawn(scene);
    }

    private static void drawn(Scene scene) throws Exception {
        var drawn = new CountDownLatch(1);
        Platform.runLater(() -> Pulses.after(scene, 1, drawn::countDown));
        drawn.await();
    }

    private static void fx(Runnable work) throws InterruptedException {
        var done = new CountDownLatch(1);
        Platform.runLater(() -> {
            work.run();
            done.countDown();
        });
        done.await();
    }
}

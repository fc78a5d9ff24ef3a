package cratekeeper.ui.library;

import cratekeeper.agent.Upgrades;
import cratekeeper.music.Preferences;
import cratekeeper.store.Database;
import cratekeeper.store.LibraryStore;
import cratekeeper.ui.Desk;
import cratekeeper.ui.FakeWorld;
import cratekeeper.ui.Gaps;
import cratekeeper.ui.Pulses;
import cratekeeper.ui.Screen;
import cratekeeper.ui.Window;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

/// The Library screen in the real window on a real database, made by `LibraryBenchmark FOLDER find
/// N`: how long it takes from the key press to the first rows drawn in a program that has shown
/// only its Search screen, to scroll through, and to filter with every letter typed.
///
///     java … -Dglass.platform=Headless -Dprism.order=sw cratekeeper.ui.library.LibraryScreenBenchmark FILE.db
public final class LibraryScreenBenchmark {
    private LibraryScreenBenchmark() {}

    public static void main(String... arguments) throws Exception {
        Thread.currentThread()
                .setUncaughtExceptionHandler((_, problem) -> {
                    problem.printStackTrace();
                    System.exit(1);
                });
        Locale.setDefault(Locale.ROOT);
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        // Every round has a window of its own; the last one closed must not end the toolkit.
        Platform.setImplicitExit(false);
        try (var database = Database.open(Path.of(arguments[0]), InstantSource.system())) {
            var store = new LibraryStore(database);
            var world = new FakeWorld();
            var desk = desk(world.desk(), shelf(store, world.shelf));
            int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
            for (int round = 1; round <= rounds; round++) {
                run(desk, round);
                memory();
            }
            if (arguments.length > 2) queries(store);
        }
        System.exit(0);
    }

    private static void queries(LibraryStore store) throws IOException {
        for (int round = 1; round <= 2; round++) {
            for (String words : List.of("", "genre:house", "missing:any", "b", "ba")) {
                long at = System.nanoTime();
                int size = store.ids(words, 2_000_000).length;
                long then = System.nanoTime();
                store.first(words, ShelfRows.FIRST);
                System.out.printf(
                        "\"%s\": %,d ids in %.1f ms, the first rows in %.1f ms%n",
                        words, size, (then - at) / 1e6, (System.nanoTime() - then) / 1e6);
            }
        }
    }

    private static void memory() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) return;
        System.out.println(
                Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
                        .collect(Collectors.joining("; ")));
    }

    @SuppressWarnings("unchecked")
    private static LibraryDesk shelf(LibraryStore store, LibraryDesk rest) {
        var upgrades = new Upgrades(store, () -> Preferences.DEFAULT);
        return (LibraryDesk)
                Proxy.newProxyInstance(
                        LibraryDesk.class.getClassLoader(),
                        new Class<?>[] {LibraryDesk.class},
                        (_, method, args) ->
                                switch (method.getName()) {
                                    case "first" -> store.first((String) args[0], (int) args[1]);
                                    case "ids" -> store.ids((String) args[0], 2_000_000);
                                    case "tracks" -> store.byIds((Collection<Long>) args[0]);
                                    case "count" ->
                                            args == null
                                                    ? store.count()
                                                    : store.count((String) args[0]);
                                    case "bytes" -> store.bytes();
                                    case "upgrades" ->
                                            upgrades.find((String) args[0], (int) args[1]);
                                    default -> {
                                        try {
                                            yield method.invoke(rest, args);
                                        } catch (InvocationTargetException e) {
                                            throw e.getCause();
                                        }
                                    }
                                });
    }

    private static Desk desk(Desk desk, LibraryDesk shelf) {
        return new Desk(
                desk.search(),
                desk.playlists(),
                desk.queue(),
                desk.review(),
                shelf,
                desk.activity(),
                desk.accounts(),
                desk.users(),
                desk.sharing(),
                desk.settings(),
                desk.services(),
                desk.sound(),
                desk.place(),
                desk.looks(),
                desk.saveLooks(),
                desk.showInFolder());
    }

    private static void run(Desk desk, int round) throws Exception {
        var window = new Window[1];
        fx(() -> {
            window[0] = new Window(desk);
            window[0].show(new Stage());
            // As when somebody has moved the pointer in it and rested for some seconds.
            if (!Boolean.getBoolean("unrehearsed")) window[0].rehearse();
        });
        window[0].settle();
        TimeUnit.SECONDS.sleep(1);
        Scene scene = window[0].scene();
        var gaps = new Gaps();
        fx(gaps::start);
        var before = worked();
        long began = System.nanoTime();
        fx(() -> window[0].show(Screen.LIBRARY));
        long built = System.nanoTime();
        while (items(scene).isEmpty()) TimeUnit.MILLISECONDS.sleep(1);
        long filled = System.nanoTime();
        drawn(scene);
        System.out.printf(
                "round %d: open in %.0f ms (built after %.0f, filled after %.0f)%n",
                round, ms(began), (built - began) / 1e6, (filled - began) / 1e6);
        System.out.println("  worked meanwhile, in ms: " + worked(before));
        window[0].settle();
        fx(gaps::stop);
        System.out.printf(
                "  all %,d rows and the pane after %.0f ms; %s%n",
                items(scene).size(), ms(began), gaps);
        TimeUnit.SECONDS.sleep(1);
        scroll(scene, "drag through", 0, 1 / 240.0);
        scroll(scene, "wheel", .3, .00003);
        type(window[0]);
        fx(window[0]::close);
        fx(() -> scene.getWindow().hide());
    }

    /// What each thread has worked so far, and the whole process, in nanoseconds.
    private static Map<String, Long> worked() {
        var threads = ManagementFactory.getThreadMXBean();
        var worked = new TreeMap<String, Long>();
        for (var thread : threads.getThreadInfo(threads.getAllThreadIds()))
            if (thread != null)
                worked.merge(
                        thread.getThreadName(),
                        threads.getThreadCpuTime(thread.getThreadId()),
                        Long::sum);
        if (ManagementFactory.getOperatingSystemMXBean()
                instanceof com.sun.management.OperatingSystemMXBean system)
            worked.put("all", system.getProcessCpuTime());
        return worked;
    }

    private static String worked(Map<String, Long> before) {
        var now = worked();
        now.replaceAll((name, nanos) -> (nanos - before.getOrDefault(name, 0L)) / 1_000_000);
        now.values().removeIf(millis -> millis < 2);
        return now.toString();
    }

    private static double ms(long since) {
        return (System.nanoTime() - since) / 1e6;
    }

    private static void scroll(Scene scene, String how, double from, double step)
            throws InterruptedException {
        ScrollBar bar = (ScrollBar) scene.lookup("#table").lookup(".scroll-bar:vertical");
        var gaps = new Gaps();
        fx(gaps::start);
        for (int i = 0; i < 240; i++) {
            double to = from + i * step;
            fx(() -> bar.setValue(to));
            TimeUnit.MILLISECONDS.sleep(12);
        }
        fx(gaps::stop);
        System.out.println("  " + how + ": " + gaps);
    }

    private static void type(Window window) throws Exception {
        Scene scene = window.scene();
        TextField box = (TextField) scene.lookup("#words");
        var times = new ArrayList<Double>();
        var answers = new ArrayList<String>();
        for (String typed :
                List.of("bacu", "genre:house bpm:124-128", "key:8A year:2019-", "label:ba")) {
            for (int letters = 1; letters <= typed.length(); letters++) {
                String words = typed.substring(0, letters);
                var before = items(scene);
                int size = before.size();
                long at = System.nanoTime();
                fx(() -> box.setText(words));
                // What leaves the list as it is, is not counted.
                while (items(scene) == before && before.size() == size && ms(at) < 400)
                    TimeUnit.MICROSECONDS.sleep(300);
                if (items(scene) != before || before.size() != size) {
                    double answered = ms(at);
                    drawn(scene);
                    times.add(ms(at));
                    if (ms(at) > 40) answers.add("%s %.0f/%.0f".formatted(words, answered, ms(at)));
                }
                window.settle();
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
        System.out.println("  the slow ones, found/drawn: " + String.join(", ", answers));
    }

    private static ObservableList<?> items(Scene scene) throws InterruptedException {
        var found = new ObservableList<?>[1];
        fx(() -> found[0] = ((TableView<?>) scene.lookup("#table")).getItems());
        return found[0];
    }

    private static void drawn(Scene scene) throws InterruptedException {
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

package cratekeeper.ui.playlist;

import cratekeeper.agent.Brought;
import cratekeeper.ui.FakeWorld;
import cratekeeper.ui.Gaps;
import cratekeeper.ui.Window;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;

/// Reads a list of 5,000 lines into the real window, a page every 20 ms, puts all of it into the
/// queue, and measures every frame; the
/// second time without what only a first time costs.
///
///     java … -Dglass.platform=Headless -Dprism.order=sw cratekeeper.ui.playlist.ListBenchmark
public final class ListBenchmark {
    private ListBenchmark() {}

    public static void main(String[] args) throws Exception {
        var world = new FakeWorld();
        world.lists.size = 5_000;
        world.searches.behind = FakeLists.LINK;
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        var window = new Window[1];
        fx(() -> {
            window[0] = new Window(world.desk());
            window[0].show(new Stage());
        });
        window[0].settle();
        for (int run = 0; run < 2; run++) {
            world.lists.forget();
            run(world, window[0]);
            world.lists.forget();
            file(world, window[0]);
        }
        System.exit(0);
    }

    private static void run(FakeWorld world, Window window) throws Exception {
        world.lists.pages.drainPermits();
        var reading = new Gaps();
        fx(reading::start);
        fx(() -> window.search("https://music.example/playlist/7"));
        for (int page = 0; page < 50; page++) {
            Thread.sleep(20);
            world.lists.pages.release();
        }
        window.settle();
        fx(reading::stop);
        int lines = window.searchModel().list().lines().size();
        System.out.printf("%,d lines read: %s%n", lines, reading);
        var adding = new Gaps();
        fx(adding::start);
        fx(window.searchModel().list()::downloadAll);
        window.settle();
        fx(adding::stop);
        System.out.printf("%,d put into the queue: %s%n", world.lists.added.size(), adding);
    }

    /// The same from a CSV on the disk, as if it were dropped.
    private static void file(FakeWorld world, Window window) throws Exception {
        Path file = Files.createTempFile("list", ".csv");
        var rows = new StringBuilder("title,artist\n");
        for (int n = 1; n <= 5_000; n++)
            rows.append("Low Sun ").append(n).append(",Anselm Okoro\n");
        Files.writeString(file, rows);
        var gaps = new Gaps();
        fx(gaps::start);
        long start = System.nanoTime();
        fx(() -> window.bring(new Brought.Files(List.of(file))));
        while (window.searchModel().list().countProperty().get().lines() < 5_000) Thread.sleep(2);
        long seen = System.nanoTime();
        fx(window.searchModel().list()::downloadAll);
        while (world.lists.added.size() < 5_000) Thread.sleep(2);
        long queued = System.nanoTime();
        window.settle();
        fx(gaps::stop);
        System.out.printf(
                "a CSV of 5,000 lines: seen after %,d ms, handed over in %,d ms: %s%n",
                (seen - start) / 1_000_000, (queued - seen) / 1_000_000, gaps);
        Files.delete(file);
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

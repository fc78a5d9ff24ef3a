package cratekeeper.ui.downloads;

import cratekeeper.music.DownloadJob;
import cratekeeper.music.DownloadJob.State;
import cratekeeper.ui.FakeTracks;
import cratekeeper.ui.FakeWorld;
import cratekeeper.ui.Gaps;
import cratekeeper.ui.Screen;
import cratekeeper.ui.Window;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.stage.Stage;

/// Fifty downloads in two lists, each of which tells of its progress fifty times a second, before
/// a queue of a thousand: how often the screen changes, and what that costs the FX thread.
///
///     java … -Dglass.platform=Headless -Dprism.order=sw cratekeeper.ui.downloads.DownloadsBenchmark
public final class DownloadsBenchmark {
    private static final int AT_ONCE = 50;
    private static final int WAITING = 950;
    private static final int SECONDS = 10;
    private static final int TELLS_A_SECOND = 50;

    private DownloadsBenchmark() {}

    public static void main(String[] args) throws Exception {
        var world = new FakeWorld();
        for (int i = 0; i < AT_ONCE + WAITING; i++) world.queue.jobs.add(job(i, 0));
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        var window = new Window[1];
        long fxThread =
                on(() -> {
                    window[0] = new Window(world.desk());
                    window[0].show(new Stage());
                    return Thread.currentThread().threadId();
                });
        window[0].settle();
        on(() -> {
            window[0].show(Screen.DOWNLOADS);
            return 0L;
        });
        window[0].settle();
        run(world, window[0], fxThread, "first");
        run(world, window[0], fxThread, "warm");
        System.exit(0);
    }

    private static void run(FakeWorld world, Window window, long fxThread, String what)
            throws Exception {
        var changes = new AtomicLong();
        var gaps = new Gaps();
        on(() -> {
            window.downloadsModel()
                    .rows()
                    .getFirst()
                    .nowProperty()
                    .addListener(_ -> changes.incrementAndGet());
            gaps.start();
            return 0L;
        });
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getThreadCpuTime(fxThread);
        long begin = System.nanoTime();
        int told = 0;
        var listener = world.queue.listeners.getFirst();
        for (int tick = 1; tick <= SECONDS * TELLS_A_SECOND; tick++) {
            for (int i = 0; i < AT_ONCE; i++, told++)
                listener.changed(job(i, tick * 80_000L), 4_000_000);
            long next = begin + tick * (1_000_000_000L / TELLS_A_SECOND);
            long wait = next - System.nanoTime();
            if (wait > 0) Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        double busy = (threads.getThreadCpuTime(fxThread) - before) / 1e9;
        on(() -> {
            gaps.stop();
            return 0L;
        });
        System.out.printf(
                "%s: %,d news in %.1f s; a row changed %.1f times a second; FX thread %.1f %% of a core%n%s%n",
                what, told, seconds, changes.get() / seconds, busy / seconds * 100, gaps);
    }

    private static DownloadJob job(int n, long done) {
        var track = FakeTracks.track("Night Ferry " + n, "Extended Mix", "Mara Lindqvist");
        return FakeJobs.of(
                n % 2 == 0 ? "Warehouse July" : "Harbour August",
                FakeJobs.job(
                        "job" + n,
                        track,
                        n < AT_ONCE ? State.DOWNLOADING : State.WAITING,
                        done,
                        43_100_000,
                        "",
                        FakeTracks.offer("FLAC", null, 43_100_000L, 408),
                        n));
    }

    private interface Work {
        long run();
    }

    private static long on(Work work) throws InterruptedException {
        List<Long> result = new ArrayList<>();
        var done = new CountDownLatch(1);
        Platform.runLater(() -> {
            result.add(work.run());
            done.countDown();
        });
        done.await();
        return result.getFirst();
    }
}

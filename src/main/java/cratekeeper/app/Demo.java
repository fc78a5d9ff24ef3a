package cratekeeper.app;

import cratekeeper.cli.Core;
import cratekeeper.cli.ExitCode;
import cratekeeper.music.Attempt;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.DownloadJob.State;
import cratekeeper.music.TrackQuery;
import cratekeeper.sandbox.Sandbox.DemoTrack;
import cratekeeper.ui.Screen;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The main job on the sandbox world, in the real window: three tracks searched, chosen and
/// fetched; one clean, one whose file breaks off half-way and is resumed, one that must end in
/// review. Without a display it draws into memory and writes pictures.
final class Demo {
    private final Core.Options options;
    private final PrintWriter out;
    private final List<String> wrong = new ArrayList<>();

    /// How the demo's tracks must end, in their order.
    private enum Ending {
        CLEAN,
        RESUMED,
        REVIEW
    }

    Demo(Core.Options options, PrintWriter out) {
        this.options = options;
        this.out = out;
    }

    int run() throws IOException, InterruptedException {
        try (var core = Wiring.open(ShowHome.of(options, "demo"), this::say)) {
            core.claimHome();
            WindowRun.prepare(core.sandbox().orElseThrow());
            boolean seen = Toolkit.hasDisplay();
            var run = new WindowRun(core, List.of());
            var driver = new Driver(run.show(!seen), core.queue());
            Path pictures = core.place().home().folder().resolve("pictures");
            say("Cratekeeper's main job, on an offline world with invented music.");
            int number = 0;
            for (DemoTrack track : core.sandbox().orElseThrow().demoTracks()) {
                play(core, driver, track, Ending.values()[number++], pictures);
            }
            driver.picture(Screen.REVIEW, pictures.resolve("review.png"));
            driver.picture(Screen.LIBRARY, pictures.resolve("library.png"));
            finish(core, pictures);
            if (seen) {
                say("The window stays open; close it when you have seen enough.");
                run.awaitClosed();
            }
            return wrong.isEmpty() ? ExitCode.DONE : ExitCode.INCOMPLETE;
        }
    }

    private void play(Wiring core, Driver driver, DemoTrack track, Ending ending, Path pictures)
            throws IOException, InterruptedException {
        say("");
        say("» " + track.words() + "   (" + track.shows() + ")");
        var rows = driver.search(track.words());
        if (rows.isEmpty()) {
            wrong.add("“" + track.words() + "” found nothing");
            return;
        }
        var first = rows.getFirst().found();
        say(
                "  %d recordings; the first: %s, %.0f %% sure"
                        .formatted(
                                rows.size(),
                                TrackQuery.of(first.metadata().track()).text(),
                                first.metadata().confidence() * 100));
        driver.select(rows.getFirst());
        if (ending == Ending.CLEAN) driver.picture(Screen.SEARCH, pictures.resolve("search.png"));
        core.sandbox().orElseThrow().forgetRequests();
        var bytes = new Bytes();
        DownloadJob job = driver.downloadBest((changed, _) -> bytes.seen(changed));
        for (Attempt attempt : job.attempts())
            say("  " + attempt.service().displayName() + ": " + attempt.reason());
        say(
                "  "
                        + (job.path() == null
                                ? job.state() + ". " + job.message()
                                : "done: %s, %d of %d fields, %s"
                                        .formatted(
                                                job.quality(),
                                                job.filledFields(),
                                                job.requiredFields(),
                                                job.path())));
        check(core, track, ending, job, bytes);
        driver.picture(Screen.DOWNLOADS, pictures.resolve("downloads.png"));
    }

    private void check(Wiring core, DemoTrack track, Ending ending, DownloadJob job, Bytes bytes) {
        State expected = ending == Ending.REVIEW ? State.REVIEW : State.DONE;
        if (job.state() != expected) {
            wrong.add("“" + track.words() + "” ended as " + job.state() + ", not as " + expected);
        }
        if (ending != Ending.RESUMED) return;
        boolean resumed = core.sandbox().orElseThrow().filesBegun() > 1 && !bytes.wentBack;
        say(
                resumed
                        ? "  The connection broke half-way; the file was resumed where it had stopped."
                        : "  Nothing was resumed.");
        if (!resumed) wrong.add("the file that breaks off was not resumed");
    }

    private void finish(Wiring core, Path pictures) {
        say("");
        say("Pictures of the window: " + pictures);
        say("The files: " + core.place().home().music());
        wrong.forEach(what -> say("Wrong: " + what + "."));
        say(wrong.isEmpty() ? "The job was done." : "The job was not done.");
    }

    /// Whether what was fetched ever had to be fetched again.
    private static final class Bytes {
        private volatile long most;
        private volatile boolean wentBack;

        void seen(DownloadJob job) {
            if (job.state() != State.DOWNLOADING) return;
            if (job.bytesDone() < most) wentBack = true;
            most = job.bytesDone();
        }
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}

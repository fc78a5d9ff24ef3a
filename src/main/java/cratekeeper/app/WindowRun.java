package cratekeeper.app;

import cratekeeper.cli.CommandLineApp;
import cratekeeper.cli.ExitCode;
import cratekeeper.media.Alignment;
import cratekeeper.media.Spectrogram;
import cratekeeper.sandbox.Sandbox;
import cratekeeper.ui.Agents;
import cratekeeper.ui.Desk;
import cratekeeper.ui.Language;
import cratekeeper.ui.LibraryAgents;
import cratekeeper.ui.Notice;
import cratekeeper.ui.Said;
import cratekeeper.ui.Screen;
import cratekeeper.ui.Window;
import cratekeeper.ui.review.ReviewAgents;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One life of the window: gives it its desk, shows it, and lets the queue work once it stands.
final class WindowRun {
    private static final Logger LOG = LoggerFactory.getLogger(WindowRun.class);
    private final Wiring core;
    private final List<String> notices;
    private final CountDownLatch closed = new CountDownLatch(1);

    /// @param notices what a person should know from the start, a sentence each
    WindowRun(Wiring core, List<String> notices) {
        this.core = core;
        this.notices = notices;
    }

    /// @param toolkit starts JavaFX meanwhile
    int untilClosed(Thread toolkit) throws IOException {
        show(() -> {
            try {
                toolkit.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        awaitClosed();
        return ExitCode.DONE;
    }

    /// Shows the window long enough for the start-up cache to learn what a start needs.
    int briefly() throws IOException, InterruptedException {
        DisplayClasses.touch();
        var window = show(!Toolkit.hasDisplay());
        Toolkit.onFx(() -> {
            window.rehearse();
            return true;
        });
        var driver = new Driver(window, core.queue());
        driver.search("Mara Lindqvist Night Ferry");
        driver.show(Screen.LIBRARY);
        window.settle();
        Toolkit.onFx(() -> {
            window.close();
            Platform.exit();
            return true;
        });
        return ExitCode.DONE;
    }

    /// @param unseen draw into memory
    Window show(boolean unseen) throws IOException {
        return show(() -> Toolkit.start(unseen));
    }

    /// @param toolkit returns once JavaFX runs
    Window show(Runnable toolkit) throws IOException {
        Language.use(KeptSettings.language(core.place().settings()));
        Thread.startVirtualThread(Said::readAhead);
        var desk = desk();
        toolkit.run();
        var window =
                Toolkit.onFx(() -> {
                    Thread.currentThread()
                            .setUncaughtExceptionHandler(
                                    (_, e) -> LOG.error("On the FX thread", e));
                    var built = new Window(desk);
                    var stage = new Stage();
                    built.show(stage);
                    built.rehearseInTime();
                    Toolkit.afterFirstFrame(
                            built.scene(),
                            millis -> LOG.info("First frame {} ms after the start", millis));
                    stage.showingProperty()
                            .subscribe(showing -> {
                                if (!showing) closed.countDown();
                            });
                    if (!notices.isEmpty()) {
                        built.searchModel()
                                .noticeProperty()
                                .set(
                                        new Notice(
                                                Said.of(String.join(" ", notices)),
                                                Notice.Remedy.NONE));
                    }
                    return built;
                });
        Thread.ofVirtual().start(this::work);
        return window;
    }

    void awaitClosed() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Platform.exit();
    }

    /// A show's audio is made while its window starts.
    static void prepare(Sandbox sandbox) {
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        sandbox.prepare();
                    } catch (IOException e) {
                        LOG.info(
                                "The sandbox's audio is made when it is asked for: {}",
                                e.toString());
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    private void work() {
        try {
            core.giving().begin();
            core.queue().start(_ -> true);
            core.watch();
            core.watchWishes();
        } catch (IOException e) {
            LOG.error("The queue could not begin", e);
        }
    }

    private Desk desk() throws IOException {
        var choices = core.choices();
        var agents =
                new Agents(
                        core.collector(),
                        core.links(),
                        core.playlists(),
                        core.scout(),
                        core.queue(),
                        core.library(),
                        core.activity(),
                        core.accounts(),
                        core.users(),
                        core.giving(),
                        choices);
        var board = core.board();
        var place = core.place();
        var settings = new KeptSettings(core);
        return new Desk(
                agents.search(choices),
                agents.playlists(),
                agents.queue(),
                review(),
                new LibraryAgents(
                        core.library(),
                        core.care(),
                        choices,
                        () -> core.preferences().requiredFields()),
                agents.activity(),
                agents.signIns(SystemOpener::openPage),
                agents.people(),
                agents.sharing(),
                settings,
                board::statuses,
                new PlayerSound(core.ffmpeg()),
                new Desk.Place(
                        place.home().folder(), place.home().music(), CommandLineApp.version()),
                KeptSettings.looks(place.settings()),
                settings::saveLooks,
                SystemOpener::showFolder);
    }

    private ReviewAgents review() throws IOException {
        return new ReviewAgents(
                core.reviews(),
                core.decisions(),
                core.queue(),
                core.collector(),
                core.links(),
                core.previews(),
                new Alignment(core.ffmpeg()),
                new Spectrogram(core.ffmpeg()));
    }
}

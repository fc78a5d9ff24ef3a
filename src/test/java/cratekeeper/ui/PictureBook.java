package cratekeeper.ui;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;

/// Writes pictures of the screens with invented data, for the eye: run it, look at them.
///
///     java … -Dglass.platform=Headless -Dprism.order=sw cratekeeper.ui.PictureBook DIR
public final class PictureBook {
    private PictureBook() {}

    public static void main(String[] args) throws Exception {
        Path out = Path.of(args[0]);
        var world = new FakeWorld();
        world.busyEvening();
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Window window =
                onFx(() -> {
                    var built = new Window(world.desk());
                    built.show(new Stage());
                    return built;
                });
        for (var theme : new Looks.Theme[] {Looks.Theme.DARK, Looks.Theme.LIGHT}) {
            String name = theme.name().toLowerCase(java.util.Locale.ROOT);
            onFx(() -> {
                window.setTheme(theme);
                window.resize(1360, 850);
                window.show(Screen.SEARCH);
                return null;
            });
            if (theme == Looks.Theme.DARK) {
                window.picture(out.resolve("first-dark.png"));
                onFx(() -> {
                    window.search("night ferry mara lindqvist");
                    return null;
                });
                window.settle();
                onFx(() -> {
                    window.searchModel()
                            .selectedProperty()
                            .set(window.searchModel().rows().getFirst());
                    return null;
                });
                window.settle();
                onFx(() -> {
                    window.detailsModel().play();
                    world.queue.listeners.forEach(l -> {
                        l.changed(world.queue.jobs.get(0), 4_200_000);
                        l.changed(world.queue.jobs.get(1), 1_900_000);
                    });
                    return null;
                });
                window.settle();
            }
            for (Screen screen : Screen.values()) {
                for (var size : new int[][] {{1360, 850}, {960, 600}}) {
                    onFx(() -> {
                        window.resize(size[0], size[1]);
                        window.show(screen);
                        return null;
                    });
                    window.picture(
                            out.resolve(
                                    screen.name().toLowerCase(java.util.Locale.ROOT)
                                            + "-"
                                            + name
                                            + "-"
                                            + size[0]
                                            + ".png"));
                }
            }
        }
        onFx(() -> {
            window.show(Screen.SEARCH);
            window.searchModel().selectedProperty().set(window.searchModel().rows().getFirst());
            ((javafx.scene.control.Button) window.scene().lookup(".strip .button")).fire();
            return null;
        });
        window.picture(out.resolve("narrow-details-light-960.png"));
        onFx(() -> {
            window.setTheme(Looks.Theme.DARK);
            window.resize(1360, 850);
            window.scene()
                    .getRoot()
                    .fireEvent(
                            new javafx.scene.input.KeyEvent(
                                    javafx.scene.input.KeyEvent.KEY_PRESSED,
                                    "",
                                    "",
                                    javafx.scene.input.KeyCode.F1,
                                    false,
                                    false,
                                    false,
                                    false));
            return null;
        });
        window.picture(out.resolve("keys-dark.png"));
        onFx(() -> {
            window.scene()
                    .getRoot()
                    .fireEvent(
                            new javafx.scene.input.KeyEvent(
                                    javafx.scene.input.KeyEvent.KEY_PRESSED,
                                    "",
                                    "",
                                    javafx.scene.input.KeyCode.ESCAPE,
                                    false,
                                    false,
                                    false,
                                    false));
            world.searches.tracks = java.util.List.of();
            world.searches.answers =
                    java.util.List.of(
                            new cratekeeper.agent.ServiceAnswer(
                                    cratekeeper.music.Service.ARCHIVE,
                                    cratekeeper.agent.ServiceAnswer.State.UNREACHABLE,
                                    0,
                                    5,
                                    false,
                                    "no route"));
            window.search("nothing like it");
            return null;
        });
        window.picture(out.resolve("nothing-dark.png"));
        System.exit(0);
    }

    static <T> T onFx(java.util.concurrent.Callable<T> work) throws Exception {
        var task = new java.util.concurrent.FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }
}

package cratekeeper.ui;

import cratekeeper.agent.Brought;
import cratekeeper.ui.accounts.AccountsViewModel;
import cratekeeper.ui.downloads.DownloadsViewModel;
import cratekeeper.ui.downloads.ListDone;
import cratekeeper.ui.downloads.Toast;
import cratekeeper.ui.frame.Keys;
import cratekeeper.ui.frame.MainWindow;
import cratekeeper.ui.playlist.Bringing;
import cratekeeper.ui.search.DetailsViewModel;
import cratekeeper.ui.search.ResultRehearsal;
import cratekeeper.ui.search.SearchViewModel;
import cratekeeper.ui.settings.SharingViewModel;
import cratekeeper.ui.users.UserViewModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The application's window. Built and shown on the FX thread; [#settle] is for others.
public final class Window implements AutoCloseable {
    private static final double WIDTH = 1360;
    private static final double HEIGHT = 850;
    private static final Duration REFRESH = Duration.ofSeconds(2);

    private final Models models;
    private final Screens screens;
    private final MainWindow main;
    private final Scene scene;
    private final Rehearsals rehearsals;
    private final Bringing bringing = new Bringing(this::bring);
    private final ObjectProperty<Looks> looks;
    private @Nullable Stage stage;
    private @Nullable Thread refreshing;
    private @Nullable Toast toast;

    public Window(Desk desk) {
        looks = new SimpleObjectProperty<>(desk.looks());
        models = new Models(desk, looks);
        var ways =
                new Screens.Ways(
                        this::search, this::dropped, () -> bringing.choose(scene()), this::show);
        screens = new Screens(desk, models, ways);
        main =
                new MainWindow(
                        models.frame,
                        models.downloads,
                        models.player,
                        screens::build,
                        this::dropped,
                        this::moves);
        scene = new Scene(Views.load(main), WIDTH, HEIGHT);
        rehearsals = new Rehearsals(scene, System::nanoTime);
        Stylist.follow(scene, looks);
        looks.subscribe((_, now) -> desk.saveLooks().accept(now));
        new Keys(models.frame, main, this::playOrPause).listenTo(scene);
        bringing.listenTo(scene);
    }

    public void show(Stage stage) {
        this.stage = stage;
        WindowIcon.follow(stage, models.frame.reviewProperty());
        stage.setScene(scene);
        stage.setMinWidth(960);
        stage.setMinHeight(600);
        stage.setOnHidden(_ -> close());
        models.downloads.listDoneProperty().subscribe(this::say);
        stage.show();
        // The frame is seen about 150 ms sooner without the screen in it.
        Pulses.after(scene, 2, main::open);
        models.frame.refresh();
        refreshing = Thread.ofVirtual().name("window-refresh").start(this::refreshForEver);
    }

    /// From now on rehearses results once the person begins to type, and the library once the
    /// person has touched the window and rests: one that only stands open pays nothing.
    public void rehearseInTime() {
        rehearsals.whenTyping(ResultRehearsal::new);
        // Twice: what has run only once is not fast yet.
        rehearsals.whenIdle(List.of(screens::libraryAhead, screens::libraryAhead));
    }

    /// Draws what nobody sees, so that the first real rows are drawn fast.
    public void rehearse() {
        rehearsals.now(List.of(ResultRehearsal::new, screens::libraryAhead, screens::libraryAhead));
    }

    /// Shows a screen.
    public void show(Screen screen) {
        models.frame.screenProperty().set(screen);
    }

    /// Shows the Search screen and looks for the words or the link.
    public void search(String words) {
        show(Screen.SEARCH);
        models.search.searchFor(words);
    }

    /// Shows a list that the person brought, before anything is done with it.
    public void bring(Brought brought) {
        show(Screen.SEARCH);
        models.search.show(brought);
    }

    // One line is looked for, more are a list.
    private void dropped(String text) {
        var lines = text.lines().filter(line -> !line.isBlank()).limit(2).toList();
        if (lines.size() > 1) bring(new Brought.Words(text));
        else search(lines.getFirst().strip());
    }

    public void setTheme(Looks.Theme theme) {
        looks.set(looks.get().with(theme));
    }

    void setLooks(Looks wanted) {
        looks.set(wanted);
    }

    public void resize(double width, double height) {
        if (stage == null) throw new IllegalStateException("not shown yet");
        stage.setWidth(width + stage.getWidth() - scene.getWidth());
        stage.setHeight(height + stage.getHeight() - scene.getHeight());
    }

    public Scene scene() {
        return scene;
    }

    public SearchViewModel searchModel() {
        return models.search;
    }

    public DetailsViewModel detailsModel() {
        return models.details;
    }

    public UserViewModel userModel() {
        return models.user;
    }

    public SharingViewModel sharingModel() {
        return models.sharing;
    }

    public AccountsViewModel accountsModel() {
        return models.accounts;
    }

    public DownloadsViewModel downloadsModel() {
        return models.downloads;
    }

    /// Waits until no work of the window is under way and the last of it has been drawn. Never call
    /// it on the FX thread.
    public void settle() throws InterruptedException {
        int quiet = 0;
        while (quiet < 3) {
            var drawn = new CompletableFuture<Boolean>();
            Platform.runLater(() ->
                    Pulses.after(
                            scene,
                            2,
                            () ->
                                    drawn.complete(
                                            models.idle()
                                                    && rehearsals.still()
                                                    && main.isOpen()
                                                    && main.still())));
            quiet = drawn.join() ? quiet + 1 : 0;
        }
    }

    /// Writes what the window shows as PNG, once it has settled. Never call it on the FX thread.
    public void picture(Path png) throws IOException, InterruptedException {
        settle();
        var image = new CompletableFuture<javafx.scene.image.WritableImage>();
        Platform.runLater(() -> image.complete(Pictures.taken(scene)));
        Pictures.write(image.join(), png);
    }

    @Override
    public void close() {
        if (refreshing != null) refreshing.interrupt();
        models.close();
    }

    private void say(@Nullable ListDone done) {
        if (done == null || stage == null) return;
        if (toast == null) toast = new Toast(stage, this::moves, () -> show(Screen.DOWNLOADS));
        toast.say(done);
    }

    private boolean moves() {
        return !looks.get().reducedMotion();
    }

    private void playOrPause() {
        if (models.frame.screenProperty().get() == Screen.REVIEW && models.reviews.playOrPause())
            return;
        if (!models.player.emptyProperty().get()) models.player.toggle();
        else if (!main.current().play()) models.details.play();
    }

    private void refresh() {
        models.frame.refresh();
        if (models.frame.screenProperty().get() == Screen.SETTINGS) models.sharing.refresh();
    }

    private void refreshForEver() {
        try {
            while (true) {
                Thread.sleep(REFRESH);
                Platform.runLater(this::refresh);
            }
        } catch (InterruptedException e) {
            // The window was closed.
        }
    }
}

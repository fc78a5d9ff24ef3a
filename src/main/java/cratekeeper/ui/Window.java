package cratekeeper.ui;

import cratekeeper.agent.Brought;
import cratekeeper.music.Field;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.TrackQuery;
import cratekeeper.ui.accounts.AccountsView;
import cratekeeper.ui.accounts.AccountsViewModel;
import cratekeeper.ui.activity.ActivityView;
import cratekeeper.ui.activity.ActivityViewModel;
import cratekeeper.ui.downloads.DownloadsView;
import cratekeeper.ui.downloads.DownloadsViewModel;
import cratekeeper.ui.downloads.ListDone;
import cratekeeper.ui.downloads.Toast;
import cratekeeper.ui.frame.FrameModel;
import cratekeeper.ui.frame.Keys;
import cratekeeper.ui.frame.MainWindow;
import cratekeeper.ui.library.ColumnChoice;
import cratekeeper.ui.library.FileViewModel;
import cratekeeper.ui.library.LibraryRehearsal;
import cratekeeper.ui.library.LibraryView;
import cratekeeper.ui.library.LibraryViewModel;
import cratekeeper.ui.library.TagEditorViewModel;
import cratekeeper.ui.player.PlayerViewModel;
import cratekeeper.ui.playlist.Bringing;
import cratekeeper.ui.playlist.PlaylistViewModel;
import cratekeeper.ui.review.ReviewView;
import cratekeeper.ui.review.ReviewViewModel;
import cratekeeper.ui.search.DetailsPane;
import cratekeeper.ui.search.DetailsViewModel;
import cratekeeper.ui.search.ResultRehearsal;
import cratekeeper.ui.search.SearchView;
import cratekeeper.ui.search.SearchViewModel;
import cratekeeper.ui.settings.SettingsView;
import cratekeeper.ui.settings.SettingsViewModel;
import cratekeeper.ui.settings.SharingViewModel;
import cratekeeper.ui.users.UserViewModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
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
    private static final Duration SELECTION_RESTS = Duration.ofMillis(150);
    private static final Duration ROWS_ARE_DRAWN = Duration.ofMillis(50);
    private static final Duration REFRESH = Duration.ofSeconds(2);

    private final Desk desk;
    private final FxBackground background = new FxBackground();
    private final PlayerViewModel player;
    private final DownloadsViewModel downloads;
    private final SearchViewModel search;
    private final DetailsViewModel details;
    private final ReviewViewModel reviews;
    private final FrameModel frame;
    private final AccountsViewModel accounts;
    private final UserViewModel user;
    private final SharingViewModel sharing;
    private final SettingsViewModel settings;
    private final MainWindow main;
    private final Scene scene;
    private final Rehearsals rehearsals;
    private final Bringing bringing = new Bringing(this::bring);
    private final ObjectProperty<Looks> looks;
    private @Nullable LibraryViewModel libraryModel;
    private @Nullable Stage stage;
    private @Nullable Thread refreshing;
    private @Nullable Toast toast;

    public Window(Desk desk) {
        this.desk = desk;
        looks = new SimpleObjectProperty<>(desk.looks());
        player = new PlayerViewModel(desk.sound(), background);
        settings = new SettingsViewModel(desk.settings(), background, looks);
        downloads =
                new DownloadsViewModel(
                        desk.queue(), background, InstantSource.system(), () -> required().size());
        search =
                new SearchViewModel(
                        desk.search(),
                        new PlaylistViewModel(desk.playlists(), background),
                        background);
        details =
                new DetailsViewModel(
                        desk.search(),
                        desk.queue(),
                        player,
                        background,
                        SELECTION_RESTS,
                        search.selectedProperty());
        frame = new FrameModel(desk.services(), desk.review()::count, background);
        user = new UserViewModel(desk.users(), background);
        user.setOnBlocked(details::forgetPeer);
        sharing = new SharingViewModel(desk.sharing(), background);
        reviews = new ReviewViewModel(desk.review(), player, background, frame::refresh);
        frame.reviewProperty().subscribe(count -> reviews.expect(count.intValue()));
        accounts = new AccountsViewModel(desk.accounts(), background, new FxBackground());
        main = new MainWindow(frame, downloads, player, this::build, this::dropped, this::moves);
        scene = new Scene(Views.load(main), WIDTH, HEIGHT);
        rehearsals = new Rehearsals(scene, System::nanoTime);
        Stylist.follow(scene, looks);
        looks.subscribe((_, now) -> desk.saveLooks().accept(now));
        new Keys(frame, main, this::playOrPause).listenTo(scene);
        bringing.listenTo(scene);
    }

    public void show(Stage stage) {
        this.stage = stage;
        WindowIcon.follow(stage, frame.reviewProperty());
        stage.setScene(scene);
        stage.setMinWidth(960);
        stage.setMinHeight(600);
        stage.setOnHidden(_ -> close());
        downloads.listDoneProperty().subscribe(this::say);
        stage.show();
        // The frame is seen about 150 ms sooner without the screen in it.
        Pulses.after(scene, 2, main::open);
        frame.refresh();
        refreshing = Thread.ofVirtual().name("window-refresh").start(this::refreshForEver);
    }

    /// From now on rehearses results once the person begins to type, and the library once the
    /// person has touched the window and rests: one that only stands open pays nothing.
    public void rehearseInTime() {
        rehearsals.whenTyping(ResultRehearsal::new);
        rehearsals.whenIdle(List.of(this::libraryAhead, this::libraryAhead));
    }

    /// Draws what nobody sees, so that the first real rows are drawn fast.
    public void rehearse() {
        rehearsals.now(List.of(ResultRehearsal::new, this::libraryAhead, this::libraryAhead));
    }

    // Twice: what has run only once is not fast yet.
    private Rehearsal.Piece libraryAhead() {
        libraryModel().readAhead();
        return new LibraryRehearsal(desk.library(), desk.sound(), player, notation());
    }

    /// Shows a screen.
    public void show(Screen screen) {
        frame.screenProperty().set(screen);
    }

    /// Shows the Search screen and looks for the words or the link.
    public void search(String words) {
        show(Screen.SEARCH);
        search.searchFor(words);
    }

    /// Shows a list that the person brought, before anything is done with it.
    public void bring(Brought brought) {
        show(Screen.SEARCH);
        search.show(brought);
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
        return search;
    }

    public DetailsViewModel detailsModel() {
        return details;
    }

    public UserViewModel userModel() {
        return user;
    }

    public SharingViewModel sharingModel() {
        return sharing;
    }

    public AccountsViewModel accountsModel() {
        return accounts;
    }

    public DownloadsViewModel downloadsModel() {
        return downloads;
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
                                            background.idle()
                                                    && !search.busyProperty().get()
                                                    && accounts.still()
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
        accounts.close();
        downloads.close();
        search.cancel();
        search.list().stop();
    }

    private ScreenView build(Screen screen) {
        var notation = notation();
        return switch (screen) {
            case SEARCH ->
                    new SearchView(
                            search,
                            details,
                            new DetailsPane(details, user, notation, this::required),
                            notation);
            case DOWNLOADS ->
                    new DownloadsView(
                            downloads,
                            player,
                            new DownloadsView.Ways(
                                    this::dropped,
                                    () -> bringing.choose(scene()),
                                    desk.showInFolder(),
                                    () -> show(Screen.REVIEW)));
            case REVIEW -> new ReviewView(reviews);
            case LIBRARY -> library(notation);
            case ACTIVITY ->
                    new ActivityView(
                            new ActivityViewModel(
                                    desk.activity(), background, desk.place().version()));
            case SETTINGS ->
                    new SettingsView(
                            settings,
                            new AccountsView(accounts, frame.statuses(), InstantSource.system()),
                            sharing,
                            desk.place());
        };
    }

    private Set<Field> required() {
        return settings.chosen().preferences().requiredFields();
    }

    private MusicalKey.Notation notation() {
        return settings.chosen().preferences().keyNotation();
    }

    private LibraryViewModel libraryModel() {
        if (libraryModel == null)
            libraryModel =
                    new LibraryViewModel(
                            desk.library(), background, ROWS_ARE_DRAWN, SELECTION_RESTS);
        return libraryModel;
    }

    private LibraryView library(MusicalKey.Notation notation) {
        var shelf = desk.library();
        var model = libraryModel();
        return new LibraryView(
                model,
                new FileViewModel(shelf, desk.sound(), player, background, SELECTION_RESTS),
                new TagEditorViewModel(shelf, model, notation),
                shelf,
                new ColumnChoice(shelf, background),
                file -> search(TrackQuery.of(file.track()).text()),
                desk.showInFolder(),
                notation);
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
        if (frame.screenProperty().get() == Screen.REVIEW && reviews.playOrPause()) return;
        if (!player.emptyProperty().get()) player.toggle();
        else if (!main.current().play()) details.play();
    }

    private void refresh() {
        frame.refresh();
        if (frame.screenProperty().get() == Screen.SETTINGS) sharing.refresh();
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

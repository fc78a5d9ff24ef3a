package cratekeeper.ui.frame;

import cratekeeper.ui.Screen;
import cratekeeper.ui.ScreenView;
import cratekeeper.ui.Views;
import cratekeeper.ui.downloads.DownloadsViewModel;
import cratekeeper.ui.player.PlayerBar;
import cratekeeper.ui.player.PlayerViewModel;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.Animation;
import javafx.animation.FadeTransition;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The frame around the screens. A screen is built when it is first shown.
public final class MainWindow {
    private final FrameModel model;
    private final DownloadsViewModel downloads;
    private final PlayerViewModel player;
    private final Function<Screen, ScreenView> screens;
    private boolean open;
    private final Consumer<String> onDropped;
    private final BooleanSupplier moves;
    private final Map<Screen, Shown> built = new EnumMap<>(Screen.class);
    private final Map<Screen, NavItem> items = new EnumMap<>(Screen.class);
    private final ToggleGroup group = new ToggleGroup();
    @FXML private BorderPane frame;
    @FXML private VBox places;
    @FXML private VBox sources;
    @FXML private VBox sourcesBox;
    @FXML private Label sourcesTitle;
    @FXML private ScrollPane sourcesScroll;
    @FXML private StackPane center;
    @FXML private HBox bottom;
    private final FadeTransition fade = new FadeTransition(Duration.millis(120));
    @FXML private Button running;
    @FXML private StackPane dropHint;
    @FXML private StackPane overlay;

    private record Shown(ScreenView view, Parent node) {}

    /// @param screens builds a screen's view, once
    /// @param onDropped told the text that was dropped on the window: words, a link, or lines of
    ///   them
    /// @param moves whether screens may glide
    public MainWindow(
            FrameModel model,
            DownloadsViewModel downloads,
            PlayerViewModel player,
            Function<Screen, ScreenView> screens,
            Consumer<String> onDropped,
            BooleanSupplier moves) {
        this.model = model;
        this.downloads = downloads;
        this.player = player;
        this.screens = screens;
        this.onDropped = onDropped;
        this.moves = moves;
        fade.setFromValue(0.4);
        fade.setToValue(1);
    }

    @FXML
    private void initialize() {
        fade.setNode(center);
        for (Screen screen : Screen.values()) places.getChildren().add(place(screen));
        group.selectedToggleProperty()
                .subscribe(toggle -> {
                    if (toggle instanceof NavItem item) model.screenProperty().set(item.screen());
                });
        group.selectToggle(items.get(model.screenProperty().get()));
        model.statuses().addListener((ListChangeListener<Object>) _ -> showSources());
        showSources();
        sourcesBox.heightProperty().subscribe(_ -> wholeLines());
        // the lines have their true heights only once they are styled
        sources.heightProperty().subscribe(_ -> wholeLines());
        bottom.getChildren().addFirst(Views.load(new PlayerBar(player)));
        running.textProperty().bind(downloads.runningProperty());
        running.visibleProperty().bind(running.textProperty().isNotEmpty());
        running.managedProperty().bind(running.visibleProperty());
        bindDrop();
    }

    /// Shows the screens from now on. The frame alone is drawn sooner, so call this after its first
    /// frame.
    public void open() {
        if (open) return;
        open = true;
        model.screenProperty().subscribe(this::show);
    }

    public boolean isOpen() {
        return open;
    }

    /// Whether no screen glides.
    public boolean still() {
        return fade.getStatus() != Animation.Status.RUNNING;
    }

    /// The screen at the front.
    public ScreenView current() {
        return shown(model.screenProperty().get()).view();
    }

    /// Shows the list of keys, or takes it away.
    public void toggleKeys() {
        if (closeKeys()) return;
        var guide = Guide.text();
        cover(new KeyList(this::closeKeys, guide.isEmpty() ? null : () -> read(guide.get())));
    }

    private void read(GuideText guide) {
        var pane = new GuidePane(guide, this::closeKeys);
        cover(pane);
        pane.requestFocus();
    }

    private void cover(Node card) {
        overlay.getChildren().setAll(card);
        overlay.setVisible(true);
    }

    /// Takes away what lies over the screens: the list of keys, or the guide.
    ///
    /// @return false if nothing did
    public boolean closeKeys() {
        boolean was = overlay.isVisible();
        overlay.setVisible(false);
        if (was && overlay.isFocusWithin()) current().focus();
        return was;
    }

    private NavItem place(Screen screen) {
        var item = new NavItem(screen);
        item.setToggleGroup(group);
        items.put(screen, item);
        if (screen == Screen.DOWNLOADS) item.count(downloads.openProperty());
        if (screen == Screen.REVIEW) item.count(model.reviewProperty());
        return item;
    }

    private void show(Screen screen) {
        group.selectToggle(items.get(screen));
        Shown shown = shown(screen);
        center.getChildren().setAll(shown.node());
        fade.stop();
        center.setOpacity(1);
        if (moves.getAsBoolean() && built.size() > 1) fade.playFromStart();
        shown.view().focus();
    }

    private Shown shown(Screen screen) {
        return built.computeIfAbsent(
                screen,
                wanted -> {
                    ScreenView view = screens.apply(wanted);
                    return new Shown(view, Views.load(view));
                });
    }

    private void showSources() {
        sourcesBox.setVisible(!model.statuses().isEmpty());
        sources.getChildren().setAll(model.statuses().stream().map(SourceLine::new).toList());
        wholeLines();
    }

    // Where not all services have room, the list ends below a line, not in the midst of one.
    private void wholeLines() {
        double room = sourcesBox.getHeight() - sourcesTitle.getHeight() - sourcesBox.getSpacing();
        double height = 0;
        for (Node line : sources.getChildren()) {
            double next = height + (height > 0 ? sources.getSpacing() : 0) + line.prefHeight(-1);
            if (next > room) {
                sourcesScroll.setMaxHeight(height > 0 ? Math.ceil(height) : Double.MAX_VALUE);
                return;
            }
            height = next;
        }
        sourcesScroll.setMaxHeight(Double.MAX_VALUE);
    }

    @FXML
    private void onRunning() {
        model.screenProperty().set(Screen.DOWNLOADS);
    }

    private void bindDrop() {
        frame.addEventHandler(DragEvent.DRAG_OVER, this::over);
        frame.addEventHandler(DragEvent.DRAG_EXITED, _ -> dropHint.setVisible(false));
        frame.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    private void over(DragEvent drag) {
        if (words(drag.getDragboard()) == null) return;
        drag.acceptTransferModes(TransferMode.COPY_OR_MOVE);
        dropHint.setVisible(true);
        drag.consume();
    }

    private void dropped(DragEvent drop) {
        String words = words(drop.getDragboard());
        dropHint.setVisible(false);
        drop.setDropCompleted(words != null);
        drop.consume();
        if (words != null) onDropped.accept(words);
    }

    private static @Nullable String words(Dragboard board) {
        String text = board.hasUrl() ? board.getUrl() : board.getString();
        return text == null || text.isBlank() ? null : text.strip();
    }
}

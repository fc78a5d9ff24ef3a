package cratekeeper.ui.review;

import cratekeeper.ui.ScreenView;
import cratekeeper.ui.Texts;
import cratekeeper.ui.Views;
import cratekeeper.ui.parts.Enlarged;
import cratekeeper.ui.parts.NoticeBar;
import javafx.beans.binding.Bindings;
import javafx.event.EventHandler;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The Review screen: the tracks at the left, the one that is looked at as a card at the right.
public final class ReviewView implements ScreenView {
    private static final double ROOM_FOR_KEYS = 1000;
    private final ReviewViewModel model;
    private final CardView card;
    private final ReviewKeys keys;
    private final EventHandler<KeyEvent> filter = this::key;
    private @Nullable KeyCode down;
    private boolean taken;
    @FXML private VBox screen;
    @FXML private Label summary;
    @FXML private Label last;
    @FXML private Button undo;
    @FXML private HBox hints;
    @FXML private NoticeBar notice;
    @FXML private HBox content;
    @FXML private Node empty;
    @FXML private ListView<Card> list;

    public ReviewView(ReviewViewModel model) {
        this.model = model;
        card = new CardView(model);
        keys = new ReviewKeys(model, card::find, card::reveal);
    }

    @FXML
    private void initialize() {
        Parent shown = Views.load(card);
        HBox.setHgrow(shown, Priority.ALWAYS);
        content.getChildren().add(shown);
        notice.noticeProperty().bindBidirectional(model.noticeProperty());
        notice.setOnRemedy(_ -> model.reload());
        bindHead();
        var none = Bindings.isEmpty(model.waiting().cards());
        content.visibleProperty().bind(none.not());
        content.managedProperty().bind(none.not());
        // What is not shown yet cannot have the cursor.
        content.visibleProperty()
                .subscribe(shows -> {
                    if (shows) list.requestFocus();
                });
        empty.visibleProperty().bind(none.and(model.loadedProperty()));
        empty.managedProperty().bind(none);
        list.setItems(model.waiting().cards());
        list.setCellFactory(_ -> new ItemCell());
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(at -> {
                    if (at != null) model.waiting().look(at);
                });
        model.waiting().selectedProperty().subscribe(this::select);
        screen.sceneProperty().subscribe(this::listen);
    }

    private void bindHead() {
        summary.textProperty()
                .bind(Bindings.createStringBinding(this::waiting, model.waiting().cards()));
        summary.visibleProperty().bind(Bindings.isNotEmpty(model.waiting().cards()));
        summary.managedProperty().bind(summary.visibleProperty());
        last.textProperty().bind(model.lastProperty());
        var decided = model.lastProperty().isNotEmpty();
        for (Node node : new Node[] {last, undo}) {
            node.visibleProperty().bind(decided);
            node.managedProperty().bind(decided);
        }
        hints.visibleProperty().bind(Enlarged.widthOf(screen).map(width -> width > ROOM_FOR_KEYS));
        hints.managedProperty().bind(hints.visibleProperty());
    }

    private String waiting() {
        return Texts.in(ReviewView.class).count("waiting", model.waiting().cards().size());
    }

    @Override
    public void focus() {
        model.reload();
        list.requestFocus();
    }

    @Override
    public boolean escape() {
        boolean closed = card.closeFind();
        if (closed) list.requestFocus();
        return closed;
    }

    @FXML
    private void onUndo() {
        model.undo();
        list.requestFocus();
    }

    private void select(@Nullable Card at) {
        if (at == null) return;
        list.getSelectionModel().select(at);
        list.scrollTo(at);
    }

    // Keys decide wherever the cursor is, as long as this screen is at the front.
    private void listen(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) before.removeEventFilter(KeyEvent.ANY, filter);
        if (now != null) now.addEventFilter(KeyEvent.ANY, filter);
    }

    // The letter of a key that meant something here must not be typed into the field it opened.
    private void key(KeyEvent key) {
        if (key.getEventType() == KeyEvent.KEY_RELEASED) down = null;
        if (key.getEventType() == KeyEvent.KEY_PRESSED) {
            taken = isTaken(key, key.getCode() == down);
            down = key.getCode();
        }
        if (taken && key.getEventType() != KeyEvent.KEY_RELEASED) key.consume();
    }

    private boolean isTaken(KeyEvent key, boolean held) {
        Scene scene = screen.getScene();
        return scene != null && !covered(scene) && keys.pressed(key, scene.getFocusOwner(), held);
    }

    // Below the list of keys nobody sees what a key decides.
    private static boolean covered(Scene scene) {
        Node overlay = scene.lookup(".overlay");
        return overlay != null && overlay.isVisible();
    }
}

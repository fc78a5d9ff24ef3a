package cratekeeper.ui.downloads;

import cratekeeper.ui.Texts;
import cratekeeper.ui.parts.IconButton;
import java.util.ArrayList;
import java.util.function.BooleanSupplier;
import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.Window;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/// Says in the window's corner that a list is done, takes no focus, and goes away by itself. A
/// window of its own: pictures of the main one never hold it.
public final class Toast {
    private static final Duration STAYS = Duration.seconds(8);
    private static final double MARGIN = 20;
    private static final double ABOVE_PLAYER = 74;
    private final Window owner;
    private final BooleanSupplier moves;
    private final Runnable show;
    private final Popup popup = new Popup();
    private final Label title = new Label();
    private final Label words = new Label();
    private final HBox card = new HBox();
    private final FadeTransition fade = new FadeTransition(Duration.millis(120), card);
    private final PauseTransition stays = new PauseTransition(STAYS);

    /// @param moves whether it may glide in
    /// @param show shows the screen where more is to be seen
    public Toast(Window owner, BooleanSupplier moves, Runnable show) {
        this.owner = owner;
        this.moves = moves;
        this.show = show;
        build();
        fade.setFromValue(0.2);
        fade.setToValue(1);
        stays.setOnFinished(_ -> popup.hide());
        popup.getContent().add(card);
        popup.setAutoFix(true);
    }

    public void say(ListDone done) {
        title.setText(Texts.in(Toast.class).get("list.done", done.name()));
        words.setText(words(done));
        card.setAccessibleText(title.getText() + ", " + words.getText());
        if (!owner.isShowing()) return;
        dress();
        popup.show(owner);
        popup.setX(owner.getX() + owner.getWidth() - popup.getWidth() - MARGIN);
        popup.setY(owner.getY() + owner.getHeight() - popup.getHeight() - ABOVE_PLAYER);
        card.setOpacity(1);
        if (moves.getAsBoolean()) fade.playFromStart();
        stays.playFromStart();
    }

    // As its owner is dressed, and changes with it.
    private void dress() {
        Scene own = popup.getScene();
        Bindings.bindContent(own.getStylesheets(), owner.getScene().getStylesheets());
        own.getRoot()
                .styleProperty()
                .bind(
                        owner.getScene()
                                .getRoot()
                                .styleProperty()
                                .map(style -> style + "-fx-background-color: transparent;"));
    }

    public boolean isShowing() {
        return popup.isShowing();
    }

    private static String words(ListDone done) {
        var texts = Texts.in(Toast.class);
        var parts = new ArrayList<String>();
        if (done.done() > 0) parts.add(texts.count("list.tracks", done.done()));
        if (done.review() > 0) parts.add(texts.count("review", done.review()));
        if (done.failed() > 0) parts.add(texts.count("failed", done.failed()));
        return String.join(" · ", parts);
    }

    private void build() {
        var texts = Texts.in(Toast.class);
        card.getStyleClass().add("toast");
        card.setAlignment(Pos.CENTER_LEFT);
        card.setAccessibleRole(AccessibleRole.TEXT);
        title.getStyleClass().add("strong");
        words.getStyleClass().addAll("small", "muted");
        var says = new VBox(title, words);
        says.getStyleClass().add("two-lines");
        HBox.setHgrow(says, Priority.ALWAYS);
        var open = new Button(texts.get("list.show"));
        open.getStyleClass().add("compact");
        open.setOnAction(_ -> {
            popup.hide();
            show.run();
        });
        var close = new IconButton("fth-x", texts.get("list.close"), popup::hide);
        card.getChildren().addAll(new FontIcon("fth-check-circle"), says, open, close);
        // Whoever reads it is given the time.
        card.setOnMouseEntered(_ -> stays.stop());
        card.setOnMouseExited(_ -> stays.playFromStart());
    }
}

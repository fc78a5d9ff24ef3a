package cratekeeper.ui.frame;

import cratekeeper.ui.Screen;
import cratekeeper.ui.Texts;
import cratekeeper.ui.Words;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// One place in the navigation: picture, name, and how many things wait there.
final class NavItem extends ToggleButton {
    private static final double EDGES = 22;
    private final Screen screen;
    private final Label count = new Label();
    private final HBox content;

    NavItem(Screen screen) {
        this.screen = screen;
        getStyleClass().add("nav-item");
        var name = new Label(screen.title());
        name.getStyleClass().add("nav-name");
        count.getStyleClass().addAll("badge");
        count.setVisible(false);
        count.managedProperty().bind(count.visibleProperty());
        count.setMinWidth(USE_PREF_SIZE);
        name.setMinWidth(USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        content = new HBox(new FontIcon(screen.icon()), name, gap, count);
        content.setAlignment(Pos.CENTER_LEFT);
        content.getStyleClass().add("nav-content");
        content.prefWidthProperty().bind(widthProperty().subtract(EDGES));
        setGraphic(content);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        describe(0);
    }

    Screen screen() {
        return screen;
    }

    void count(ObservableValue<Number> waiting) {
        waiting.subscribe(number -> describe(number.intValue()));
    }

    // The content is as wide as the place, and must not make it wider than its parts need.
    @Override
    protected double computePrefWidth(double height) {
        double wide = EDGES;
        for (Node part : content.getChildren())
            if (part.isManaged()) wide += part.prefWidth(-1) + content.getSpacing();
        return Math.ceil(wide - content.getSpacing());
    }

    @Override
    protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }

    // A toggle that is on must not be switched off by a second click: one screen is always shown.
    @Override
    public void fire() {
        if (!isSelected()) super.fire();
    }

    private void describe(int waiting) {
        count.setText(Integer.toString(waiting));
        count.setVisible(waiting > 0);
        setAccessibleText(
                Texts.in(NavItem.class)
                        .get(
                                waiting > 0 ? "place.waiting" : "place",
                                screen.title(),
                                screen.digit(),
                                Words.count(waiting)));
    }
}

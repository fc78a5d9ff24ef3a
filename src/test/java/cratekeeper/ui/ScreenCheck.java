package cratekeeper.ui;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.web.WebView;

/// Looks over what a window shows: text that is cut, controls that lie over each other, text that
/// cannot be read on its ground, controls that a screen reader cannot name.
final class ScreenCheck {
    private static final double CONTRAST = 4.5;
    private static final double TOUCH = 1;

    /// Comes and goes a layout later than what it is for.
    private static final double SCROLL_BAR = 14;

    private final Set<String> found = new TreeSet<>();
    private final Parent root;
    private final String place;

    private ScreenCheck(Parent root, String place) {
        this.root = root;
        this.place = place;
    }

    /// @param place the room that owns what is neither in the navigation nor in the player bar
    /// @return "room: what is wrong", each once
    static Set<String> of(Parent root, String place) {
        var check = new ScreenCheck(root, place);
        check.look(root);
        return check.found;
    }

    private void look(Parent parent) {
        for (Node node : parent.getChildrenUnmodifiable()) {
            if (!node.isVisible() || node.getOpacity() == 0) continue;
            if (node instanceof Labeled label) look(label);
            if (node instanceof Control control && control.isFocusTraversable()) named(control);
            boolean ours = !(node instanceof TextInputControl) && !(node instanceof WebView);
            if (ours && node instanceof Parent inner) look(inner);
        }
        if (!(parent instanceof StackPane) && !(parent instanceof Control)) apart(parent);
    }

    private void look(Labeled label) {
        if (blank(label.getText()) || label.getWidth() <= 0 || !seen(label)) return;
        boolean shortened =
                label instanceof IndexedCell<?> || label.getStyleClass().contains("may-shorten");
        if (!shortened && isCut(label)) tell(label, "cut: " + label.getText());
        if (breaksAWord(label)) tell(label, "a word is broken: " + label.getText());
        if (higherThanItsRow(label)) tell(label, "higher than its row: " + label.getText());
        if (offTheEdge(label)) tell(label, "off the edge: " + label.getText());
        if (label.isDisabled() || !(label.getTextFill() instanceof Color text)) return;
        Color ground = ground(label);
        if (ground != null && contrast(text, ground) < CONTRAST)
            tell(
                    label,
                    String.format(
                            Locale.ROOT, "contrast %.1f: %s", contrast(text, ground), name(label)));
    }

    // What is scrolled away is not looked at by anybody.
    private boolean seen(Node node) {
        Bounds here = node.localToScene(node.getLayoutBounds());
        return here.intersects(root.getLayoutBounds());
    }

    // Where nobody can scroll sideways, all of it must lie inside.
    private boolean offTheEdge(Labeled label) {
        Node inside = root;
        for (Node at = label; at != null; at = at.getParent()) {
            if (at instanceof IndexedCell<?> || at instanceof TableView<?>) return false;
            if (!(at instanceof ScrollPane scroll)) continue;
            if (scroll.getHbarPolicy() != ScrollPane.ScrollBarPolicy.NEVER) return false;
            inside = scroll.lookup(".viewport");
            break;
        }
        Bounds here = label.localToScene(label.getLayoutBounds());
        Bounds edge = inside.localToScene(inside.getLayoutBounds());
        if (inside.equals(root) && here.getMaxY() > edge.getMaxY() + TOUCH) return true;
        return here.getMaxX() > edge.getMaxX() + SCROLL_BAR
                || here.getMinX() < edge.getMinX() - TOUCH;
    }

    private static boolean higherThanItsRow(Labeled label) {
        Node row = label;
        while (row != null && !(row instanceof IndexedCell<?>)) row = row.getParent();
        if (row == null || row.equals(label)) return false;
        Bounds words = label.localToScene(label.getLayoutBounds());
        Bounds edge = row.localToScene(row.getLayoutBounds());
        return words.getMinY() < edge.getMinY() - TOUCH || words.getMaxY() > edge.getMaxY() + TOUCH;
    }

    private static boolean isCut(Labeled label) {
        for (Node child : label.getChildrenUnmodifiable())
            if (child instanceof Text text && child.isVisible())
                return !text.getText().equals(label.getText());
        return false;
    }

    // Paths and names of files may break anywhere, words of a language may not.
    private static boolean breaksAWord(Labeled label) {
        if (!label.isWrapText() || label.getText().matches(".*[/\\\\_].*")) return false;
        for (Node child : label.getChildrenUnmodifiable()) {
            if (!(child instanceof Text text) || text.getWrappingWidth() <= 0) continue;
            for (String word : label.getText().split("[\\s-]+")) {
                var alone = new Text(word);
                alone.setFont(text.getFont());
                if (alone.getLayoutBounds().getWidth() > text.getWrappingWidth() + TOUCH)
                    return true;
            }
        }
        return false;
    }

    private void named(Control control) {
        boolean told = !blank(control.getAccessibleText());
        boolean written = control instanceof Labeled label && !blank(label.getText());
        if (!told && !written && !control.isDisabled()) tell(control, "no name: " + name(control));
    }

    private void apart(Parent parent) {
        var controls =
                parent.getChildrenUnmodifiable().stream()
                        .filter(node -> node.isVisible() && node.isManaged())
                        .filter(node -> node instanceof Control && !(node instanceof ScrollBar))
                        .toList();
        for (int i = 0; i < controls.size(); i++)
            for (int j = i + 1; j < controls.size(); j++)
                if (overlap(controls.get(i), controls.get(j)))
                    tell(
                            controls.get(i),
                            "overlap: " + name(controls.get(i)) + " / " + name(controls.get(j)));
    }

    private static boolean overlap(Node one, Node other) {
        Bounds a = one.localToParent(one.getLayoutBounds());
        Bounds b = other.localToParent(other.getLayoutBounds());
        return Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX()) > TOUCH
                && Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY()) > TOUCH;
    }

    /// The first opaque ground behind the node; `null` where a picture or a gradient is.
    private static Color ground(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!(at instanceof Region region) || region.getBackground() == null) continue;
            var fills = region.getBackground().getFills();
            for (int i = fills.size() - 1; i >= 0; i--) {
                BackgroundFill fill = fills.get(i);
                if (!(fill.getFill() instanceof Color colour)) return null;
                if (colour.getOpacity() > 0.99) return colour;
            }
        }
        return null;
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color colour) {
        return 0.2126 * part(colour.getRed())
                + 0.7152 * part(colour.getGreen())
                + 0.0722 * part(colour.getBlue());
    }

    private static double part(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private void tell(Node node, String what) {
        found.add(room(node) + ": " + what);
    }

    private String room(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("navigation")) return "frame";
            if (at.getStyleClass().contains("key-list")) return "frame";
            if (at.getStyleClass().contains("bottom")) return "player";
            if (at.getStyleClass().contains("user-pane")) return "users";
        }
        return place;
    }

    private static String name(Node node) {
        String text = node instanceof Labeled label ? label.getText() : node.getAccessibleText();
        String id = node.getId() == null ? "" : "#" + node.getId();
        return node.getClass().getSimpleName()
                + id
                + (blank(text) ? " ." + String.join(".", node.getStyleClass()) : " “" + text + "”");
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}

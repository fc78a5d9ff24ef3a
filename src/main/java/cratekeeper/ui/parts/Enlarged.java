package cratekeeper.ui.parts;

import java.util.regex.Pattern;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

/// How much larger than usual the window's words are: for lengths that no style sheet sets.
public final class Enlarged {
    private static final double USUAL_PIXELS = 13;
    private static final Pattern SIZE = Pattern.compile("-fx-font-size:\\s*(\\d+(?:\\.\\d+)?)px");

    private Enlarged() {}

    /// @return 1 for words of the usual size; follows the window that the node is shown in
    public static ObservableValue<Double> around(Node node) {
        return node.sceneProperty()
                .flatMap(Scene::rootProperty)
                .flatMap(Node::styleProperty)
                .map(Enlarged::by)
                .orElse(1.0);
    }

    /// How wide a part is as words see it: where they are twice as large, half as much fits.
    public static ObservableValue<Double> widthOf(Region part) {
        return around(part)
                .flatMap(by -> part.widthProperty().map(width -> width.doubleValue() / by));
    }

    /// Keeps a length, such as the height of rows, as much larger as the words around the node.
    public static void follow(Node node, DoubleProperty length) {
        double usual = length.get();
        around(node).subscribe(by -> length.set(usual * by));
    }

    private static double by(String style) {
        var size = SIZE.matcher(style);
        return size.find() ? Double.parseDouble(size.group(1)) / USUAL_PIXELS : 1;
    }
}

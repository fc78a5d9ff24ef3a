package cratekeeper.ui.parts;

import cratekeeper.ui.Texts;
import java.io.ByteArrayInputStream;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// A square cover with round corners. Where there is no picture, a ground whose colours follow from
/// the name, so that a track is known again.
public final class Artwork extends StackPane {
    private static final int GROUNDS = 8;
    private final ImageView picture = new ImageView();
    private @Nullable String ground;

    public Artwork() {
        getStyleClass().add("artwork");
        picture.setPreserveRatio(true);
        picture.fitWidthProperty().bind(widthProperty());
        picture.fitHeightProperty().bind(heightProperty());
        var corners = new Rectangle();
        corners.widthProperty().bind(widthProperty());
        corners.heightProperty().bind(heightProperty());
        corners.getStyleClass().add("artwork-corners");
        corners.setArcWidth(16);
        corners.setArcHeight(16);
        setClip(corners);
        getChildren().add(picture);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Texts.in(Artwork.class).get("cover"));
    }

    /// Chooses the ground.
    public void nameFor(String name) {
        if (ground != null) getStyleClass().remove(ground);
        ground = "ground-" + Math.floorMod(name.hashCode(), GROUNDS);
        getStyleClass().add(ground);
    }

    /// @param encoded JPEG or PNG; `null` or unreadable shows the ground alone
    public void show(byte @Nullable [] encoded) {
        if (encoded == null) {
            picture.setImage(null);
            return;
        }
        // Twice the size on screen is enough for any display, and small to keep.
        var image = new Image(new ByteArrayInputStream(encoded), 200, 200, true, true);
        picture.setImage(image.isError() ? null : image);
    }
}

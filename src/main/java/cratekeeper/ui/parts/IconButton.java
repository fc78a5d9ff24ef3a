package cratekeeper.ui.parts;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/// A button that is only a picture. Its name is read out and shown when the pointer rests on it.
public final class IconButton extends Button {
    private final FontIcon picture = new FontIcon();
    private final Tooltip tip = new Tooltip();

    /// For FXML, which sets `icon` and `name`.
    public IconButton() {
        getStyleClass().add("icon-button");
        setGraphic(picture);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setTooltip(tip);
    }

    public IconButton(String icon, String name, Runnable action) {
        this();
        setIcon(icon);
        setName(name);
        setOnAction(_ -> action.run());
    }

    /// Name in the Feather set.
    public String getIcon() {
        return picture.getIconLiteral();
    }

    public void setIcon(String icon) {
        if (!icon.equals(picture.getIconLiteral())) picture.setIconLiteral(icon);
    }

    public String getName() {
        return tip.getText();
    }

    public void setName(String name) {
        tip.setText(name);
        setAccessibleText(name);
    }
}

package cratekeeper.ui;

import cratekeeper.ui.parts.Foreign;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.control.Label;

/// Loads the FXML that lies beside a view's class and has its name, and ties it to the view that
/// was built already.
public final class Views {
    private Views() {}

    /// @throws UncheckedIOException the FXML is missing or wrong: our mistake, seen by every test
    public static Parent load(Object view) {
        Class<?> type = view.getClass();
        String name = type.getSimpleName() + ".fxml";
        var loader = new FXMLLoader(Objects.requireNonNull(type.getResource(name), name));
        loader.setResources(Texts.in(type).bundle());
        loader.setControllerFactory(_ -> view);
        try {
            Parent root = loader.load();
            for (Object part : loader.getNamespace().values())
                if (part instanceof Label label && label.isWrapText()) Foreign.wrapping(label);
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be loaded", e);
        }
    }
}

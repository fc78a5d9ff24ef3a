package cratekeeper.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Dresses the window: fonts, AtlantaFX's Primer below, our colours and rules above. Follows the
/// system's choice of dark or light unless the person has made one.
public final class Stylist {
    private static final Logger LOG = LoggerFactory.getLogger(Stylist.class);
    private static final String FONTS = "/com/formdev/flatlaf/fonts/inter/Inter-";
    private final Scene scene;
    private final ObjectProperty<Looks> looks = new SimpleObjectProperty<>(Looks.DEFAULT);
    // Kept as a field: the system's preferences hold their listeners weakly where they can.
    private final ObjectProperty<ColorScheme> system = new SimpleObjectProperty<>();

    public Stylist(Scene scene) {
        this.scene = scene;
        loadFonts();
        system.bind(Platform.getPreferences().colorSchemeProperty());
        system.subscribe(_ -> dress());
        looks.subscribe(_ -> dress());
    }

    public ObjectProperty<Looks> looksProperty() {
        return looks;
    }

    /// Whether the window is dark now.
    public boolean dark() {
        return switch (looks.get().theme()) {
            case DARK -> true;
            case LIGHT -> false;
            case SYSTEM -> system.get() == ColorScheme.DARK;
        };
    }

    private void dress() {
        boolean dark = dark();
        var base = dark ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(base.getUserAgentStylesheetBSS());
        scene.getStylesheets()
                .setAll(List.of(sheet(dark ? "dark.css" : "light.css"), sheet("cratekeeper.css")));
        var root = scene.getRoot();
        root.pseudoClassStateChanged(
                PseudoClass.getPseudoClass("still"), looks.get().reducedMotion());
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Stylist.class.getResource(name), name).toExternalForm();
    }

    private static InputStream tabular(InputStream font) throws IOException {
        return new ByteArrayInputStream(TabularFont.of(font.readAllBytes()));
    }

    private static void loadFonts() {
        for (String weight : List.of("Regular", "SemiBold")) {
            try (InputStream font = Stylist.class.getResourceAsStream(FONTS + weight + ".otf")) {
                if (font == null || Font.loadFont(tabular(font), 13) == null)
                    LOG.warn("Inter {} is missing", weight);
            } catch (IOException e) {
                // The system's own font does as well.
                LOG.warn("Inter {} cannot be read", weight, e);
            }
        }
    }
}

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
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Dresses the window: fonts, AtlantaFX's Primer below, our colours and rules above. Follows the
/// system's choice of dark or light unless the person has made one.
public final class Stylist {
    private static final Logger LOG = LoggerFactory.getLogger(Stylist.class);
    private static final String FONTS = "/com/formdev/flatlaf/fonts/inter/Inter-";
    private static boolean fontsLoaded;
    private final Scene scene;
    private final ObservableValue<Looks> looks;
    // Bound weakly: lives as long as the looks, whose listener holds this stylist.
    private final ObjectProperty<ColorScheme> system = new SimpleObjectProperty<>();

    /// Dresses the scene now and whenever the looks or the system change.
    public static void follow(Scene scene, ObservableValue<Looks> looks) {
        var stylist = new Stylist(scene, looks);
        stylist.dress();
        stylist.system.subscribe((_, _) -> stylist.dress());
        looks.subscribe((_, _) -> stylist.dress());
    }

    private record Dress(boolean dark, int textSize) {}

    private @Nullable Dress dressed;

    private Stylist(Scene scene, ObservableValue<Looks> looks) {
        this.scene = scene;
        this.looks = looks;
        loadFonts();
        system.bind(Platform.getPreferences().colorSchemeProperty());
    }

    /// Whether the window is dark now.
    private boolean dark() {
        return switch (looks.getValue().theme()) {
            case DARK -> true;
            case LIGHT -> false;
            case SYSTEM -> system.get() == ColorScheme.DARK;
        };
    }

    private void dress() {
        boolean dark = dark();
        int size = looks.getValue().textSize();
        var wanted = new Dress(dark, size);
        if (wanted.equals(dressed)) return;
        dressed = wanted;
        var base = dark ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(base.getUserAgentStylesheetBSS());
        scene.getStylesheets()
                .setAll(
                        List.of(
                                sheet(dark ? "dark.css" : "light.css"),
                                TextSize.of(sheet("cratekeeper.css"), size)));
        var root = scene.getRoot();
        if (root != null) root.setStyle(TextSize.ofRoot(size));
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Stylist.class.getResource(name), name).toExternalForm();
    }

    private static InputStream tabular(InputStream font) throws IOException {
        return new ByteArrayInputStream(TabularFont.of(font.readAllBytes()));
    }

    // Once is enough: fonts belong to the process.
    private static synchronized void loadFonts() {
        if (fontsLoaded) return;
        fontsLoaded = true;
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

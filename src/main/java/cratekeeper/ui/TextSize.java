package cratekeeper.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

/// Our rules for text of another size. What is as big as words grows with them: letters, icons, the
/// height of lines and fields. What is as wide as a pane stays, or nothing would fit beside it.
final class TextSize {
    private static final double USUAL_PIXELS = 13;
    private static final double AS_BIG_AS_WORDS = 120;
    private static final Pattern LENGTH =
            Pattern.compile(
                    "(-fx-(?:font-size|icon-size|size|(?:min|pref|max)-(height|width))\\s*:\\s*)"
                            + "(\\d+(?:\\.\\d+)?)(px)?(?=\\s*[;}])");

    private TextSize() {}

    /// @return the sheet itself at 100 percent, else one made of it
    static String of(String sheet, int percent) {
        if (percent == Looks.USUAL_TEXT) return sheet;
        try (InputStream rules = URI.create(sheet).toURL().openStream()) {
            String scaled =
                    scaled(new String(rules.readAllBytes(), StandardCharsets.UTF_8), percent);
            return "data:text/css;charset=utf-8;base64,"
                    + Base64.getEncoder().encodeToString(scaled.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It lies in our own jar.
            throw new UncheckedIOException(e);
        }
    }

    /// For those rules that are relative to the window's.
    static String ofRoot(int percent) {
        return percent == Looks.USUAL_TEXT
                ? ""
                : "-fx-font-size: " + pixels(USUAL_PIXELS * percent / 100) + "px;";
    }

    static String scaled(String rules, int percent) {
        return LENGTH.matcher(rules)
                .replaceAll(found -> {
                    double length = Double.parseDouble(found.group(3));
                    boolean width = "width".equals(found.group(2));
                    if (width && length >= AS_BIG_AS_WORDS) return found.group();
                    String unit = found.group(4) == null ? "" : found.group(4);
                    return found.group(1) + pixels(length * percent / 100) + unit;
                });
    }

    private static String pixels(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
    }
}

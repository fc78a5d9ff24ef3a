package cratekeeper.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StyleTest {
    private static final Pattern COLOUR = Pattern.compile("(-ck-[\\w-]+): (#[0-9a-f]{6});");
    private static final Pattern KEY =
            Pattern.compile("\\.key-\\w+ \\{ -fx-background-color: (#[0-9a-f]{6})");
    private static final List<String> GROUNDS =
            List.of(
                    "-ck-app",
                    "-ck-frame",
                    "-ck-surface",
                    "-ck-raised",
                    "-ck-hover",
                    "-ck-selected",
                    "-ck-place");

    @ParameterizedTest
    @ValueSource(strings = {"dark.css", "light.css"})
    void everyTextStandsOutFromItsGround(String sheet) {
        var colours = colours(sheet);
        var weak = new ArrayList<String>();
        for (String text : List.of("-ck-text", "-ck-muted", "-ck-subtle", "-ck-accent-text")) {
            for (String ground : GROUNDS) check(colours, text, ground, weak);
        }
        for (String tone : List.of("good", "warn", "bad")) {
            check(colours, "-ck-" + tone, "-ck-" + tone + "-ground", weak);
            check(colours, "-ck-" + tone, "-ck-surface", weak);
        }
        for (String text : List.of("-ck-text", "-ck-muted", "-ck-warn"))
            check(colours, text, "-ck-good-ground", weak);
        check(colours, "-ck-text", "-ck-warn-ground", weak);
        check(colours, "-ck-accent-text", "-ck-accent-ground", weak);
        check(colours, "-ck-on-accent", "-ck-accent", weak);
        check(colours, "-ck-on-accent", "-ck-accent-hover", weak);
        check(colours, "-ck-chip-text", "-ck-chip", weak);
        check(colours, "-ck-text", "-ck-chip", weak);
        assertEquals(List.of(), weak);
    }

    @Test
    void keysCanBeReadOnTheirChips() {
        var key = KEY.matcher(text("cratekeeper.css"));
        int chips = 0;
        while (key.find()) {
            chips++;
            assertTrue(contrast("#11141a", key.group(1)) >= 4.5, key.group());
        }
        assertEquals(24, chips);
    }

    @Test
    void bothThemesNameTheSameColours() {
        assertEquals(colours("dark.css").keySet(), colours("light.css").keySet());
    }

    private static void check(
            Map<String, String> colours, String text, String ground, List<String> weak) {
        double contrast = contrast(colours.get(text), colours.get(ground));
        if (contrast < 4.5) weak.add("%s on %s: %.2f".formatted(text, ground, contrast));
    }

    private static Map<String, String> colours(String sheet) {
        var colours = new HashMap<String, String>();
        var found = COLOUR.matcher(text(sheet));
        while (found.find()) colours.put(found.group(1), found.group(2));
        return colours;
    }

    private static double contrast(String a, String b) {
        double one = luminance(a) + 0.05;
        double other = luminance(b) + 0.05;
        return Math.max(one, other) / Math.min(one, other);
    }

    private static double luminance(String colour) {
        return 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
    }

    private static double part(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static String text(String sheet) {
        try (var in = Window.class.getResourceAsStream(sheet)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

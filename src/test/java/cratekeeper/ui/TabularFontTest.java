package cratekeeper.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class TabularFontTest {
    private static byte[] inter;

    @BeforeAll
    static void read() throws Exception {
        FxToolkit.registerPrimaryStage();
        try (var in =
                TabularFontTest.class.getResourceAsStream(
                        "/com/formdev/flatlaf/fonts/inter/Inter-Regular.otf")) {
            inter = in.readAllBytes();
        }
    }

    @Test
    void allDigitsAreEquallyWide() {
        Font font = Font.loadFont(new ByteArrayInputStream(TabularFont.of(inter)), 13);
        assertNotNull(font);
        for (char digit = '1'; digit <= '9'; digit++)
            assertEquals(width("0", font), width("" + digit, font), 0.01);
    }

    @Test
    void whatIsNoFontComesBackAsItIs() {
        byte[] words = "no font at all".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        assertArrayEquals(words, TabularFont.of(words));
        assertArrayEquals(new byte[0], TabularFont.of(new byte[0]));
    }

    @Test
    void aDamagedFontNeverThrows() throws IOException {
        var random = new Random(1);
        for (int i = 0; i < 60; i++) {
            byte[] damaged =
                    java.util.Arrays.copyOf(
                            inter, i % 3 == 0 ? random.nextInt(inter.length) : inter.length);
            for (int j = 0; j < 40; j++)
                if (damaged.length > 0)
                    damaged[random.nextInt(Math.min(damaged.length, 4000))] =
                            (byte) random.nextInt();
            assertNotNull(TabularFont.of(damaged));
        }
    }

    private static double width(String text, Font font) {
        var node = new Text(text);
        node.setFont(font);
        return node.getLayoutBounds().getWidth();
    }
}

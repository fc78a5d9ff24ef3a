package cratekeeper.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class CoverPainterTest {

    @Test
    void aNameAlwaysGivesTheSamePicture() throws Exception {
        byte[] first = CoverPainter.jpeg("Night Ferry", 250);
        assertArrayEquals(first, CoverPainter.jpeg("Night Ferry", 250));
        assertFalse(Arrays.equals(first, CoverPainter.jpeg("Glass Harbour", 250)));
    }

    @Test
    void aPictureIsASquareOfTheSizeAskedFor() throws Exception {
        var picture = ImageIO.read(new ByteArrayInputStream(CoverPainter.jpeg("Kelp", 500)));
        assertEquals(500, picture.getWidth());
        assertEquals(500, picture.getHeight());
    }
}

package cratekeeper.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Random;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesTest {
    @Test
    void aPictureIsReadBackPixelForPixel(@TempDir Path folder) throws Exception {
        var image = new WritableImage(37, 11);
        var random = new Random(3);
        for (int y = 0; y < 11; y++)
            for (int x = 0; x < 37; x++)
                image.getPixelWriter().setArgb(x, y, 0xFF000000 | random.nextInt());
        Path file = folder.resolve("deep/picture.png");
        Pictures.write(image, file);
        var read = ImageIO.read(file.toFile());
        assertEquals(37, read.getWidth());
        assertEquals(11, read.getHeight());
        for (int y = 0; y < 11; y++)
            for (int x = 0; x < 37; x++)
                assertEquals(image.getPixelReader().getArgb(x, y), read.getRGB(x, y));
    }
}

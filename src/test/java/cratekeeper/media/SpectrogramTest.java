package cratekeeper.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpectrogramTest {
    private final Spectrogram spectrogram = new Spectrogram(TestAudio.FFMPEG);
    private @TempDir Path folder;

    @Test
    void aToneIsALineAtItsHeight() throws Exception {
        int seconds = 5;
        var sound = new float[2][seconds * MadeUpSound.RATE];
        for (float[] side : sound)
            for (int i = 0; i < side.length; i++)
                side[i] = (float) (0.5 * Math.sin(2 * Math.PI * 11_025 * i / MadeUpSound.RATE));
        Path wav = MadeUpSound.wav(sound, folder.resolve("tone.wav"));
        var picture = picture(spectrogram.png(wav, 300, 200));
        assertEquals(300, picture.getWidth());
        assertEquals(200, picture.getHeight());
        for (int x : new int[] {5, 150, 290}) {
            int brightest = 0;
            for (int y = 0; y < 200; y++)
                if (bright(picture, x, y) > bright(picture, x, brightest)) brightest = y;
            assertEquals(100, brightest, 2);
            assertTrue(bright(picture, x, 20) < 120, () -> "dark elsewhere");
        }
    }

    @Test
    void whatCannotBeDecodedHasNoPicture() throws Exception {
        Path text = Files.writeString(folder.resolve("song.mp3"), "gone");
        var failed = assertThrows(IOException.class, () -> spectrogram.png(text, 10, 10));
        assertEquals("song.mp3 cannot be decoded.", failed.getMessage());
    }

    private static BufferedImage picture(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static int bright(BufferedImage picture, int x, int y) {
        int rgb = picture.getRGB(x, y);
        return (rgb >> 16 & 0xff) + (rgb >> 8 & 0xff) + (rgb & 0xff);
    }
}

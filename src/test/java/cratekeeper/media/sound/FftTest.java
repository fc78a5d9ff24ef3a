package cratekeeper.media.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FftTest {
    private final Random random = new Random(3);

    private float[] noise(int size) {
        var noise = new float[size];
        for (int i = 0; i < size; i++) noise[i] = random.nextFloat() - 0.5f;
        return noise;
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 8, 16, 1024})
    void spectraInTheOrderTheyAreFoundInAreThoseInOrder(int size) {
        var fft = new Fft(size);
        float[] re = noise(size);
        float[] im = noise(size);
        float[] foundRe = re.clone();
        float[] foundIm = im.clone();
        fft.forward(re, im);
        fft.toFound(foundRe, foundIm);
        int shift = 32 - Integer.numberOfTrailingZeros(size);
        for (int i = 0; i < size; i++) {
            assertEquals(re[i], foundRe[Integer.reverse(i) >>> shift], 1e-4, "line " + i);
            assertEquals(im[i], foundIm[Integer.reverse(i) >>> shift], 1e-4, "line " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 8, 16, 1024})
    void whatGoesThereInFoundOrderComesBackAsItWas(int size) {
        var fft = new Fft(size);
        float[] re = noise(size);
        float[] im = noise(size);
        float[] backRe = re.clone();
        float[] backIm = im.clone();
        fft.toFound(backRe, backIm);
        fft.fromFound(backRe, backIm);
        for (int i = 0; i < size; i++) {
            backRe[i] /= size;
            backIm[i] /= size;
        }
        assertArrayEquals(re, backRe, 1e-5f);
        assertArrayEquals(im, backIm, 1e-5f);
    }
}

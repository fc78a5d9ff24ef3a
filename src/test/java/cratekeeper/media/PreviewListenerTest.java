package cratekeeper.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewListenerTest {
    private static final int SECONDS = 60;
    private final PreviewListener listener = new PreviewListener(TestAudio.FFMPEG);
    private @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(doubles = {0, 12.3456, 39.5})
    void aPreviewIsHeardWhereItWasCutWhateverItsVolume(double from) throws Exception {
        float[][] sound = MadeUpSound.of("band", 1, SECONDS);
        var found = listener.listen(wav(sound, "whole"), preview(sound, from, 20, 0.25f));
        assertTrue(found.found(), found.toString());
        assertEquals(from * 1000, found.atMs(), 60);
    }

    @Test
    void otherMusicOfTheSameKindIsNotTakenForIt() throws Exception {
        for (String kind : List.of("band", "dance", "piano")) {
            Path whole = wav(MadeUpSound.of(kind, 1, SECONDS), "whole");
            Path other = preview(MadeUpSound.of(kind, 2, SECONDS), 10, 20, 1);
            assertFalse(listener.listen(whole, other).found(), kind);
        }
    }

    @Test
    void aPreviewThatIsMostlyOutsideIsNotFound() throws Exception {
        float[][] sound = MadeUpSound.of("band", 1, SECONDS);
        var cut =
                new float[][] {
                    Arrays.copyOf(sound[0], 40 * MadeUpSound.RATE),
                    Arrays.copyOf(sound[1], 40 * MadeUpSound.RATE)
                };
        assertFalse(listener.listen(wav(cut, "cut"), preview(sound, 32, 25, 1)).found());
    }

    @Test
    void silenceIsFoundNowhere() throws Exception {
        Path silence = wav(new float[2][30 * MadeUpSound.RATE], "silence");
        Path music = wav(MadeUpSound.of("band", 1, SECONDS), "whole");
        assertFalse(listener.listen(music, silence).found());
        assertFalse(listener.listen(silence, silence).found());
    }

    @Test
    void whatCannotBeDecodedIsNamed() throws Exception {
        Path text = Files.writeString(folder.resolve("preview.mp3"), "gone");
        var failed =
                assertThrows(
                        IOException.class, () -> listener.listen(TestAudio.file("flac"), text));
        assertEquals("preview.mp3 cannot be decoded.", failed.getMessage());
    }

    private Path wav(float[][] sound, String name) throws IOException {
        return MadeUpSound.wav(sound, folder.resolve(name + ".wav"));
    }

    private Path preview(float[][] sound, double from, int seconds, float gain) throws Exception {
        int start = (int) (from * MadeUpSound.RATE);
        var cut = new float[2][];
        for (int side = 0; side < 2; side++) {
            cut[side] = Arrays.copyOfRange(sound[side], start, start + seconds * MadeUpSound.RATE);
            for (int i = 0; i < cut[side].length; i++) cut[side][i] *= gain;
        }
        Path mp3 = folder.resolve("preview.mp3");
        TestAudio.run(
                List.of(
                        "-v",
                        "error",
                        "-y",
                        "-i",
                        wav(cut, "part") + "",
                        "-b:a",
                        "128k",
                        mp3 + ""));
        return mp3;
    }
}

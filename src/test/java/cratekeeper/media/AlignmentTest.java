package cratekeeper.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlignmentTest {
    private static final int SECONDS = 70;
    private final Alignment alignment = new Alignment(TestAudio.FFMPEG);
    private @TempDir Path folder;

    @Test
    void theSameMomentIsFoundWhicheverIsLonger() throws Exception {
        float[][] sound = MadeUpSound.of("band", 1, SECONDS);
        Path whole = wav(sound, "whole");
        Path late = wav(cut(sound, 7.25, SECONDS), "late");
        assertEquals(7250, alignment.later(whole, late).orElseThrow().toMillis(), 60);
        assertEquals(-7250, alignment.later(late, whole).orElseThrow().toMillis(), 60);
    }

    @Test
    void anExcerptIsFoundInsideTheWhole() throws Exception {
        float[][] sound = MadeUpSound.of("band", 1, SECONDS);
        Path excerpt = wav(cut(sound, 31.5, 51.5), "excerpt");
        assertEquals(
                31_500, alignment.later(wav(sound, "whole"), excerpt).orElseThrow().toMillis(), 60);
    }

    @Test
    void otherMusicHasNoSuchMoment() throws Exception {
        Path one = wav(MadeUpSound.of("band", 1, SECONDS), "one");
        Path other = wav(MadeUpSound.of("band", 2, SECONDS), "other");
        assertEquals(Optional.empty(), alignment.later(one, other));
    }

    @Test
    void whatCannotBeDecodedIsNamed() throws Exception {
        Path text = Files.writeString(folder.resolve("page.mp3"), "<html>");
        Path one = wav(MadeUpSound.of("band", 1, 10), "one");
        var failed = assertThrows(IOException.class, () -> alignment.later(one, text));
        assertTrue(failed.getMessage().startsWith("page.mp3"), failed.getMessage());
    }

    private Path wav(float[][] sound, String name) throws IOException {
        return MadeUpSound.wav(sound, folder.resolve(name + ".wav"));
    }

    private static float[][] cut(float[][] sound, double from, double to) {
        int begin = (int) (from * MadeUpSound.RATE);
        int end = (int) (to * MadeUpSound.RATE);
        return new float[][] {
            Arrays.copyOfRange(sound[0], begin, end), Arrays.copyOfRange(sound[1], begin, end)
        };
    }
}

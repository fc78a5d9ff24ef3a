package cratekeeper.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a file says at its beginning, and what it does not.
class GlanceHeaderTest {
    private static final List<String> LOSSLESS = List.of("flac", "wav", "alac.m4a");

    @Test
    void lengthAndFiguresAreReadWithoutAnyProgram() throws Exception {
        for (String kind : List.of("flac", "mp3", "wav", "aac.m4a", "alac.m4a")) {
            var header =
                    Glance.header(TestAudio.file(kind)).orElseThrow(() -> new AssertionError(kind));
            long millis = header.durationMs();
            assertTrue(Math.abs(millis - TestAudio.SECONDS * 1000L) < 200, kind + " " + millis);
            assertEquals(44_100, header.sampleRateHz(), kind);
            assertEquals(LOSSLESS.contains(kind), header.lossless(), kind);
        }
    }

    @Test
    void whatIsNoAudioHasNone(@TempDir Path folder) throws Exception {
        Path page = Files.writeString(folder.resolve("a.flac"), "<html>no</html>");
        Path picture = Files.write(folder.resolve("cover.jpg"), new byte[] {1, 2, 3});
        for (Path none : List.of(page, picture, folder.resolve("gone.mp3"), folder)) {
            assertEquals(Optional.empty(), Glance.header(none));
        }
    }
}

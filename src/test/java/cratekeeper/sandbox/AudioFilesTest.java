package cratekeeper.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cratekeeper.media.Ffmpeg;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AudioFilesTest {
    private static final Path UNPACKED = Path.of("target", "ffmpeg");

    @Test
    void measure(@TempDir Path folder) throws Exception {
        var catalogue = Catalogue.load();
        var files = new AudioFiles(Path.of("/tmp/sbx/out"), new Ffmpeg(UNPACKED));
        for (AudioFormat format : AudioFormat.values()) {
            long from = System.nanoTime();
            var r =
                    format == AudioFormat.OGG
                            ? catalogue.at("MER022", "5")
                            : catalogue.at("HBR014", "1");
            var f = files.file(r, format);
            System.out.println(format + " " + (System.nanoTime() - from) / 1_000_000 + " ms " + f);
        }
        assertEquals(1, 1);
    }
}

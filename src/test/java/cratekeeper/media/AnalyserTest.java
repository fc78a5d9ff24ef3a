package cratekeeper.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.MusicalKey;
import cratekeeper.sandbox.SongSound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalyserTest {
    private final Analyser analyser = new Analyser(TestAudio.FFMPEG);
    private @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"90, 9A", "118, 8B", "124, 8A", "128, 5A", "145, 11B", "174, 4A"})
    void tempoAndKeyOfDanceMusicAreHeard(double bpm, String camelot) throws Exception {
        var key = MusicalKey.parse(camelot).orElseThrow();
        var found = analyser.analyse(wav(SongSound.play("heard " + camelot, bpm, key, 60)));
        assertNotNull(found.bpm());
        assertEquals(SongSound.tempo(bpm), found.bpm(), bpm * 0.005);
        assertEquals(key, found.key());
    }

    @Test
    void dancingHasMoreEnergyThanAQuietPiano() throws Exception {
        var key = MusicalKey.ofPitch(0, true);
        int dance = analyser.analyse(wav(SongSound.play("d", 128, key, 30))).energy();
        int piano = analyser.analyse(wav(MadeUpSound.of("quiet", 1, 30))).energy();
        assertTrue(dance >= 7 && piano <= 4, dance + " and " + piano);
    }

    @Test
    void silenceHasNeitherTempoNorKey() throws Exception {
        var found = analyser.analyse(wav(new float[2][20 * MadeUpSound.RATE]));
        assertNull(found.bpm());
        assertNull(found.key());
        assertEquals(1, found.energy());
    }

    @Test
    void whatIsNoMusicIsNamed() throws Exception {
        Path text = Files.writeString(folder.resolve("song.flac"), "not music at all\n".repeat(99));
        var failed = assertThrows(IOException.class, () -> analyser.analyse(text));
        assertEquals("song.flac: The file is text, not audio.", failed.getMessage());
    }

    private Path wav(float[][] sound) throws IOException {
        return MadeUpSound.wav(sound, folder.resolve("song.wav"));
    }
}

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
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @CsvSource({"DRUM_AND_BASS, 9A", "DUBSTEP, 4B", "HIP_HOP, 1A", "REGGAETON, 8A", "TRANCE, 11B"})
    void theBeatThatCountsIsHeardWhereNoKickMarksEachOne(MusicStyle style, String camelot)
            throws Exception {
        var key = MusicalKey.parse(camelot).orElseThrow();
        int tonic = 0;
        while (!MusicalKey.ofPitch(tonic, key.minor()).equals(key)) tonic++;
        var music = new LabelledMusic(style, tonic, key.minor(), 5, 40);
        float[] sound = music.play();
        var found = analyser.analyse(wav(new float[][] {sound, sound}));
        assertNotNull(found.bpm());
        assertEquals(music.bpm, found.bpm(), music.bpm * 0.005);
        assertEquals(key, found.key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"noise", "click", "tone"})
    void whatIsNoMusicHasNeitherTempoNorKey(String what) throws Exception {
        var random = new Random(1);
        var sound = new float[2][15 * MadeUpSound.RATE];
        for (int i = 0; i < sound[0].length; i++)
            sound[0][i] =
                    switch (what) {
                        case "noise" -> 0.3f * (float) random.nextGaussian();
                        case "click" -> i / 40 == 5_000 ? 0.9f : 0;
                        default -> (float) (0.5 * Math.sin(i * 2 * Math.PI * 440 / 44_100));
                    };
        sound[1] = sound[0];
        var found = analyser.analyse(wav(sound));
        assertNull(found.bpm());
        assertNull(found.key());
    }

    @Test
    void threeSecondsAreTooShortForATempo() throws Exception {
        var key = MusicalKey.ofPitch(0, true);
        assertNull(analyser.analyse(wav(SongSound.play("short", 128, key, 3))).bpm());
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

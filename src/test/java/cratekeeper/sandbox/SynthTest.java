package cratekeeper.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.MusicalKey;
import cratekeeper.sandbox.Song.Pattern;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SynthTest {
    private final Song song = new Song("Night Ferry", 126, MusicalKey.parse("8A").orElseThrow());

    @Test
    void theSameSongSoundsTheSame() {
        short[][] once = new Synth(song).play(Pattern.CHORUS);
        short[][] again = new Synth(song).play(Pattern.CHORUS);
        assertArrayEquals(once[0], again[0]);
        assertArrayEquals(once[1], again[1]);
    }

    @Test
    void anotherSongSoundsDifferent() {
        var other = new Song("Kelp", 126, song.key());
        assertFalse(
                Arrays.equals(
                        new Synth(song).play(Pattern.VERSE)[0],
                        new Synth(other).play(Pattern.VERSE)[0]));
    }

    @Test
    void nothingClipsAndBothSidesDiffer() {
        for (Pattern pattern : Pattern.values()) {
            short[][] sides = new Synth(song).play(pattern);
            assertFalse(Arrays.equals(sides[0], sides[1]), pattern + " is mono");
            for (short[] side : sides) {
                int peak = 0;
                for (short sample : side) peak = Math.max(peak, Math.abs(sample));
                assertTrue(peak > 3_000 && peak < 32_000, pattern + " peaks at " + peak);
            }
        }
    }

    @Test
    void thereIsSoundUpToTheHighestFrequencies() {
        // A coder that cuts at 16 kHz would leave next to nothing there.
        for (double hertz : new double[] {17_000, 19_000, 21_000}) {
            assertTrue(strength(hertz) > 1, hertz + " Hz: " + strength(hertz));
        }
    }

    /// Mean of the spectrum around a frequency, in sample units.
    private double strength(double hertz) {
        short[] wave = new Synth(song).play(Pattern.VERSE)[0];
        double sum = 0;
        for (int at = 0; at + 4096 <= wave.length; at += 4096) {
            double re = 0;
            double im = 0;
            for (int i = 0; i < 4096; i++) {
                double window = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / 4096);
                double angle = 2 * Math.PI * hertz / Song.RATE * i;
                re += wave[at + i] * window * Math.cos(angle);
                im += wave[at + i] * window * Math.sin(angle);
            }
            sum += Math.sqrt(re * re + im * im) / 4096;
        }
        return sum * 4096 / wave.length;
    }

    @ParameterizedTest
    @ValueSource(doubles = {84, 96, 118, 126, 133, 140})
    void theTempoIsKept(double bpm) {
        var quick = new Song("x", bpm, song.key());
        double played = 8 * 60.0 * Song.RATE / quick.patternSamples();
        assertEquals(bpm, played, bpm * 0.002);
        assertEquals(0, quick.blockSize() % 16);
        assertTrue(quick.blockSize() <= 4608, "FLAC's subset ends there");
    }

    @Test
    void aPieceHasAnIntroABreakAndAnEnd() {
        List<Pattern> row = song.arrangement(408L * Song.RATE);
        assertEquals(Pattern.DRUMS, row.getFirst());
        assertEquals(Pattern.DRUMS, row.getLast());
        assertTrue(row.containsAll(List.of(Pattern.values())));
    }
}

package cratekeeper.music;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MusicalKeyTest {
    @ParameterizedTest
    @CsvSource({
        "8A, 8A, 1m, Am", "1m, 8A, 1m, Am", "A minor, 8A, 1m, Am", "a-moll, 8A, 1m, Am",
                "08a, 8A, 1m, Am",
        "A# minor, 3A, 8m, Bbm", "Bb min, 3A, 8m, Bbm", "B♭m, 3A, 8m, Bbm", "C, 8B, 1d, C",
                "C maj, 8B, 1d, C",
        "F#, 2B, 7d, Gb", "Gb major, 2B, 7d, Gb", "H-Dur, 1B, 6d, B", "12d, 7B, 12d, F",
                "Fis moll, 11A, 4m, Gbm"
    })
    void everySpellingIsOneKey(String text, String camelot, String open, String plain) {
        var key = MusicalKey.parse(text).orElseThrow();
        assertEquals(camelot + open + plain, key.camelot() + key.openKey() + key.plain());
    }

    @ParameterizedTest
    @CsvSource({"13A", "0B", "X minor", "''", "Ambient", "8C"})
    void whatIsNoKeyIsNone(String text) {
        assertEquals(Optional.empty(), MusicalKey.parse(text));
    }

    @Test
    void notationsAgreeWithEachOther() {
        for (int pitch = 0; pitch < 12; pitch++) {
            for (boolean minor : new boolean[] {true, false}) {
                var key = MusicalKey.ofPitch(pitch, minor);
                for (var notation : MusicalKey.Notation.values()) {
                    assertEquals(
                            Optional.of(key),
                            MusicalKey.parse(key.in(notation)),
                            key + " in " + notation);
                }
            }
        }
    }
}

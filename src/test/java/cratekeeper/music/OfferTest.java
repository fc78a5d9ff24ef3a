package cratekeeper.music;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferTest {
    @ParameterizedTest
    @CsvSource({
        "@@2ff06\\Music\\Low Tide\\Night Ferry.flac, Night Ferry.flac",
        "low-tide/01 Night Ferry.flac, 01 Night Ferry.flac",
        "mixed/up\\a.mp3, a.mp3",
        "Night Ferry.flac, Night Ferry.flac",
        "folder\\, folder\\"
    })
    void aPersonReadsTheNameWithoutItsFolders(String name, String fileName) {
        var offer =
                new Offer(
                        Service.SOULSEEK,
                        "id",
                        "FLAC",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "jon",
                        null,
                        null,
                        null,
                        name,
                        Track.UNKNOWN,
                        Map.of(),
                        null);
        assertEquals(fileName, offer.fileName());
    }
}

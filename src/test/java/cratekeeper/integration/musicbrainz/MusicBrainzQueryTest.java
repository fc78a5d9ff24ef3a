package cratekeeper.integration.musicbrainz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MusicBrainzQueryTest {

    private static String parts(String title, String version, String... artists) {
        return MusicBrainzQuery.recordings(
                        TrackQuery.of(
                                Track.builder()
                                        .title(title)
                                        .version(version)
                                        .artists(List.of(artists))
                                        .build()))
                .orElseThrow();
    }

    @Test
    void partsAreQuotedTheVersionBelongsToTheTitle() {
        assertEquals(
                "recording:\"Night Ferry Extended Mix\" AND artist:\"Mara Lindqvist\"",
                parts("Night Ferry", "Extended Mix", "Mara Lindqvist", "Kaito Rei"));
    }

    @Test
    void originalMixIsThePlainTitle() {
        assertEquals("recording:\"Night Ferry\"", parts("Night Ferry", "Original Mix"));
    }

    @Test
    void quotesAndBackslashesAreEscapedAndControlCharactersGo() {
        assertEquals(
                "recording:\"12\\\" \\\\ of (it) *\" AND artist:\"A B\"",
                parts("12\" \\ of\u0000\n(it) *", null, "\u0000", "A\tB"));
    }

    @Test
    void everyWordMayStandAnywhereAndOperatorsAreWords() {
        assertEquals(
                Optional.of(
                        "(recording:not OR artist:not OR release:not OR comment:not) AND "
                                + "(recording:ac OR artist:ac OR release:ac OR comment:ac)"),
                MusicBrainzQuery.recordings(TrackQuery.words("NOT + AC \"!* ac")));
    }

    @Test
    void nothingButSignsAsksNothing() {
        for (String text : List.of("", " ", "\"\"", "- && ||", "\u0000", "original mix")) {
            assertEquals(
                    Optional.empty(), MusicBrainzQuery.recordings(TrackQuery.words(text)), text);
        }
    }

    @Test
    void bothFormsOfABarcodeAreAskedFor() {
        assertEquals(
                "barcode:602527121956 OR barcode:0602527121956",
                MusicBrainzQuery.barcode("602527121956"));
        assertEquals(
                "barcode:0602527121956 OR barcode:602527121956",
                MusicBrainzQuery.barcode("0602527121956"));
        assertEquals("barcode:5052498646524", MusicBrainzQuery.barcode("5052498646524"));
    }
}

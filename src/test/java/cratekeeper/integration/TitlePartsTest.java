package cratekeeper.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlePartsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Night Ferry (Extended Mix)              | Night Ferry        | Extended Mix
                    Night Ferry [Kaito Rei Remix]           | Night Ferry        | Kaito Rei Remix
                    Night Ferry (Kaito Rei (Live) Remix)    | Night Ferry        | Kaito Rei (Live) Remix
                    Night Ferry (Part Two)                  | Night Ferry (Part Two) |
                    Night Ferry (Part Two) (Live)           | Night Ferry (Part Two) | Live
                    Night Ferry (12" Mix) (2011 Remaster)   | Night Ferry        | 12" Mix, 2011 Remaster
                    (Live)                                  | (Live)             |
                    Night Ferry (Alive)                     | Night Ferry (Alive) |
                    Night Ferry) (Edit                      | Night Ferry) (Edit |
                    Night Ferry)                            | Night Ferry)       |
                    """)
    void onlyABracketAtTheEndThatHoldsAVersionIsOne(String printed, String title, String version) {
        var parts = TitleParts.of(printed);
        assertEquals(title, parts.title());
        assertEquals(version, parts.version());
    }

    @Test
    void guestsInBracketsAreFeatured() {
        assertEquals(
                new TitleParts("Night Ferry", "Dub", List.of("Ines Halloran")),
                TitleParts.of("Night Ferry (feat. Ines Halloran) [Dub]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    Kaito Rei Remix             | Kaito Rei
                    Kaito Rei Extended Remix    | Kaito Rei
                    Kaito Rei's Late Night Dub  | Kaito Rei
                    Extended Remix              | ''
                    Radio Edit                  | ''
                    Sunset Mix                  | ''
                    Original Mix                | ''
                    -                           | ''
                    """)
    void aRemixNamesItsMaker(String version, String name) {
        assertEquals(name.isEmpty() ? List.of() : List.of(name), TitleParts.remixers(version));
    }
}

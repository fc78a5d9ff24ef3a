package cratekeeper.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneParserTest {
    private static final Map<String, List<String>> FERRY =
            Map.of(
                    "", List.of("Night Ferry (Extended Mix)", "Mara Lindqvist"),
                    "title", List.of("Night Ferry (Extended Mix)"),
                    "creator", List.of("Mara Lindqvist"),
                    "catno", List.of("HBR014"),
                    "date", List.of("2024-05-17"),
                    "dur", List.of("408000"),
                    "licenseurl", List.of("https://creativecommons.org/licenses/by-nc/4.0/"),
                    "mediatype", List.of("audio"));

    private static double score(String query) throws LuceneParser.Malformed {
        return LuceneParser.parse(query, Lucene.Occur.MUST)
                .score(field -> FERRY.getOrDefault(field, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "night ferry",
                "NIGHT FERRY",
                "title:\"night ferry\"",
                "title:(night ferry) AND creator:\"Mara Lindqvist\"",
                "title:night AND (creator:nobody OR creator:lindqvist)",
                "creator:nobody OR title:ferry",
                "title:ferry -creator:nobody",
                "+title:ferry NOT mediatype:collection",
                "mediatype:(audio OR etree) AND -mediatype:collection",
                "title:night\\ ferry",
                "title:\"night \\(ferry\\)\"",
                "catno:HBR*",
                "licenseurl:*creativecommons*",
                "date:[2023 TO 2024]",
                "dur:[405000 TO 411000]",
                "dur:[* TO 500000]",
                "title:ferry^3 night~2",
                "*:*",
            })
    void finds(String query) throws Exception {
        assertTrue(query.equals("*:*") || score(query) > 0, query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ferry night nobody",
                "title:\"ferry night\"",
                "title:ferry AND creator:nobody",
                "title:ferry NOT creator:mara",
                "title:ferry -mediatype:audio",
                "date:[2020 TO 2023]",
                "dur:[0 TO 400000]",
                "unknown:ferry",
                "title:fer",
            })
    void findsNothing(String query) throws Exception {
        assertEquals(0, score(query), query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "title:",
                "title:\"night",
                "(night",
                "night)",
                "AND",
                "night AND",
                "OR ferry",
                "dur:[1 TO",
                "dur:[1]",
                "a:b:c",
                "night AND OR ferry",
                "\\",
                "\"a\\"
            })
    void refuses(String query) {
        assertThrows(LuceneParser.Malformed.class, () -> score(query), query);
    }

    @Test
    void anyOfTheWordsIsEnoughWhereThatIsUsual() throws Exception {
        Lucene query = LuceneParser.parse("ferry nobody", Lucene.Occur.SHOULD);
        assertTrue(query.score(field -> FERRY.getOrDefault(field, List.of())) > 0);
    }

    @Test
    void whoeverSaysNothingElseFitsBest() throws Exception {
        Lucene query = LuceneParser.parse("\"night ferry\"", Lucene.Occur.SHOULD);
        assertTrue(
                query.score(f -> List.of("Night Ferry"))
                        > query.score(f -> List.of("The Night Ferry")));
    }

    @Test
    void noTextBreaksIt() {
        var random = new Random(7);
        String letters = "ab: \"\\()[]{}+-!&|^~*?TO AND OR NOT\tЖ\0/";
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(25); n > 0; n--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            try {
                double score = score(text.toString());
                assertTrue(score >= 0 && score <= 1, text.toString());
            } catch (LuceneParser.Malformed e) {
                // That is an answer too.
                assertTrue(e.getMessage().contains("Cannot parse"));
            }
        }
    }

    @Test
    void deepBracketsAreRefused() {
        assertThrows(LuceneParser.Malformed.class, () -> score("(".repeat(100_000)));
    }
}

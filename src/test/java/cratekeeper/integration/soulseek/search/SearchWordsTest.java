package cratekeeper.integration.soulseek.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchWordsTest {
    private static String typed(String text) {
        return SearchWords.typed(text).text();
    }

    @Test
    void signsAreLeftOut() {
        assertEquals("mara lindqvist night ferry", typed("Mara Lindqvist – \"Night Ferry\"!"));
        assertEquals("night ferry extended mix", typed("night_ferry (Extended Mix)"));
        assertEquals("kaito rei", typed("“Kaito” ‘Rei’…"));
    }

    @Test
    void excludedWordsAreSentBehindTheOthers() {
        var words = SearchWords.typed("-live night -radio ferry -");
        assertEquals("night ferry -live -radio", words.text());
        assertFalse(words.allows("Music\\Night Ferry (Live).mp3"));
        assertTrue(words.allows("Music\\Night Ferry (Alive).mp3"), "whole words only");
    }

    @Test
    void aDashInANameExcludesNothing() {
        assertEquals("mara ferry", SearchWords.of(List.of("Mara", "-Ferry")).text());
    }

    @Test
    void aStarStandsForAnEnding() {
        assertEquals("night *erry", typed("night *erry"));
        assertFalse(SearchWords.typed("*erry").isSearchable());
        assertEquals("night erry", typed("night* erry"));
    }

    @Test
    void singleLettersAreLeftOutIfThereAreOtherWords() {
        assertEquals("don night ferry", typed("don't night ferry a"));
        assertEquals("a ferry", typed("a ferry"));
        assertEquals("夜 night ferry", typed("夜 night ferry"));
    }

    @Test
    void tooLittleIsNotAskedFor() {
        for (String little : List.of("", " ", "- \" \\", "ab", "-ferry", "!?")) {
            assertFalse(SearchWords.typed(little).isSearchable(), little);
        }
        assertTrue(SearchWords.typed("abc").isSearchable());
        assertTrue(SearchWords.typed("夜船").isSearchable());
    }

    @Test
    void longTextsAreCutBetweenWords() {
        String text = typed("nächte ".repeat(10) + "ferry ".repeat(3) + longText());
        assertTrue(text.getBytes(StandardCharsets.UTF_8).length <= 250, text);
        assertTrue(text.startsWith("nächte ferry w0"), text);
        String excluding = typed("ferry " + longText().replace("w", "-w"));
        assertTrue(excluding.getBytes(StandardCharsets.UTF_8).length <= 250, excluding);
    }

    private static String longText() {
        var text = new StringBuilder();
        for (int i = 0; i < 300; i++) text.append("w").append(i).append(' ');
        return text.toString();
    }

    @Test
    void accentsCanBeLeftOut() {
        assertEquals("beyonce nachte", SearchWords.typed("Beyoncé Nächte").folded().text());
        var plain = SearchWords.typed("plain words");
        assertEquals(plain, plain.folded());
    }

    @Test
    void nothingThatIsTypedDoesHarm() {
        for (String evil :
                List.of("\u202Eferry \uD83D\uDEA2 \u0000", "\uD800 x", "*", "-", "*-", "-*")) {
            SearchWords.typed(evil).text();
            SearchWords.of(List.of(evil)).text();
        }
    }

    @Test
    void whoAnswersWithOtherWordsIsNotMeant() {
        var words = SearchWords.typed("Sigur Rós Svefn-g-englar").folded();
        assertTrue(words.mayMean("Musik\\Sigur Ros\\Agaetis\\02 svefn g englar.flac"));
        assertTrue(words.mayMean("Musik\\Sigur Ro\u0301s\\svefn.flac"));
        assertFalse(words.mayMean("..\\..\\night ferry.flac"));
        assertFalse(SearchWords.typed("qqqq zzzz").mayMean("night ferry.flac"));
    }
}

package cratekeeper.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TextSizeTest {

    @Test
    void wordsAndWhatIsAsBigAsWordsGrow() {
        assertEquals(
                ".a { -fx-font-size: 18.0px; -fx-min-height: 51.0; -fx-max-width: 42.0; }",
                TextSize.scaled(
                        ".a { -fx-font-size: 12px; -fx-min-height: 34; -fx-max-width: 28; }", 150));
    }

    @Test
    void panesAndEverythingElseStay() {
        String rules =
                ".a { -fx-pref-width: 470; -fx-padding: 12 16 12 16; -fx-min-width: 0.5em; }";
        assertEquals(rules, TextSize.scaled(rules, 150));
    }

    @Test
    void theUsualSizeIsTheSheetItself() {
        assertEquals("file:/x.css", TextSize.of("file:/x.css", 100));
        assertEquals("", TextSize.ofRoot(100));
        assertEquals("-fx-font-size: 26.0px;", TextSize.ofRoot(200));
    }
}

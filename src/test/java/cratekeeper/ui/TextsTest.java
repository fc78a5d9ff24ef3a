package cratekeeper.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cratekeeper.ui.frame.MainWindow;
import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TextsTest {
    private final Texts texts = Texts.in(MainWindow.class);

    @AfterEach
    void english() {
        Language.use(Language.ENGLISH);
    }

    @Test
    void theSameKeyIsSaidInTheLanguageOfTheWindow() {
        assertEquals("Search", Screen.SEARCH.title());
        Language.use(Language.GERMAN);
        assertEquals("Suche", Screen.SEARCH.title());
    }

    @Test
    void valuesStandInTheirPlacesAndBracesOfTheirsMeanNothing() {
        assertEquals("{1}, Ctrl+4", texts.get("place", "{1}", 4));
    }

    @Test
    void figuresFollowTheLanguage() {
        Language.use(Language.GERMAN);
        assertEquals("18.204", Words.count(18_204));
        assertEquals("43,1 MB", Words.bytes(43_100_000L));
    }

    @Test
    void aGermanSystemGetsGermanAndAnyOtherEnglish() {
        assertEquals(Language.GERMAN, Language.of(Locale.of("de", "AT")));
        assertEquals(Language.ENGLISH, Language.of(Locale.JAPAN));
    }

    @Test
    void aKeyNobodyWroteIsAMistakeOfOurs() {
        assertThrows(MissingResourceException.class, () -> texts.get("nothing.like.this"));
    }
}

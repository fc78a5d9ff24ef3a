package cratekeeper.music;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntitiesTest {
    @ParameterizedTest
    @CsvSource({"Rain &amp; Iron, Rain & Iron", "Don&#39;t, Don't", "&#x1F525;, 🔥"})
    void anEntityIsTheSignThatItStandsFor(String html, String plain) {
        assertEquals(plain, Entities.unescaped(html));
    }

    @ParameterizedTest
    @CsvSource({"Rain &#x110000;", "&#1114112; Iron", "&#99999999999999; Rain"})
    void aNumberThatStandsForNoSignStaysAsWritten(String html) {
        assertEquals(html, Entities.unescaped(html));
    }
}

package cratekeeper.music;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTest {
    @ParameterizedTest
    @CsvSource({
        "UK, GB",
        "US, US",
        "Sweden, SE",
        "Russia, RU",
        "South Korea, KR",
        " gb , GB",
        "England, GB",
        "Trinidad & Tobago, TT",
        "Trinidad and Tobago, TT",
        "Holland, NL",
        "Turkey, TR",
    })
    void countriesHaveCodesHoweverTheyAreWritten(String name, String code) {
        assertEquals(code, Countries.code(name));
    }

    @Test
    void regionsAndCountriesOfThePastHaveNone() {
        for (String none : List.of("Europe", "Worldwide", "UK & Europe", "Unknown", "", "USSR"))
            assertEquals(null, Countries.code(none), none);
        assertEquals(null, Countries.code(null));
    }
}

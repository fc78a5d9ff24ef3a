package cratekeeper.integration.discogs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionsTest {

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "1 2 3, 1, 1/1 1/2 1/3",
        "1 2 3, 2, ?/1 ?/2 ?/3",
        "1 2a 2b 3, 1, 1/1 1/2 1/2 1/3",
        "1 2.1 2.2, 1, 1/1 1/2 1/2",
        "CD1-1 CD1-2 CD2-1, 2, 1/1 1/2 2/1",
        "1-05 1-06 2-05, 2, 1/5 1/6 2/5",
        "1.1 1.2 2.1, 2, 1/1 1/2 2/1",
        "CD1-1 DVD1-1, 2, 1/1 2/1",
        "CD-1 DVD-1, 2, 1/1 2/1",
        "3-1 3-2, 2, ?/1 ?/2",
        "A1 A2 B1 B2, 1, 1/1 1/2 1/3 1/4",
        "A B, 1, 1/1 1/2",
        "A1 B1 C1 D1, 2, 1/1 1/2 2/1 2/2",
        "C1 D1, 2, 2/1 2/2",
        "A1 B1 C1 D1, 1, ?/? ?/? ?/? ?/?",
        "A1 C1.1 C1.2 C2, 2, 1/1 2/1 2/1 2/2",
        "A AA, 1, 1/1 1/2",
        "A1 B1 CD-1 CD-2, 2, ?/? ?/? ?/? ?/?",
        "A1 _ B1, 1, 1/1 ?/? 1/2",
        "Flexi-Disc x-y-z, 1, ?/? ?/?",
    })
    void placesAreToldWhereAllPositionsMakeSenseTogether(
            String printed, int discs, String expected) {
        var positions = Arrays.stream(printed.split(" ")).map(p -> p.equals("_") ? "" : p).toList();
        String told =
                Positions.places(positions, discs).stream()
                        .map(p -> word(p.disc()) + "/" + word(p.track()))
                        .collect(Collectors.joining(" "));
        assertEquals(expected, told);
    }

    private static String word(Integer number) {
        return number == null ? "?" : number.toString();
    }

    @Test
    void creditsAreForListsAndRanges() {
        assertEquals("{0, 1, 2, 3}", covered("A1 to B2"));
        assertEquals("{0, 5}", covered("a1, C1"));
        assertEquals("{0, 1}", covered("A1 - A2"));
        assertEquals("{0, 1, 5}", covered("A1 – A2,C1"));
        assertEquals("{}", covered("B2 to A1"));
        assertEquals("{}", covered("all the long ones"));
        assertEquals("{}", covered(""));
        assertEquals("{}", covered(null));
    }

    private static String covered(@Nullable String tracks) {
        var all = List.of("A1", "A2", "B1", "B2", "", "C1");
        return new CreditSpans(all).of(tracks).toString();
    }
}

package cratekeeper.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class ForeignWordsTest {
    record Disc(String title, Long length, Double price, Boolean rare, List<String> artists) {}

    record Shelf(List<Disc> discs) {}

    private static Disc disc(String json) {
        return Json.FOREIGN.readValue(json, Disc.class);
    }

    private static Shelf shelf(String json) {
        return Json.FOREIGN.readValue(json, Shelf.class);
    }

    @Test
    void theSameFieldMayBeTextNumberListOrMissing() {
        assertEquals("1984", disc("{\"title\":1984}").title());
        assertEquals("a", disc("{\"title\":[null,\"a\",\"b\"]}").title());
        assertEquals(33L, disc("{\"length\":\"33\"}").length());
        assertEquals(33L, disc("{\"length\":[\"33\",{}]}").length());
        assertNull(disc("{\"length\":\"\"}").length());
        assertEquals(List.of("a"), disc("{\"artists\":\"a\"}").artists());
        assertEquals(List.of("a", "7"), disc("{\"artists\":[\"a\",null,7]}").artists());
        assertEquals(new Disc(null, null, null, null, List.of()), disc("{}"));
        assertEquals(List.of(), disc("{\"artists\":null}").artists());
    }

    @Test
    void whatCannotBeReadIsUnknownAndSpoilsNothingElse() {
        assertEquals(
                new Disc(null, null, null, null, List.of("a")),
                disc(
                        """
                        {"title":{"x":[1]},"length":"long","price":{},"rare":"perhaps","artists":["a"]}\
                        """));
        assertEquals(
                List.of("a"), disc("{\"title\":[],\"artists\":[[[\"a\"],\"c\"],{},[]]}").artists());
    }

    @Test
    void anotherShapeIsRefused() {
        for (String json :
                List.of(
                        "[1]",
                        "\"disc\"",
                        "{\"discs\":\"none\"}",
                        "{\"discs\":[7]}",
                        "{\"discs\":[[{}]]}",
                        "{\"discs\":[{\"title\":\"a\"}",
                        "<html>",
                        "{} {}",
                        "")) {
            assertThrows(JacksonException.class, () -> shelf(json), json);
        }
    }

    @Test
    void nullsInListsAreLeftOut() {
        assertEquals(1, shelf("{\"discs\":[null,{\"title\":\"a\"},null]}").discs().size());
    }
}

package cratekeeper.net;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ContentRangeTest {

    @Test
    void aRangeIsReadAsFarAsItSaysSomething() {
        assertEquals(new ContentRange(5, 100), ContentRange.parse("bytes 5-99/100"));
        assertEquals(new ContentRange(5, -1), ContentRange.parse("bytes 5-99/*"));
        assertEquals(new ContentRange(-1, 100), ContentRange.parse("bytes */100"));
    }

    @Test
    void gibberishSaysNothing() {
        for (String text :
                new String[] {
                    null,
                    "",
                    "bytes",
                    "bytes 5-99",
                    "lines 5-99/100",
                    "bytes -5-99/100",
                    "bytes 99999999999999999999-1/2"
                }) {
            assertEquals(new ContentRange(-1, -1), ContentRange.parse(text), text);
        }
    }
}

package cratekeeper.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void figuresReadAsAPersonSaysThem() {
        assertEquals("6:48", Words.length(408_000L));
        assertEquals("1:02:07", Words.length(3_727_000L));
        assertEquals("—", Words.length(null));
        assertEquals("43.1 MB", Words.bytes(43_100_000L));
        assertEquals("412 GB", Words.bytes(412_000_000_000L));
        assertEquals("999 B", Words.bytes(999L));
        assertEquals("2 min 10 s", Words.span(130));
        assertEquals("126", Words.bpm(125.98));
        assertEquals("125.5", Words.bpm(125.5));
        assertEquals("18,204", Words.count(18_204));
        assertEquals("94.3\u00a0%", Words.percent(512 / 543.0));
        assertEquals("1 track", Words.plural(1, "track"));
    }
}

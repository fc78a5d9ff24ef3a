package cratekeeper.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import cratekeeper.music.TrackQuery;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every [TrackSearch] promises.
public abstract class TrackSearchContract extends SourceContract {
    private static final TrackQuery WORDS = TrackQuery.words("Mara Lindqvist night ferry");
    private static final TrackQuery PARTS =
            TrackQuery.of(Track.builder().title("Night Ferry").artist("Mara Lindqvist").build());

    protected abstract TrackSearch source(URI base);

    /// Scripts a world that has "Night Ferry" by Mara Lindqvist.
    protected abstract void found();

    /// Scripts a world that has nothing.
    protected abstract void none();

    @Override
    protected final Object ask(URI base) throws Exception {
        return source(base).search(WORDS);
    }

    @Test
    final void findsTheTrackByWordsAndByParts() throws Exception {
        for (TrackQuery query : List.of(WORDS, PARTS)) {
            found();
            var hits = source(api.base()).search(query);
            assertFalse(hits.isEmpty());
            for (TrackHit hit : hits) {
                assertEquals(service(), hit.service());
                assertEquals("Night Ferry", hit.track().title());
                assertEquals(List.of("Mara Lindqvist"), hit.track().artists());
                assertTrue(hit.track().id(service()).isPresent());
                assertNotNull(hit.track().url());
            }
        }
    }

    @Test
    final void findsNothingWhereThereIsNothing() throws Exception {
        none();
        assertEquals(List.of(), source(api.base()).search(WORDS));
        assertEquals(List.of(), source(api.base()).search(PARTS));
    }

    @Test
    final void nothingButSignsIsNotAskedFor() throws Exception {
        assertEquals(List.of(), source(api.base()).search(TrackQuery.words("- \" \\")));
        assertEquals(List.of(), api.requests());
    }

    @Test
    final void evilWordsReachTheServiceAsWords() throws Exception {
        none();
        for (String evil :
                List.of(
                        "a\"b\\c",
                        "x AND y OR NOT z",
                        "a&limit=1#frag?q=%00",
                        "\u202Eferry \uD83D\uDEA2 \u0000 ночь 夜",
                        "w".repeat(300),
                        "/../..",
                        "{[(^~*:!)]}")) {
            assertEquals(List.of(), source(api.base()).search(TrackQuery.words(evil)));
            var parts = Track.builder().title(evil).artist(evil).release(evil).build();
            assertEquals(List.of(), source(api.base()).search(TrackQuery.of(parts)));
        }
        assertTrue(api.requests().stream().allMatch(r -> r.path().equals(path())));
    }

    @Test
    final void aRefusalWantsASignIn() {
        assertRefusalWantsASignIn();
    }

    @Test
    final void gibberishIsUnreadable() {
        assertGibberishIsUnreadable(GIBBERISH);
    }
}

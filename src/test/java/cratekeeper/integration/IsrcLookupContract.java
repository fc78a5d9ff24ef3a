package cratekeeper.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// What every [IsrcLookup] promises.
public abstract class IsrcLookupContract extends SourceContract {

    protected abstract IsrcLookup source(URI base);

    /// Scripts a world that has "Night Ferry" by Mara Lindqvist under [#isrc].
    protected abstract void found();

    /// Scripts a world that has nothing.
    protected abstract void none();

    protected abstract String isrc();

    @Override
    protected final Object ask(URI base) throws Exception {
        return source(base).byIsrc(isrc());
    }

    @Test
    final void knowsTheRecordingHoweverTheCodeIsWritten() throws Exception {
        String dashed = isrc().substring(0, 2) + "-" + isrc().substring(2).toLowerCase(Locale.ROOT);
        for (String code : List.of(isrc(), dashed)) {
            found();
            var hits = source(api.base()).byIsrc(code);
            assertFalse(hits.isEmpty(), code);
            for (var hit : hits) {
                assertEquals(service(), hit.service());
                assertEquals("Night Ferry", hit.track().title());
                assertEquals(isrc(), hit.track().isrc());
            }
        }
    }

    @Test
    final void findsNothingWhereThereIsNothing() throws Exception {
        none();
        assertEquals(List.of(), source(api.base()).byIsrc(isrc()));
    }

    @Test
    final void whatIsNoIsrcIsNotAskedFor() throws Exception {
        for (String other : List.of("", "x", "../../me?", "QZXX1240000", "QZXX124000011", "\u0000"))
            assertEquals(List.of(), source(api.base()).byIsrc(other), other);
        assertEquals(List.of(), api.requests());
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

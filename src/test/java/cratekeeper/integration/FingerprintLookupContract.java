package cratekeeper.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every [FingerprintLookup] promises.
public abstract class FingerprintLookupContract extends SourceContract {
    private static final Duration LENGTH = Duration.ofSeconds(408);
    private static final String PRINT =
            "AQADtEmWJNTCRER-nBeuHNeFew38JccXBRePOSfSM8ax68EPX8Uf3MuDf5CPPg";

    protected abstract FingerprintLookup source(URI base);

    /// Scripts a world in which "Night Ferry" sounds so, among others.
    protected abstract void found();

    /// Scripts a world in which nothing sounds so.
    protected abstract void none();

    @Override
    protected final Object ask(URI base) throws Exception {
        return source(base).byFingerprint(PRINT, LENGTH);
    }

    @Test
    final void theLikestComesFirst() throws Exception {
        found();
        var heard = source(api.base()).byFingerprint(PRINT, LENGTH);
        assertEquals("Night Ferry", heard.getFirst().hit().track().title());
        for (int i = 0; i < heard.size(); i++) {
            assertEquals(service(), heard.get(i).hit().service());
            assertFalse(heard.get(i).hit().track().ids().isEmpty());
            double likeness = heard.get(i).likeness();
            assertTrue(likeness >= 0 && likeness <= 1, "" + likeness);
            assertTrue(i == 0 || likeness <= heard.get(i - 1).likeness());
        }
    }

    @Test
    final void nothingSoundsSoWhereThereIsNothing() throws Exception {
        none();
        assertEquals(List.of(), source(api.base()).byFingerprint(PRINT, LENGTH));
    }

    @Test
    final void whatIsNoFingerprintIsNotAskedFor() throws Exception {
        for (String other : List.of("", " ", "a&client=x", "../..", "x".repeat(100_000), "\u0000"))
            assertEquals(List.of(), source(api.base()).byFingerprint(other, LENGTH));
        for (long seconds : new long[] {-5, 0, Integer.MAX_VALUE})
            assertEquals(
                    List.of(),
                    source(api.base()).byFingerprint(PRINT, Duration.ofSeconds(seconds)));
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

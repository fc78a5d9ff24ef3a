package cratekeeper.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every [BarcodeLookup] promises.
public abstract class BarcodeLookupContract extends SourceContract {

    protected abstract BarcodeLookup source(URI base);

    /// Scripts a world that has the release "Night Ferry" under [#barcode].
    protected abstract void found();

    /// Scripts a world that has nothing.
    protected abstract void none();

    /// 13 digits.
    protected abstract String barcode();

    @Override
    protected final Object ask(URI base) throws Exception {
        return source(base).byBarcode(barcode());
    }

    @Test
    final void knowsTheRelease() throws Exception {
        found();
        var releases = source(api.base()).byBarcode(barcode());
        assertFalse(releases.isEmpty());
        for (var release : releases) {
            assertEquals(service(), release.service());
            assertEquals("Night Ferry", release.title());
        }
    }

    @Test
    final void findsNothingWhereThereIsNothing() throws Exception {
        none();
        assertEquals(List.of(), source(api.base()).byBarcode(barcode()));
    }

    @Test
    final void whatIsNoBarcodeIsNotAskedFor() throws Exception {
        for (String other : List.of("", "none", "../../me?", "1".repeat(40), "\u0000"))
            assertEquals(List.of(), source(api.base()).byBarcode(other), other);
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

package cratekeeper.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.Track;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every [MetadataLookup] promises.
public abstract class MetadataLookupContract extends SourceContract {

    protected abstract MetadataLookup source(URI base);

    /// Scripts a world that has "Night Ferry" by Mara Lindqvist under all of the codes below.
    protected abstract void found();

    /// Scripts a world that has nothing.
    protected abstract void none();

    protected abstract String trackId();

    protected abstract String isrc();

    protected abstract String releaseId();

    protected abstract String barcode();

    @Override
    protected final Object ask(URI base) throws Exception {
        return source(base).track(trackId());
    }

    @Test
    final void knowsTheTrackByIdAndByIsrc() throws Exception {
        found();
        var track = source(api.base()).track(trackId()).orElseThrow();
        assertEquals("Night Ferry", track.title());
        assertEquals(trackId(), track.id(service()).orElseThrow());
        var hits = source(api.base()).byIsrc(isrc());
        assertFalse(hits.isEmpty());
        hits.forEach(hit -> assertEquals(isrc(), hit.track().isrc()));
    }

    @Test
    final void knowsTheReleaseByIdAndByBarcode() throws Exception {
        found();
        var release = source(api.base()).release(releaseId()).orElseThrow();
        assertEquals("Night Ferry", release.title());
        assertEquals(releaseId(), release.id());
        assertFalse(release.tracks().isEmpty());
        for (Track track : release.tracks()) assertEquals(release.title(), track.release());
        var releases = source(api.base()).byBarcode(barcode());
        assertFalse(releases.isEmpty());
        releases.forEach(r -> assertEquals(service(), r.service()));
    }

    @Test
    final void knowsNothingWhereThereIsNothing() throws Exception {
        none();
        var source = source(api.base());
        assertTrue(source.track(trackId()).isEmpty());
        assertTrue(source.release(releaseId()).isEmpty());
        assertEquals(List.of(), source.byIsrc(isrc()));
        assertEquals(List.of(), source.byBarcode(barcode()));
    }

    @Test
    final void anIdCannotLeaveItsPlace() throws Exception {
        none();
        assertTrue(source(api.base()).track("../../x?y=1#z/\u0000%2F").isEmpty());
        assertTrue(source(api.base()).release("..").isEmpty());
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

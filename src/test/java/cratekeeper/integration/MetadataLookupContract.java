package cratekeeper.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.Track;
import java.net.URI;
import org.junit.jupiter.api.Test;

/// What every [MetadataLookup] promises.
public abstract class MetadataLookupContract extends SourceContract {

    protected abstract MetadataLookup source(URI base);

    /// Scripts a world that has "Night Ferry" by Mara Lindqvist under the ids below.
    protected abstract void found();

    /// Scripts a world that has nothing.
    protected abstract void none();

    protected abstract String trackId();

    protected abstract String releaseId();

    @Override
    protected final Object ask(URI base) throws Exception {
        return source(base).track(trackId());
    }

    @Test
    final void knowsTheTrackById() throws Exception {
        found();
        var track = source(api.base()).track(trackId()).orElseThrow();
        assertEquals("Night Ferry", track.title());
        assertEquals(trackId(), track.id(service()).orElseThrow());
    }

    @Test
    final void knowsTheReleaseById() throws Exception {
        found();
        var release = source(api.base()).release(releaseId()).orElseThrow();
        assertEquals("Night Ferry", release.title());
        assertEquals(releaseId(), release.id());
        assertFalse(release.tracks().isEmpty());
        for (Track track : release.tracks()) assertEquals(release.title(), track.release());
    }

    @Test
    final void knowsNothingWhereThereIsNothing() throws Exception {
        none();
        var source = source(api.base());
        assertTrue(source.track(trackId()).isEmpty());
        assertTrue(source.release(releaseId()).isEmpty());
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

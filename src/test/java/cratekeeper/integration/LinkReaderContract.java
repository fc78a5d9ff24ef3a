package cratekeeper.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.Track;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every [LinkReader] promises.
public abstract class LinkReaderContract extends SourceContract {

    protected abstract LinkReader source(URI base);

    /// Scripts a world that has "Night Ferry" by Mara Lindqvist behind [#link].
    protected abstract void found();

    /// Scripts a world that has nothing.
    protected abstract void none();

    protected abstract URI link();

    @Override
    protected final Object ask(URI base) throws Exception {
        return source(base).read(link());
    }

    @Test
    final void readsWhatIsBehindTheLink() throws Exception {
        found();
        assertTrue(source(api.base()).reads(link()));
        var tracks = source(api.base()).read(link()).tracks();
        assertFalse(tracks.isEmpty());
        for (Track track : tracks) assertEquals("Night Ferry", track.title());
    }

    @Test
    final void aParameterOrAFragmentChangesNothing() throws Exception {
        found();
        var adorned = URI.create(link() + "?utm_source=x&y=%20#top");
        assertTrue(source(api.base()).reads(adorned));
        assertEquals(source(api.base()).read(link()), source(api.base()).read(adorned));
    }

    @Test
    final void findsNothingWhereThereIsNothing() throws Exception {
        none();
        assertEquals(new Linked.Nothing(), source(api.base()).read(link()));
    }

    @Test
    final void knowsWhichLinksAreNotItsOwnWithoutAsking() throws Exception {
        for (String other :
                List.of(
                        "https://example.org/release/1",
                        "mailto:someone@example.org",
                        "file:///etc/passwd",
                        "https:///",
                        "relative/path",
                        "https://musicbrainz.org.example.org/recording/1",
                        "https://archive.org.example.org/details/x",
                        "https://musicbrainz.org/",
                        "https://archive.org/about")) {
            assertFalse(source(api.base()).reads(URI.create(other)), other);
            assertEquals(new Linked.Nothing(), source(api.base()).read(URI.create(other)), other);
        }
        assertEquals(List.of(), api.requests());
    }

    @Test
    final void aRefusalWantsASignIn() {
        assertRefusalWantsASignIn();
    }

    /// An object with nothing that we know may be a service's way to say "no such thing".
    @Test
    final void gibberishIsUnreadable() {
        assertGibberishIsUnreadable(GIBBERISH.subList(0, GIBBERISH.size() - 1));
    }
}

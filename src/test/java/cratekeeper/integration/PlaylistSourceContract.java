package cratekeeper.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.PlaylistEntry;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every [PlaylistSource] promises.
public abstract class PlaylistSourceContract extends SourceContract {

    protected abstract PlaylistSource source(URI base);

    /// Scripts a world that has the list "Late Ferry" under [#listId], in at least two pages:
    /// tracks and at least one line without one.
    protected abstract void found();

    /// Scripts a world that has nothing.
    protected abstract void none();

    protected abstract String listId();

    /// Lines of the list, dead ones among them.
    protected abstract int lines();

    @Override
    protected final Object ask(URI base) throws Exception {
        return source(base).page(listId(), null);
    }

    private List<PlaylistEntry> readAll() throws Exception {
        var all = new ArrayList<PlaylistEntry>();
        var cursors = new HashSet<String>();
        String next = null;
        do {
            // A source made anew: the cursor alone must be enough to go on after a restart.
            var page = source(api.base()).page(listId(), next);
            assertEquals(service(), page.list().service());
            all.addAll(page.entries());
            next = page.next();
            assertTrue(next == null || cursors.add(next), "the same cursor twice: " + next);
        } while (next != null);
        assertFalse(cursors.isEmpty(), "more than one page");
        return all;
    }

    @Test
    final void readsEveryLineInOrder() throws Exception {
        found();
        var all = readAll();
        assertEquals(lines(), all.size());
        for (int i = 0; i < all.size(); i++) assertEquals(i + 1, all.get(i).position());
        assertTrue(all.stream().anyMatch(e -> e.problem() != null), "a dead line keeps its place");
        assertTrue(
                all.stream()
                        .flatMap(e -> e.found().stream())
                        .anyMatch(t -> "Night Ferry".equals(t.title())));
    }

    @Test
    final void knowsTheListsName() throws Exception {
        found();
        assertEquals("Late Ferry", source(api.base()).page(listId(), null).list().name());
        assertNotEquals(0, source(api.base()).page(listId(), null).list().size());
    }

    @Test
    final void aListThatIsNotThereIsNotOffered() {
        none();
        var failure =
                assertThrows(
                        SourceException.NotOffered.class,
                        () -> source(api.base()).page(listId(), null));
        assertTrue(failure.sentence().endsWith("."), failure.sentence());
    }

    @Test
    final void anIdCannotLeaveItsPlace() {
        none();
        assertThrows(
                SourceException.NotOffered.class,
                () -> source(api.base()).page("../../me?x=1#y/\u0000%2F", null));
        assertTrue(api.requests().stream().noneMatch(r -> r.path().equals("/me")));
    }

    @Test
    final void aCursorOfSomebodyElseLeadsNowhere() throws Exception {
        found();
        for (String evil : List.of("https://evil.example.org/x", "file:///etc/passwd", "\u0000")) {
            try {
                source(api.base()).page(listId(), evil);
            } catch (SourceException e) {
                assertFalse(e.sentence().contains("evil"), e.sentence());
            }
        }
    }

    @Test
    final void gibberishIsUnreadable() {
        assertGibberishIsUnreadable(GIBBERISH);
    }
}

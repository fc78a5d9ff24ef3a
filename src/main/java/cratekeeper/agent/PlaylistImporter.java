package cratekeeper.agent;

import cratekeeper.integration.PlaylistPage;
import cratekeeper.integration.PlaylistSource;
import cratekeeper.integration.SourceException;
import cratekeeper.music.PlaylistEntry;
import cratekeeper.music.PlaylistRef;
import cratekeeper.store.PlaylistStore;
import cratekeeper.store.PlaylistStore.Reading;
import cratekeeper.store.StoreException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads a service's playlist to its end, page by page, and tells after each. Every page is kept at
/// once, so that a list that broke off, or a program that was killed, goes on where it stopped.
public final class PlaylistImporter {
    /// More entries are not read: no service allows as many, so the pages go in a circle.
    public static final int MOST_ENTRIES = 100_000;

    private static final Logger LOG = LoggerFactory.getLogger(PlaylistImporter.class);

    /// Older beginnings are not gone on with: the list may have become another.
    private static final Duration STILL_GOOD = Duration.ofDays(1);

    private static final int BEGINNINGS = 2;

    private final Sources sources;
    private final PlaylistStore store;
    private final InstantSource clock;

    public PlaylistImporter(Sources sources, PlaylistStore store, InstantSource clock) {
        this.sources = sources;
        this.store = store;
        this.clock = clock;
    }

    /// Hears how far a list is read.
    @FunctionalInterface
    public interface Listener {
        /// @param fresh the entries of this page, in order; pages kept earlier come as one
        /// @param read how many entries are read by now, these included
        void read(PlaylistRef list, List<PlaylistEntry> fresh, int read);
    }

    /// Reads the list to its end.
    ///
    /// @throws SourceException it broke off; what was read is kept, and the next call goes on
    public ImportedPlaylist read(PlaylistRef list, Listener listener)
            throws SourceException, StoreException, InterruptedException {
        var source =
                sources.one(list.service(), PlaylistSource.class)
                        .orElseThrow(() ->
                                new SourceException.NotOffered(
                                        list.service(), "its playlists cannot be read"));
        var notes = new ArrayList<String>();
        for (int beginning = 1; ; beginning++) {
            var run = new Run(source, list, listener, beginning == BEGINNINGS);
            if (run.toTheEnd()) {
                notes.addAll(run.notes);
                if (run.entries.isEmpty()) notes.add("The list is empty.");
                return new ImportedPlaylist(
                        run.list.name(), run.list.service().displayName(), run.entries, notes);
            }
            LOG.info("A list at {} changed while it was read: it is read anew", list.service());
            store.forget(list);
        }
    }

    /// One try to read the whole list.
    private final class Run {
        private final PlaylistSource source;
        private final Listener listener;
        private final boolean last;
        private final List<PlaylistEntry> entries = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private final Set<String> cursors = new HashSet<>();
        private PlaylistRef list;
        private @Nullable String next;
        private @Nullable String state;
        private boolean begun;

        /// @param last whether a list that changes once more is taken as it is
        Run(PlaylistSource source, PlaylistRef list, Listener listener, boolean last)
                throws StoreException {
            this.source = source;
            this.list = list;
            this.listener = listener;
            this.last = last;
            resume();
        }

        private void resume() throws StoreException {
            var kept = store.reading(list);
            boolean useful =
                    kept.isPresent()
                            && !kept.get().complete()
                            && kept.get().next() != null
                            && kept.get().readAt().plus(STILL_GOOD).isAfter(clock.instant());
            if (!useful) {
                store.forget(list);
                return;
            }
            list = kept.get().list();
            next = kept.get().next();
            state = kept.get().state();
            begun = true;
            entries.addAll(store.entries(list));
            listener.read(list, List.copyOf(entries), entries.size());
        }

        /// @return false if the list changed meanwhile and should be read anew
        boolean toTheEnd() throws SourceException, StoreException, InterruptedException {
            do {
                PlaylistPage page = source.page(list.id(), next);
                if (hasChanged(page)) {
                    if (!last) return false;
                    note("The list changed while it was read: read it again to be sure.");
                }
                take(page);
            } while (next != null && !goesInCircles());
            return true;
        }

        private boolean hasChanged(PlaylistPage page) {
            return begun && state != null && page.state() != null && !state.equals(page.state());
        }

        private void take(PlaylistPage page) throws StoreException {
            begun = true;
            if (page.state() != null) state = page.state();
            next = page.next();
            list = page.list();
            entries.addAll(page.entries());
            boolean complete = next == null;
            store.add(new Reading(list, next, state, complete, clock.instant()), page.entries());
            listener.read(list, page.entries(), entries.size());
        }

        private boolean goesInCircles() {
            boolean again = next != null && !cursors.add(next);
            if (!again && entries.size() < MOST_ENTRIES) return false;
            note("The service's pages did not end: the list was cut after the last new page.");
            return true;
        }

        private void note(String sentence) {
            if (!notes.contains(sentence)) notes.add(sentence);
        }
    }
}

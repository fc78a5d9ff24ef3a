package cratekeeper.ui.library;

import cratekeeper.music.LibraryTrack;
import cratekeeper.ui.Background;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/// A list of any length whose tracks are read in the background, a page at a time, where somebody
/// looks: what was asked for last comes first, and who only hurries past asks for nothing. Holds
/// few pages at a time. For the FX thread.
final class ShelfRows extends ObservableListBase<ShelfRow> {
    static final int PAGE = 100;
    private static final int MOST_WANTED = 3;
    private static final int MOST_HELD = 30;

    /// Reads tracks, off the FX thread; those that are gone are left out.
    @FunctionalInterface
    interface Reader {
        List<LibraryTrack> tracks(Collection<Long> ids) throws IOException;
    }

    private final long[] ids;
    private final Reader reader;
    private final Background background;
    private final Deque<Page> wanted = new ArrayDeque<>();
    private final LinkedHashMap<Integer, Page> pages = new LinkedHashMap<>(16, 0.75f, true);
    private @Nullable Page reading;

    private static final class Page {
        private final List<ShelfRow> rows = new ArrayList<>(PAGE);
        private boolean read;

        void fill(Collection<LibraryTrack> tracks) {
            read = true;
            Map<Long, LibraryTrack> byId = new HashMap<>();
            for (LibraryTrack track : tracks) byId.put(track.id(), track);
            for (ShelfRow row : rows) {
                LibraryTrack track = byId.get(row.id());
                if (track != null) row.trackProperty().set(track);
            }
        }
    }

    /// @param first tracks of the first page, read already: so that the list appears with them
    ShelfRows(long[] ids, List<LibraryTrack> first, Reader reader, Background background) {
        this.ids = ids;
        this.reader = reader;
        this.background = background;
        if (ids.length > 0 && !first.isEmpty()) page(0).fill(first);
    }

    /// The ids of a list's first page.
    static List<Long> firstPage(long[] ids) {
        return Arrays.stream(ids, 0, Math.min(PAGE, ids.length)).boxed().toList();
    }

    @Override
    public int size() {
        return ids.length;
    }

    @Override
    public ShelfRow get(int index) {
        if (index < 0 || index >= ids.length) throw new IndexOutOfBoundsException(index);
        Page page = page(index / PAGE);
        if (!page.read) want(page);
        return page.rows.get(index % PAGE);
    }

    // By ids alone: to compare rows would mean to make them all.
    @Override
    public int indexOf(Object other) {
        if (other instanceof ShelfRow row)
            for (int i = 0; i < ids.length; i++) if (ids[i] == row.id()) return i;
        return -1;
    }

    @Override
    public boolean contains(Object other) {
        return indexOf(other) >= 0;
    }

    /// Whether both show the same ids in the same order.
    boolean sameAs(ShelfRows other) {
        return Arrays.equals(ids, other.ids);
    }

    /// Takes tracks that have changed, where they are held.
    void update(Collection<LibraryTrack> tracks) {
        for (LibraryTrack track : tracks)
            for (Page page : pages.values())
                for (ShelfRow row : page.rows)
                    if (row.id() == track.id()) row.trackProperty().set(track);
    }

    private Page page(int number) {
        Page page = pages.get(number);
        if (page == null) {
            page = new Page();
            int end = Math.min(ids.length, (number + 1) * PAGE);
            for (int i = number * PAGE; i < end; i++) page.rows.add(new ShelfRow(ids[i]));
            pages.put(number, page);
            if (pages.size() > MOST_HELD) pages.pollFirstEntry();
        }
        return page;
    }

    private void want(Page page) {
        if (page == reading) return;
        if (wanted.peekFirst() != page) {
            wanted.remove(page);
            wanted.addFirst(page);
            while (wanted.size() > MOST_WANTED) wanted.removeLast();
        }
        if (reading == null) readNext();
    }

    private void readNext() {
        Page page = wanted.pollFirst();
        reading = page;
        if (page == null) return;
        List<Long> wantedIds = page.rows.stream().map(ShelfRow::id).toList();
        background.start(
                () -> reader.tracks(wantedIds),
                new Background.Answer<List<LibraryTrack>>() {
                    @Override
                    public void done(List<LibraryTrack> tracks) {
                        page.fill(tracks);
                        readNext();
                    }

                    @Override
                    public void failed(Exception cause) {
                        // Stays empty; who looks again asks again.
                        readNext();
                    }
                });
    }
}

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

    /// More than are seen at once.
    static final int FIRST = 40;

    private static final int MOST_WANTED = 3;
    private static final int MOST_HELD = 30;

    /// Reads tracks, off the FX thread; those that are gone are left out.
    @FunctionalInterface
    interface Reader {
        List<LibraryTrack> tracks(Collection<Long> ids) throws IOException;
    }

    private long[] ids;
    private final Reader reader;
    private final Background background;
    private final Deque<Page> wanted = new ArrayDeque<>();
    private final LinkedHashMap<Integer, Page> pages = new LinkedHashMap<>(16, 0.75f, true);
    private @Nullable Page reading;

    private static final class Page {
        private final int number;
        private final List<ShelfRow> rows = new ArrayList<>(PAGE);
        private boolean read;

        Page(int number) {
            this.number = number;
        }

        /// Makes the rows that the list has for it by now.
        void make(long[] ids) {
            int end = Math.min(ids.length, (number + 1) * PAGE);
            for (int i = number * PAGE + rows.size(); i < end; i++) {
                rows.add(new ShelfRow(ids[i]));
                read = false;
            }
        }

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
        if (ids.length == 0 || first.isEmpty()) return;
        page(0).fill(first);
        page(0).read = first.size() >= Math.min(PAGE, ids.length);
    }

    /// A list that begins with these; the rest may come later.
    static ShelfRows of(List<LibraryTrack> first, Reader reader, Background background) {
        long[] ids = first.stream().mapToLong(LibraryTrack::id).toArray();
        return new ShelfRows(ids, first, reader, background);
    }

    /// The ids of what is seen of a list at first.
    static List<Long> first(long[] ids) {
        return Arrays.stream(ids, 0, Math.min(FIRST, ids.length)).boxed().toList();
    }

    /// Takes the rest, where the list has the beginning already: its rows stay where they are.
    ///
    /// @return false if it begins differently
    boolean grow(ShelfRows longer) {
        long[] all = longer.ids;
        if (all.length < ids.length) return false;
        if (Arrays.mismatch(ids, 0, ids.length, all, 0, ids.length) >= 0) return false;
        int before = ids.length;
        if (all.length == before) return true;
        beginChange();
        ids = all;
        Page last = before % PAGE == 0 ? null : pages.get(before / PAGE);
        if (last != null) last.make(ids);
        nextAdd(before, all.length);
        endChange();
        return true;
    }

    /// Whether the list, or all of it that is known, begins with these.
    boolean beginsWith(List<LibraryTrack> first) {
        if (first.size() > ids.length) return false;
        for (int i = 0; i < first.size(); i++) if (first.get(i).id() != ids[i]) return false;
        return true;
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

    /// The ids at these places, as far as there are such; nothing is read.
    List<Long> ids(List<Integer> places) {
        return places.stream().filter(at -> at >= 0 && at < ids.length).map(at -> ids[at]).toList();
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
            page = new Page(number);
            page.make(ids);
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

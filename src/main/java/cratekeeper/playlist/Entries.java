package cratekeeper.playlist;

import cratekeeper.music.ListLayout;
import cratekeeper.music.PlaylistEntry;
import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Collects what a form reads, within limits.
final class Entries {
    /// More lines are not read, and that is said.
    static final int MOST = 100_000;

    private static final int LONGEST_TEXT = 400;
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}&&[^\\u200d]]+");

    private final List<PlaylistEntry> entries = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final ListLayout.Memory memory;
    private String name = "";
    private int tracks;
    private @Nullable ListLayout layout;

    /// @param memory what a person said of such tables before
    Entries(ListLayout.Memory memory) {
        this.memory = memory;
    }

    /// How a table is to be read.
    ///
    /// @param found as it would be read without a person
    ListLayout layout(ListLayout found) {
        ListLayout chosen =
                memory.of(found)
                        .filter(said -> said.columns().size() == found.columns().size())
                        .orElse(found);
        layout = chosen;
        return chosen;
    }

    void track(int line, Track track) {
        if (isFull()) return;
        String text = TrackQuery.of(track).text();
        if (text.isEmpty() && track.url() != null) text = track.url();
        entries.add(new PlaylistEntry(line, seen(text), track, null));
        tracks++;
    }

    void problem(int line, String text, String sentence) {
        if (!isFull()) entries.add(PlaylistEntry.problem(line, seen(text), sentence));
    }

    /// Says once that there was more.
    boolean isFull() {
        if (entries.size() < MOST) return false;
        note("Only the first %,d lines are read: split the list.".formatted(MOST));
        return true;
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    /// The list's own name.
    void named(String name) {
        this.name = seen(name);
    }

    int tracks() {
        return tracks;
    }

    int size() {
        return entries.size();
    }

    ReadList as(String form, String otherName) {
        String called = name.isEmpty() ? otherName : name;
        return new ReadList(called, form, entries, List.copyOf(notes), layout);
    }

    /// What can be shown: one line, not too long, without marks that nobody sees.
    static String seen(String text) {
        String cut = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
        return UNSEEN.matcher(cut).replaceAll(" ").strip();
    }
}

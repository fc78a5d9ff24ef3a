package cratekeeper.playlist;

import cratekeeper.music.ListLayout;
import cratekeeper.music.PlaylistEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list as it was read.
///
/// @param name its own, else the file's; "" if it has none
/// @param form what it is: "CSV", "rekordbox XML"
/// @param entries by their line in the file: tracks, and lines that are none with the reason. A
///   track of which only `url` is known is still to be followed
/// @param notes what a person should know of the whole, a sentence each
/// @param layout which column tells what; `null` where there are no columns
public record ReadList(
        String name,
        String form,
        List<PlaylistEntry> entries,
        List<String> notes,
        @Nullable ListLayout layout) {
    public ReadList {
        entries = List.copyOf(entries);
        notes = List.copyOf(notes);
    }
}

package cratekeeper.playlist;

import cratekeeper.music.PlaylistEntry;
import java.util.List;

/// A list as it was read.
///
/// @param name its own, else the file's; "" if it has none
/// @param form what it is: "CSV", "rekordbox XML"
/// @param entries by their line in the file: tracks, and lines that are none with the reason. A
///   track of which only `url` is known is still to be followed
/// @param notes what a person should know of the whole, a sentence each
public record ReadList(String name, String form, List<PlaylistEntry> entries, List<String> notes) {
    public ReadList {
        entries = List.copyOf(entries);
        notes = List.copyOf(notes);
    }
}

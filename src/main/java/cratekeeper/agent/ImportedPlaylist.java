package cratekeeper.agent;

import cratekeeper.music.PlaylistEntry;
import cratekeeper.music.PlaylistRef;
import java.util.List;

/// A playlist as far as it was read.
///
/// @param notes what a person should know, a sentence each: that it changed while it was read, or
///   that it was too long
public record ImportedPlaylist(PlaylistRef list, List<PlaylistEntry> entries, List<String> notes) {
    public ImportedPlaylist {
        entries = List.copyOf(entries);
        notes = List.copyOf(notes);
    }
}

package cratekeeper.integration;

import cratekeeper.music.PlaylistEntry;
import cratekeeper.music.PlaylistRef;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Some entries of a playlist, in order.
///
/// @param list what is known of the list itself by now
/// @param next what to ask for the page after this one; `null` on the last. Pages may hold fewer
///   entries than asked for, or none, and not be the last
/// @param state the service's mark of the list's present content; another mark on a later page
///   means that the list changed while it was read. `null` if the service has none
public record PlaylistPage(
        PlaylistRef list,
        List<PlaylistEntry> entries,
        @Nullable String next,
        @Nullable String state) {

    public PlaylistPage {
        entries = List.copyOf(entries);
    }

    public Optional<String> following() {
        return Optional.ofNullable(next);
    }
}

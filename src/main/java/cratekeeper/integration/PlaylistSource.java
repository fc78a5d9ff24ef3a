package cratekeeper.integration;

import org.jspecify.annotations.Nullable;

/// Reads playlists, a page at a time, so that long ones can be shown and resumed.
public interface PlaylistSource extends Source {

    /// @param id the platform's own, as its links and lists name it
    /// @param from `null` for the beginning, else [PlaylistPage#next] of the page before; may be
    ///   days old
    /// @throws SourceException.NotOffered the list is private, gone, or of a kind that the platform
    ///   does not give away
    PlaylistPage page(String id, @Nullable String from)
            throws SourceException, InterruptedException;
}

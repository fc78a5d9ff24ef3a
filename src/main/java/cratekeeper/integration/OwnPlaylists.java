package cratekeeper.integration;

import cratekeeper.music.PlaylistRef;
import java.util.List;

/// Knows the lists of the person who is signed in: playlists, likes, purchases.
public interface OwnPlaylists extends PlaylistSource {

    /// All of them; the ids are for [#page].
    List<PlaylistRef> ownPlaylists() throws SourceException, InterruptedException;
}

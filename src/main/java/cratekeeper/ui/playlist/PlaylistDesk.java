package cratekeeper.ui.playlist;

import cratekeeper.agent.ImportedPlaylist;
import cratekeeper.agent.PlaylistImporter;
import cratekeeper.integration.SourceException;
import cratekeeper.music.PlaylistRef;
import cratekeeper.music.Track;
import java.io.IOException;

/// What a list on the screen asks of the agents. All of it takes time: never on the FX thread.
public interface PlaylistDesk {

    /// Reads the list to its end; what was read before a break is gone on with.
    ///
    /// @param listener told after each page, on the calling thread
    ImportedPlaylist read(PlaylistRef list, PlaylistImporter.Listener listener)
            throws SourceException, IOException, InterruptedException;

    /// Puts one line's track into the download queue.
    ///
    /// @param listName "" if the list has no name
    void download(Track track, String listName) throws IOException;
}

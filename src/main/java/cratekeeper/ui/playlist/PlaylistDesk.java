package cratekeeper.ui.playlist;

import cratekeeper.agent.Brought;
import cratekeeper.agent.ImportedPlaylist;
import cratekeeper.agent.PlaylistImporter;
import cratekeeper.integration.SourceException;
import cratekeeper.music.ListLayout;
import cratekeeper.music.PlaylistRef;
import cratekeeper.music.Track;
import java.io.IOException;
import java.util.List;
import java.util.function.IntConsumer;

/// What a list on the screen asks of the agents. All of it takes time: never on the FX thread.
public interface PlaylistDesk {

    /// Reads the list to its end; what was read before a break is gone on with.
    ///
    /// @param listener told after each page, on the calling thread
    ImportedPlaylist read(PlaylistRef list, PlaylistImporter.Listener listener)
            throws SourceException, IOException, InterruptedException;

    /// Reads what the person brought: files, folders, words.
    ///
    /// @throws IOException it is no list: one sentence
    ImportedPlaylist read(Brought brought) throws IOException, InterruptedException;

    /// The same, its columns read as the person says; lists with the same headings will be, too.
    ImportedPlaylist read(Brought brought, ListLayout said)
            throws IOException, InterruptedException;

    /// Puts the tracks into the download queue, except those that it or the library has.
    ///
    /// @param listName "" if the list has no name
    /// @param told how many are done with; when interrupted, only these are
    /// @return how many were there before
    int download(List<Track> tracks, String listName, IntConsumer told)
            throws IOException, InterruptedException;
}

package cratekeeper.ui.users;

import cratekeeper.integration.People;
import cratekeeper.integration.SourceException;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/// What the window asks about other users. All of it takes time: never on the FX thread.
public interface UsersDesk {

    /// All that a user shares.
    ///
    /// @param told each folder as it comes, on one thread
    People.Listing browse(String user, Consumer<People.Folder> told)
            throws SourceException, InterruptedException;

    /// Puts each audio file of a folder into the download queue.
    ///
    /// @param folder its id
    /// @param name of the list that the files come from
    /// @return how many there are
    int download(String user, String folder, String name)
            throws SourceException, IOException, InterruptedException;

    void block(String user) throws SourceException, IOException;

    void unblock(String user) throws SourceException, IOException;

    List<String> blocked() throws SourceException, IOException;
}

package cratekeeper.ui.library;

import cratekeeper.music.LibraryTrack;
import java.io.IOException;
import java.util.List;

/// What the Library screen asks for. Reads a database: never on the FX thread.
public interface LibraryDesk {

    /// @param words free words and filters like `key:8A`; "" finds everything
    List<LibraryTrack> find(String words, int limit) throws IOException;

    /// How many files there are.
    long count() throws IOException;

    /// How much room they take.
    long bytes() throws IOException;
}

package cratekeeper.ui.library;

import cratekeeper.agent.DuplicateClearing;
import cratekeeper.agent.Duplicates;
import cratekeeper.agent.LibraryExport;
import cratekeeper.agent.LibraryScan;
import cratekeeper.agent.Upgrades;
import cratekeeper.media.export.ListFormat;
import cratekeeper.music.Field;
import cratekeeper.music.LibraryTrack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/// What the Library screen asks for. Reads a database and files: never on the FX thread.
public interface LibraryDesk {

    /// The first of all that is found, in the library's order: quick, however many there are.
    List<LibraryTrack> first(String words, int most) throws IOException;

    /// How many are found.
    long count(String words) throws IOException;

    /// All that is found, in the library's order.
    ///
    /// @param words free words and filters like `key:8A`; "" finds everything
    long[] ids(String words) throws IOException;

    /// Those of the tracks that are still there.
    List<LibraryTrack> tracks(Collection<Long> ids) throws IOException;

    /// How many files there are.
    long count() throws IOException;

    /// How much room they take.
    long bytes() throws IOException;

    /// Files that a better one should replace, the worst first.
    List<Upgrades.Candidate> upgrades(String words, int most) throws IOException;

    /// Files of one recording, and which to keep.
    List<Duplicates.Group> duplicates() throws IOException;

    /// Moves what is sure to the recycle folder.
    ///
    /// @return how many were moved
    int clear(List<Duplicates.Group> plan, DuplicateClearing.Listener listener) throws IOException;

    /// Listens to what nobody has heard yet, so that duplicates are known by their sound.
    int listen(IntConsumer progress) throws IOException, InterruptedException;

    /// Takes a folder's files into the library.
    LibraryScan.Report scan(Path folder, LibraryScan.Listener listener)
            throws IOException, InterruptedException;

    /// Writes what is found as a list for other programs.
    LibraryExport.Written export(String words, ListFormat format, Path target) throws IOException;

    /// A picture of the sound as PNG.
    byte[] spectrum(Path file, int width, int height) throws IOException, InterruptedException;

    /// Changes some tags; the old ones can be had back.
    LibraryTrack write(LibraryTrack track, Map<Field, Object> changes)
            throws IOException, InterruptedException;

    /// Takes back the last change of a file's tags.
    ///
    /// @return empty if none is known
    Optional<LibraryTrack> undo(LibraryTrack track) throws IOException, InterruptedException;

    /// What a complete track has, as it is set now. Known at once: the FX thread may ask.
    Set<Field> required();

    /// What was chosen under a name before.
    Optional<String> choice(String name) throws IOException;

    void choose(String name, String value) throws IOException;
}

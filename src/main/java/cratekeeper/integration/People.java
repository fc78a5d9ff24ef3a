package cratekeeper.integration;

import cratekeeper.music.Offer;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A platform whose files are its users' own: one can look at all that a user has, and keep a user
/// out.
public interface People extends Source {

    /// A file in somebody's folder: foreign text and foreign figures.
    ///
    /// @param quality "FLAC 16/44.1", "" for what is no audio
    record File(String name, long bytes, String quality, @Nullable Long durationMs) {}

    /// A folder of somebody's.
    ///
    /// @param id the platform's own, enough to ask for the folder later
    /// @param names from the top down: foreign text
    /// @param locked whether it may only be seen
    record Folder(String id, List<String> names, boolean locked, List<File> files) {
        public Folder {
            names = List.copyOf(names);
            files = List.copyOf(files);
        }
    }

    /// What [#browse] has told.
    ///
    /// @param whole false if there was more than anybody can look at
    record Listing(int folders, int files, boolean whole) {}

    /// Asks for all that a user shares. May take a minute.
    ///
    /// @param told each folder as it comes, on any one thread
    /// @throws SourceException.Unreachable the user is not there, or does not answer
    Listing browse(String user, Consumer<Folder> told) throws SourceException, InterruptedException;

    /// The audio files in one folder, as they can be fetched.
    ///
    /// @param folder its [Folder#id]
    List<Offer> folder(String user, String folder) throws SourceException, InterruptedException;

    /// These users, and no others, are kept out from now on: they get nothing of us, and what they
    /// send is not taken.
    void block(Set<String> users);
}

package cratekeeper.agent;

import cratekeeper.music.LibraryTrack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Moves spare files to the recycle folder, one by one, and only what is still as it was when the
/// plan was made.
public final class DuplicateClearing {
    private final Library library;

    public DuplicateClearing(Library library) {
        this.library = library;
    }

    /// Told of each file, a line each.
    public interface Listener {
        /// @param to where it lies now
        void moved(LibraryTrack spare, Path to);

        /// @param why in one sentence
        void left(LibraryTrack spare, String why);
    }

    /// @param plan as a person has seen it; what is not sure stays
    /// @return how many were moved
    public int clear(List<Duplicates.Group> plan, Listener listener) {
        int moved = 0;
        for (Duplicates.Group group : plan)
            for (Duplicates.Spare spare : group.spares())
                if (spare.sure() && clear(group.keep(), spare.track(), listener)) moved++;
        return moved;
    }

    private boolean clear(LibraryTrack keep, LibraryTrack spare, Listener listener) {
        try {
            Path kept = keep.file().path();
            Path path = spare.file().path();
            if (!asKnown(keep)) {
                listener.left(spare, "The file to keep has changed or is away: scan again.");
            } else if (!asKnown(spare)) {
                listener.left(spare, "The file has changed or is away: scan again.");
            } else if (Files.isSameFile(kept, path)) {
                listener.left(spare, "It is the very file to keep, under another name.");
            } else {
                listener.moved(spare, library.recycle(path));
                return true;
            }
        } catch (IOException e) {
            listener.left(spare, "It could not be moved; check the disk and try again.");
        }
        return false;
    }

    private static boolean asKnown(LibraryTrack track) throws IOException {
        Path path = track.file().path();
        return Files.isRegularFile(path) && Files.size(path) == track.bytes();
    }
}

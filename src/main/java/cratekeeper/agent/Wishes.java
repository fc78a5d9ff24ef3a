package cratekeeper.agent;

import cratekeeper.music.LibraryTrack;
import java.io.IOException;

/// Whoever still looks for tracks.
@FunctionalInterface
public interface Wishes {
    /// A file came from elsewhere: whoever looked for this recording need not go on.
    ///
    /// @return how many wishes came true
    int cameTrue(LibraryTrack filed) throws IOException;
}

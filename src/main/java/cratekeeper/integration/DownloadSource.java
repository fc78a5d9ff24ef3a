package cratekeeper.integration;

import cratekeeper.music.Offer;
import cratekeeper.music.TrackQuery;
import cratekeeper.music.TransferProgress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Has files that may be fetched.
public interface DownloadSource extends Source {

    /// Files that may be the track, unranked; empty means "looked, found none".
    List<Offer> offers(TrackQuery wanted) throws SourceException, InterruptedException;

    /// Whether a later try goes on where this one broke off; a stream begins anew.
    default boolean resumes() {
        return true;
    }

    /// Fetches the whole file. What an earlier try left in `partial` is resumed if the file is
    /// still the same; size and checksum are proved as far as the platform states them. On failure
    /// `partial` keeps what can be resumed.
    ///
    /// @throws SourceException.NotOffered the platform has the file but does not give it
    /// @throws SourceException.Damaged what came is not what was announced; `partial` is gone
    /// @throws IOException the disk failed us
    void fetch(Offer offer, Path partial, TransferProgress progress)
            throws SourceException, IOException, InterruptedException;
}

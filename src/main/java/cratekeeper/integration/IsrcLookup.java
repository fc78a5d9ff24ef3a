package cratekeeper.integration;

import cratekeeper.music.TrackHit;
import java.util.List;

/// Knows recordings by their ISRC.
public interface IsrcLookup extends Source {

    /// One ISRC may name several recordings.
    ///
    /// @param isrc 12 letters and digits, upper case
    List<TrackHit> byIsrc(String isrc) throws SourceException, InterruptedException;
}

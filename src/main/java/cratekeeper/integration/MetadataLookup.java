package cratekeeper.integration;

import cratekeeper.music.Release;
import cratekeeper.music.Track;
import java.util.Optional;

/// Knows records by the platform's own ids. Empty means: the platform has no such record.
public interface MetadataLookup extends Source {

    /// Everything the platform knows of one track.
    Optional<Track> track(String id) throws SourceException, InterruptedException;

    Optional<Release> release(String id) throws SourceException, InterruptedException;
}

package cratekeeper.integration;

import cratekeeper.music.Release;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import java.util.List;
import java.util.Optional;

/// Knows records by their ids. Empty means: the platform has no such record.
public interface MetadataLookup extends Source {

    /// Everything the platform knows of one track, by the platform's own id of it.
    Optional<Track> track(String id) throws SourceException, InterruptedException;

    /// One ISRC may name several recordings.
    List<TrackHit> byIsrc(String isrc) throws SourceException, InterruptedException;

    Optional<Release> release(String id) throws SourceException, InterruptedException;

    /// @param barcode EAN or UPC, digits
    List<Release> byBarcode(String barcode) throws SourceException, InterruptedException;
}

package cratekeeper.integration;

import cratekeeper.music.Track;
import java.net.URI;
import java.util.List;

/// Understands links to the platform's pages, and to pages elsewhere that the platform has on
/// record.
public interface LinkReader extends Source {

    /// Whether the link has a form that [#read] can follow; asks nobody.
    boolean reads(URI link);

    /// The track behind the link, or the tracks of a release in order; empty if nothing is there.
    List<Track> read(URI link) throws SourceException, InterruptedException;
}

package cratekeeper.integration;

import cratekeeper.music.Track;
import java.util.Optional;

/// Has pictures of covers.
public interface ArtworkSource extends PictureSource {

    /// Address of the front cover for the track's release, as its related ids name it.
    Optional<String> front(Track track) throws SourceException, InterruptedException;
}

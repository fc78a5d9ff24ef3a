package cratekeeper.integration.youtube;

import cratekeeper.integration.PlaylistPage;
import cratekeeper.integration.SourceException;
import cratekeeper.music.Release;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A way to ask what YouTube has: with a key, or without.
interface Catalogue {
    /// @param words at least one letter or digit
    List<TrackHit> search(String words) throws SourceException, InterruptedException;

    /// @param id well-formed
    Optional<Track> track(String id) throws SourceException, InterruptedException;

    /// @param listId well-formed
    PlaylistPage page(String listId, @Nullable String from)
            throws SourceException, InterruptedException;

    /// @param listId of a release
    Optional<Release> release(String listId) throws SourceException, InterruptedException;

    /// The list of all that a channel has uploaded.
    Optional<String> uploads(YouTubeLink.Channel channel)
            throws SourceException, InterruptedException;
}

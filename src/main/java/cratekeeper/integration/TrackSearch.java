package cratekeeper.integration;

import cratekeeper.music.TrackHit;
import cratekeeper.music.TrackQuery;
import java.util.List;
import java.util.function.Consumer;

/// Finds tracks by words a person typed, or by the parts read out of them. An empty list means
/// "looked, found none".
public interface TrackSearch extends Source {
    List<TrackHit> search(TrackQuery query) throws SourceException, InterruptedException;

    /// The same where the answer comes in pieces over many seconds.
    ///
    /// @param soFar told now and then of all that has been found until then
    default List<TrackHit> search(TrackQuery query, Consumer<List<TrackHit>> soFar)
            throws SourceException, InterruptedException {
        return search(query);
    }
}

package cratekeeper.integration;

import cratekeeper.music.TrackHit;
import cratekeeper.music.TrackQuery;
import java.util.List;

/// Finds tracks by words a person typed, or by the parts read out of them. An empty list means
/// "looked, found none".
public interface TrackSearch extends Source {
    List<TrackHit> search(TrackQuery query) throws SourceException, InterruptedException;
}

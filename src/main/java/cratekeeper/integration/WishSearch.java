package cratekeeper.integration;

import cratekeeper.music.Offer;
import cratekeeper.music.TrackQuery;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A platform that has a way of its own to search for wishes: seldom, one at a time, and beside the
/// searches that a person makes now.
public interface WishSearch extends Source {

    /// How long until the next wish may be searched for; empty while none may at all.
    Optional<Duration> untilNextWish();

    /// Searches for one wish. Whoever asks for its offers soon afterwards is given the same.
    ///
    /// @return nothing, too, if it is not yet time
    List<Offer> wish(TrackQuery wanted) throws SourceException, InterruptedException;
}

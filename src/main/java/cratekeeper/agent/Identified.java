package cratekeeper.agent;

import cratekeeper.music.ReviewItem;
import cratekeeper.music.TrackMetadata;
import java.util.List;

/// What became of the question which recording is wanted.
sealed interface Identified {

    /// Nobody need be asked.
    ///
    /// @param first completed
    /// @param others other versions that will do where nobody has the first, best first; not yet
    ///   completed
    record Known(TrackMetadata first, List<FoundTrack> others) implements Identified {}

    /// A person must say.
    ///
    /// @param candidates best first
    record Unsure(List<ReviewItem.Reason> reasons, List<TrackMetadata> candidates)
            implements Identified {}

    /// There is nothing to choose from.
    ///
    /// @param message one sentence
    record Nobody(String message) implements Identified {}
}

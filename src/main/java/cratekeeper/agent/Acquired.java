package cratekeeper.agent;

import cratekeeper.music.Attempt;
import cratekeeper.music.AudioFile;
import cratekeeper.music.Offer;
import cratekeeper.music.ReviewItem;
import java.nio.file.Path;
import java.util.List;

/// How the walk along the chain ended.
public sealed interface Acquired {

    List<Attempt> attempts();

    /// A checked file that may be taken without asking.
    record Saved(Path file, AudioFile measured, Offer offer, List<Attempt> attempts)
            implements Acquired {}

    /// Nothing that may be taken without asking; the attempts say what there was.
    record NeedsReview(List<ReviewItem.Reason> reasons, List<Attempt> attempts)
            implements Acquired {}
}

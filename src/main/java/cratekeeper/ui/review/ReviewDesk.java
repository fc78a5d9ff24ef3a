package cratekeeper.ui.review;

import cratekeeper.music.ReviewItem;
import java.io.IOException;
import java.util.List;

/// What the Review screen asks for.
public interface ReviewDesk {

    /// Tracks that need a person, the oldest first.
    List<ReviewItem> items() throws IOException;

    int count() throws IOException;
}

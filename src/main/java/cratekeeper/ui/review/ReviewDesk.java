package cratekeeper.ui.review;

import cratekeeper.agent.Decision;
import cratekeeper.agent.Decisions.Done;
import cratekeeper.integration.SourceException;
import cratekeeper.music.ReviewItem;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the Review screen asks for. Never on the FX thread.
public interface ReviewDesk extends Listening {

    /// Tracks that need a person, the oldest first.
    List<ReviewItem> items() throws IOException;

    int count() throws IOException;

    /// Names of the playlists that items came from, by the item's id.
    Map<String, String> lists();

    /// Others that need a person for the very same reasons.
    List<ReviewItem> alike(ReviewItem item) throws IOException;

    /// The same decision for several; each is in the journal.
    List<Done> decide(List<ReviewItem> items, Decision decision) throws IOException;

    /// Takes back the last decision, and those made together with it.
    ///
    /// @return what needs a person again
    List<ReviewItem> undo() throws IOException, InterruptedException;

    /// Looks for other records by words, or reads what is behind a link.
    ///
    /// @return the item with what was found before the rest; the same item if nothing was
    ReviewItem search(ReviewItem item, String wordsOrLink)
            throws SourceException, IOException, InterruptedException;

    Optional<byte[]> picture(String url) throws InterruptedException;
}

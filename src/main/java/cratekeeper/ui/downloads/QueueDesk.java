package cratekeeper.ui.downloads;

import cratekeeper.agent.QueueListener;
import cratekeeper.agent.QueueOrder;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.Offer;
import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the window asks of the download queue. Commands may touch the disk: never on the FX thread.
public interface QueueDesk {

    /// @param chosen the recording that the person picked
    /// @param offer the file that the person picked; `null` leaves the choice to the queue
    DownloadJob add(TrackQuery query, @Nullable Track chosen, @Nullable Offer offer)
            throws IOException;

    /// In the order in which they are worked on.
    List<DownloadJob> jobs();

    void pause(Collection<String> ids) throws IOException;

    void resume(Collection<String> ids) throws IOException;

    void cancel(Collection<String> ids) throws IOException;

    void retry(Collection<String> ids) throws IOException;

    /// What was or is being fetched is another recording: throw it out and let the person choose.
    void wrongTrack(Collection<String> ids) throws IOException;

    /// Changes which of the waiting jobs comes first.
    void move(Collection<String> ids, QueueOrder.Move where) throws IOException;

    /// As [#clearDone], of these alone.
    void clear(Collection<String> ids) throws IOException;

    void pauseAll();

    void resumeAll();

    boolean paused();

    /// Takes finished jobs off the list; their files stay.
    void clearDone() throws IOException;

    /// Tells every change until closed.
    AutoCloseable listen(QueueListener listener);
}

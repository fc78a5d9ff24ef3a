package cratekeeper.ui.downloads;

import cratekeeper.agent.QueueListener;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.Offer;
import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the window asks of the download queue. Commands may touch the disk: never on the FX thread.
public interface QueueDesk {

    /// @param chosen the recording that the person picked
    /// @param offer the file that the person picked; `null` leaves the choice to the queue
    DownloadJob add(TrackQuery query, @Nullable Track chosen, @Nullable Offer offer)
            throws IOException;

    List<DownloadJob> jobs();

    void pause(String id) throws IOException;

    void resume(String id) throws IOException;

    void cancel(String id) throws IOException;

    void retry(String id) throws IOException;

    /// The finished file is another recording: throw it out and take the next best.
    void wrongTrack(String id) throws IOException;

    void pauseAll();

    void resumeAll();

    boolean paused();

    /// Takes finished jobs off the list; their files stay.
    void clearDone() throws IOException;

    /// Tells every change until closed.
    AutoCloseable listen(QueueListener listener);
}

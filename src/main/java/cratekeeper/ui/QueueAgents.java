package cratekeeper.ui;

import cratekeeper.agent.DownloadQueue;
import cratekeeper.agent.QueueListener;
import cratekeeper.agent.QueueOrder;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.Offer;
import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import cratekeeper.ui.downloads.QueueDesk;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The Downloads screen's desk, answered by the queue itself.
record QueueAgents(DownloadQueue downloads) implements QueueDesk {
    @Override
    public DownloadJob add(TrackQuery query, @Nullable Track chosen, @Nullable Offer offer)
            throws IOException {
        return downloads.add(query, chosen, offer);
    }

    @Override
    public List<DownloadJob> jobs() {
        return downloads.jobs();
    }

    @Override
    public void pause(Collection<String> ids) throws IOException {
        downloads.pause(ids);
    }

    @Override
    public void resume(Collection<String> ids) throws IOException {
        downloads.resume(ids);
    }

    @Override
    public void cancel(Collection<String> ids) throws IOException {
        downloads.cancel(ids);
    }

    @Override
    public void retry(Collection<String> ids) throws IOException {
        downloads.retry(ids);
    }

    @Override
    public void wrongTrack(Collection<String> ids) throws IOException {
        for (String id : ids) downloads.wrongTrack(id);
    }

    @Override
    public void move(Collection<String> ids, QueueOrder.Move where) throws IOException {
        downloads.move(ids, where);
    }

    @Override
    public void clear(Collection<String> ids) throws IOException {
        downloads.clear(ids);
    }

    @Override
    public void pauseAll() {
        downloads.pauseAll();
    }

    @Override
    public void resumeAll() {
        downloads.resumeAll();
    }

    @Override
    public boolean paused() {
        return downloads.paused();
    }

    @Override
    public void clearDone() throws IOException {
        downloads.clearDone();
    }

    @Override
    public AutoCloseable listen(QueueListener listener) {
        return downloads.listen(listener);
    }
}

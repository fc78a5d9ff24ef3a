package cratekeeper.agent;

import cratekeeper.match.Matcher;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.LibraryTrack;
import cratekeeper.music.Track;
import java.io.IOException;

/// Jobs of the download queue that are after a recording.
public final class QueuedWishes {
    private final DownloadQueue queue;
    private final Matcher matcher;

    public QueuedWishes(DownloadQueue queue, Matcher matcher) {
        this.queue = queue;
        this.matcher = matcher;
    }

    /// A file came from elsewhere: whoever looked for this recording need not go on.
    ///
    /// @return how many wishes came true
    public int cameTrue(LibraryTrack filed) throws IOException {
        return queue.fulfil(job -> wants(job, filed.track()), filed);
    }

    private boolean wants(DownloadJob job, Track track) {
        return job.chosen() != null
                ? matcher.compare(job.chosen(), track).same()
                : matcher.compare(job.query(), track).same();
    }
}

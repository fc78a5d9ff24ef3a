package cratekeeper.agent;

import cratekeeper.music.DownloadJob;
import cratekeeper.music.DownloadJob.State;
import cratekeeper.music.LibraryTrack;
import cratekeeper.music.ReviewItem.Reason;
import cratekeeper.music.ReviewReason;
import cratekeeper.music.TrackMetadata;
import cratekeeper.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What becomes of a job whose work did not come to its end: somebody stopped it, or it failed us.
final class CutShort {
    private static final Logger LOG = LoggerFactory.getLogger(CutShort.class);
    private static final String BUG =
            "Something went wrong inside Cratekeeper; the log has the particulars. Retry, or report"
                    + " it.";

    private final ReviewQueue reviews;
    private final Library library;
    private final WorkFolder work;
    private final InstantSource clock;

    /// Why a running job was interrupted.
    enum Intent {
        PAUSE,
        CANCEL,
        WRONG_TRACK,
        /// The recording came from elsewhere.
        FULFILLED,
        SHUT_DOWN
    }

    CutShort(ReviewQueue reviews, Library library, WorkFolder work, InstantSource clock) {
        this.reviews = reviews;
        this.library = library;
        this.work = work;
        this.clock = clock;
    }

    /// It was at work, or waited for it.
    DownloadJob interrupted(DownloadJob job, Intent intent) throws StoreException {
        return switch (intent) {
            case PAUSE -> Jobs.with(job, State.PAUSED, "", clock.instant());
            case SHUT_DOWN, FULFILLED -> Jobs.with(job, State.WAITING, "", clock.instant());
            case CANCEL -> {
                discard(job);
                yield Jobs.with(job, State.CANCELLED, "", clock.instant());
            }
            case WRONG_TRACK -> doubted(job);
        };
    }

    /// What it was asked for is put before a person again.
    private DownloadJob doubted(DownloadJob job) throws StoreException {
        var known = job.chosen();
        reviews.put(
                job,
                List.of(
                        new Reason(
                                ReviewReason.LOW_CONFIDENCE,
                                "you said that this is the wrong track")),
                known == null ? List.of() : List.of(TrackMetadata.of(known)));
        return Jobs.with(
                job, State.REVIEW, "You said that this is the wrong track.", clock.instant());
    }

    /// A person says that a job is on the wrong track which is done already: its file goes to the
    /// recycle folder.
    DownloadJob takenBack(DownloadJob job) throws IOException {
        if (job.path() != null) library.recycle(Path.of(job.path()));
        return doubted(job);
    }

    /// Its recording came from elsewhere: what was fetched of it is deleted.
    DownloadJob fulfilled(DownloadJob job, LibraryTrack filed) throws StoreException {
        discard(job);
        var done = Jobs.with(job, State.DONE, "You got it elsewhere.", clock.instant());
        return Jobs.at(done, filed.file().path());
    }

    private void discard(DownloadJob job) throws StoreException {
        work.clear(job, Set.of());
        reviews.remove(job.id());
    }

    DownloadJob failed(DownloadJob job, Exception cause) {
        LOG.warn("Download {} failed", job.id(), cause);
        String message =
                cause instanceof IOException && cause.getMessage() != null
                        ? cause.getMessage()
                        : BUG;
        return Jobs.with(job, State.FAILED, message, clock.instant());
    }
}

package cratekeeper.agent;

import cratekeeper.music.DownloadJob;
import cratekeeper.music.DownloadJob.State;
import cratekeeper.store.StoreException;
import java.io.IOException;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What becomes of a job whose work did not come to its end: somebody stopped it, or it failed us.
final class CutShort {
    private static final Logger LOG = LoggerFactory.getLogger(CutShort.class);
    private static final String BUG =
            "Something went wrong inside Cratekeeper; the log has the particulars. Retry, or report"
                    + " it.";

    private final JobWork work;
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

    CutShort(JobWork work, InstantSource clock) {
        this.work = work;
        this.clock = clock;
    }

    DownloadJob interrupted(DownloadJob job, Intent intent) throws StoreException {
        return switch (intent) {
            case PAUSE -> Jobs.with(job, State.PAUSED, "", clock.instant());
            case SHUT_DOWN, FULFILLED -> Jobs.with(job, State.WAITING, "", clock.instant());
            case CANCEL -> {
                work.discard(job);
                work.forgetReview(job.id());
                yield Jobs.with(job, State.CANCELLED, "", clock.instant());
            }
            case WRONG_TRACK -> work.doubted(job);
        };
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

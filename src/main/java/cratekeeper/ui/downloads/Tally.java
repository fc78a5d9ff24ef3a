package cratekeeper.ui.downloads;

import cratekeeper.music.DownloadJob;
import cratekeeper.music.DownloadJob.State;
import java.util.Collection;

/// How the jobs of a list, or all of them, stand. Cancelled ones are not counted.
///
/// @param fetching those of the active whose bytes come
/// @param waiting in the queue, or paused
/// @param share of the work that is done, 0–1 in thousandths, so that what cannot be seen is no
///   change
public record Tally(
        int active,
        int fetching,
        int waiting,
        int paused,
        int done,
        int review,
        int failed,
        long bytesPerSecond,
        double share) {
    static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0);

    static Tally of(Collection<JobRow> rows) {
        int active = 0;
        int fetching = 0;
        int waiting = 0;
        int paused = 0;
        int done = 0;
        int review = 0;
        int failed = 0;
        long speed = 0;
        double share = 0;
        for (JobRow row : rows) {
            DownloadJob job = row.job();
            switch (job.state()) {
                case SEARCHING, DOWNLOADING, VERIFYING, TAGGING, FILING -> active++;
                case WAITING -> waiting++;
                case PAUSED -> {
                    waiting++;
                    paused++;
                }
                case DONE -> done++;
                case REVIEW -> review++;
                case FAILED -> failed++;
                case CANCELLED -> {}
            }
            if (job.state() == State.DOWNLOADING) {
                fetching++;
                speed += row.bytesPerSecond();
            }
            if (!job.state().ended()) share += Steps.share(job);
        }
        int ended = done + review + failed;
        int all = ended + active + waiting;
        double part = all == 0 ? 0 : Math.floor((ended + share) / all * 1_000) / 1_000;
        return new Tally(active, fetching, waiting, paused, done, review, failed, speed, part);
    }

    /// Jobs that have not ended.
    public int toGo() {
        return active + waiting;
    }

    public int all() {
        return toGo() + done + review + failed;
    }
}

package cratekeeper.ui.downloads;

import cratekeeper.agent.QueueOrder.Move;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.DownloadJob.State;
import java.io.IOException;
import java.util.Collection;
import java.util.function.Predicate;

/// What a person can do with jobs: with one, with those selected, with all of a list.
public enum Act {
    FRONT(Act::waits, (queue, ids) -> queue.move(ids, Move.FRONT)),
    UP(Act::waits, (queue, ids) -> queue.move(ids, Move.UP)),
    DOWN(Act::waits, (queue, ids) -> queue.move(ids, Move.DOWN)),
    PAUSE(job -> job.state().active() || job.state() == State.WAITING, QueueDesk::pause),
    RESUME(job -> job.state() == State.PAUSED, QueueDesk::resume),
    RETRY(job -> job.state().ended() && job.state() != State.DONE, QueueDesk::retry),
    WRONG_TRACK(Act::hasFile, QueueDesk::wrongTrack),
    CANCEL(job -> !job.state().ended() || job.state() == State.FAILED, QueueDesk::cancel),
    CLEAR(job -> job.state() == State.DONE || job.state() == State.CANCELLED, QueueDesk::clear);

    private final Predicate<DownloadJob> fits;
    private final Command command;

    private interface Command {
        void run(QueueDesk queue, Collection<String> ids) throws IOException;
    }

    Act(Predicate<DownloadJob> fits, Command command) {
        this.fits = fits;
        this.command = command;
    }

    /// Whether it does something for a job as it stands.
    boolean fits(DownloadJob job) {
        return fits.test(job);
    }

    void run(QueueDesk queue, Collection<String> ids) throws IOException {
        command.run(queue, ids);
    }

    private static boolean waits(DownloadJob job) {
        return job.state() == State.WAITING || job.state() == State.PAUSED;
    }

    /// A file that is there or comes in may be another recording.
    private static boolean hasFile(DownloadJob job) {
        return job.state() == State.DOWNLOADING
                || job.state() == State.VERIFYING
                || (job.state() == State.DONE && job.path() != null);
    }
}

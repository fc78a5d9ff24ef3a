package cratekeeper.ui.downloads;

import cratekeeper.music.DownloadJob;
import cratekeeper.music.DownloadJob.State;
import cratekeeper.ui.Background;
import cratekeeper.ui.Notice;
import cratekeeper.ui.Thinned;
import cratekeeper.ui.Words;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The queue as the window shows it: one row a job, those at work first, what has ended below, the
/// newest of it first. News are thinned to ten a second.
public final class DownloadsViewModel implements AutoCloseable {
    private static final Duration INTERVAL = Duration.ofMillis(100);
    private static final Comparator<JobRow> ORDER =
            Comparator.comparing((JobRow row) -> row.job().state().ended())
                    .thenComparing(DownloadsViewModel::byTime)
                    .thenComparing(row -> row.job().id());

    private final QueueDesk queue;
    private final Background background;
    private final Thinned<String, JobRow.Now> news = new Thinned<>(INTERVAL, this::take);
    private final Map<String, JobRow> byId = new HashMap<>();
    private final ObservableList<JobRow> rows = FXCollections.observableArrayList();
    private final ObservableList<JobRow> shownRows = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyIntegerWrapper open = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper done = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper forReview = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper running = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private final AutoCloseable listening;

    public DownloadsViewModel(QueueDesk queue, Background background) {
        this.queue = queue;
        this.background = background;
        listening = queue.listen((job, speed) -> news.put(job.id(), new JobRow.Now(job, speed)));
        reload();
    }

    public ObservableList<JobRow> rows() {
        return shownRows;
    }

    /// Jobs that have not ended.
    public ReadOnlyIntegerProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty forReviewProperty() {
        return forReview.getReadOnlyProperty();
    }

    /// "2 active · 5 waiting · 3 done · 1 needs review".
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// "2 downloading · 6.1 MB/s", "" while nothing comes in.
    public ReadOnlyStringProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty pausedProperty() {
        return paused.getReadOnlyProperty();
    }

    public ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    public void pause(JobRow row) {
        command(row, queue::pause);
    }

    public void resume(JobRow row) {
        command(row, queue::resume);
    }

    public void cancel(JobRow row) {
        command(row, queue::cancel);
    }

    public void retry(JobRow row) {
        command(row, queue::retry);
    }

    public void wrongTrack(JobRow row) {
        command(row, queue::wrongTrack);
    }

    public void pauseOrResumeAll() {
        boolean wasPaused = paused.get();
        run(wasPaused ? queue::resumeAll : queue::pauseAll);
    }

    public void clearDone() {
        run(queue::clearDone);
    }

    /// Reads the whole queue anew.
    public void reload() {
        background.start(
                () -> new Whole(queue.jobs(), queue.paused()),
                new Background.Answer<Whole>() {
                    @Override
                    public void done(Whole whole) {
                        takeWhole(whole);
                    }

                    @Override
                    public void failed(Exception cause) {
                        notice.set(Notice.of(cause));
                    }
                });
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (Exception e) {
            // Nobody listens any more either way.
        }
    }

    private interface Command {
        void run(String id) throws IOException;
    }

    private interface Step {
        void run() throws IOException;
    }

    private record Whole(List<DownloadJob> jobs, boolean paused) {}

    private void command(JobRow row, Command what) {
        String id = row.job().id();
        run(() -> what.run(id));
    }

    private void run(Step what) {
        notice.set(null);
        background.start(
                () -> {
                    what.run();
                    return new Whole(queue.jobs(), queue.paused());
                },
                new Background.Answer<Whole>() {
                    @Override
                    public void done(Whole whole) {
                        takeWhole(whole);
                    }

                    @Override
                    public void failed(Exception cause) {
                        notice.set(Notice.of(cause));
                    }
                });
    }

    private void takeWhole(Whole whole) {
        paused.set(whole.paused());
        var kept = new HashMap<String, JobRow>();
        for (DownloadJob job : whole.jobs()) {
            JobRow row = byId.get(job.id());
            long speed = row == null ? 0 : row.bytesPerSecond();
            kept.put(
                    job.id(),
                    rowFor(
                            job.id(),
                            new JobRow.Now(job, job.state() == State.DOWNLOADING ? speed : 0)));
        }
        byId.keySet().retainAll(kept.keySet());
        arrange();
    }

    private void take(Map<String, JobRow.Now> lot) {
        lot.forEach(this::rowFor);
        arrange();
    }

    private JobRow rowFor(String id, JobRow.Now now) {
        JobRow row = byId.get(id);
        if (row == null) {
            row = new JobRow(now);
            byId.put(id, row);
        } else if (!now.equals(row.nowProperty().get())
                && !now.job().updatedAt().isBefore(row.job().updatedAt())) {
            // A list read a moment ago may arrive behind newer news of the same job.
            row.update(now);
        }
        return row;
    }

    // Progress moves no row: only then is the table told that its list has changed.
    private void arrange() {
        var order = new ArrayList<>(byId.values());
        order.sort(ORDER);
        if (!order.equals(rows)) rows.setAll(order);
        count();
    }

    private static Long byTime(JobRow row) {
        DownloadJob job = row.job();
        return job.state().ended()
                ? -job.updatedAt().toEpochMilli()
                : job.createdAt().toEpochMilli();
    }

    private void count() {
        int active = 0;
        int waiting = 0;
        int finished = 0;
        int review = 0;
        int failed = 0;
        int fetching = 0;
        long speed = 0;
        for (JobRow row : rows) {
            switch (row.job().state()) {
                case SEARCHING, DOWNLOADING, VERIFYING, TAGGING, FILING -> active++;
                case WAITING, PAUSED -> waiting++;
                case DONE -> finished++;
                case REVIEW -> review++;
                case FAILED -> failed++;
                case CANCELLED -> {}
            }
            if (row.job().state() == State.DOWNLOADING) {
                fetching++;
                speed += row.bytesPerSecond();
            }
        }
        open.set(active + waiting);
        done.set(finished);
        forReview.set(review);
        summary.set(words(active, waiting, finished, review, failed));
        running.set(fetching(fetching, speed));
    }

    private static String fetching(int jobs, long speed) {
        if (jobs == 0) return "";
        return jobs + " downloading" + (speed > 0 ? " · " + Words.speed(speed) : "");
    }

    private static String words(int active, int waiting, int done, int review, int failed) {
        var parts = new ArrayList<String>();
        if (active > 0) parts.add(active + " active");
        if (waiting > 0) parts.add(waiting + " waiting");
        if (done > 0) parts.add(done + " done");
        if (review > 0) parts.add(review + (review == 1 ? " needs review" : " need review"));
        if (failed > 0) parts.add(failed + " failed");
        return parts.isEmpty() ? "nothing in the queue" : String.join(" · ", parts);
    }
}

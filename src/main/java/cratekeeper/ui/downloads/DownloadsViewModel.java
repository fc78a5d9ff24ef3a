package cratekeeper.ui.downloads;

import cratekeeper.music.DownloadJob;
import cratekeeper.music.DownloadJob.State;
import cratekeeper.ui.Background;
import cratekeeper.ui.Notice;
import cratekeeper.ui.Thinned;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The queue as the window shows it: list by list, one row a job. News are thinned to ten a second,
/// and lines change their places only where a job has changed its state.
public final class DownloadsViewModel implements AutoCloseable {
    private static final Duration INTERVAL = Duration.ofMillis(100);

    private final QueueDesk queue;
    private final Background background;
    private final InstantSource clock;
    private final Thinned<String, JobRow.Now> news = new Thinned<>(INTERVAL, this::take);
    // In the queue's order.
    private Map<String, JobRow> byId = new LinkedHashMap<>();
    private final Grouping grouping = new Grouping();
    private final Map<String, Boolean> wasAtWork = new HashMap<>();
    private List<JobRow> rows = List.of();
    private @Nullable Instant end;
    private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper open = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper done = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper running = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable ListDone> listDone =
            new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private final AutoCloseable listening;

    public DownloadsViewModel(QueueDesk queue, Background background, InstantSource clock) {
        this.queue = queue;
        this.background = background;
        this.clock = clock;
        listening = queue.listen((job, speed) -> news.put(job.id(), new JobRow.Now(job, speed)));
        reload();
    }

    /// All jobs, as they stand below one another; those of a folded list too.
    public List<JobRow> rows() {
        return rows;
    }

    /// What the screen shows, from top to bottom.
    public ReadOnlyObjectProperty<List<Line>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /// Jobs that have not ended.
    public ReadOnlyIntegerProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty doneProperty() {
        return done.getReadOnlyProperty();
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

    /// The list that was done last while the window was open.
    public ReadOnlyObjectProperty<@Nullable ListDone> listDoneProperty() {
        return listDone.getReadOnlyProperty();
    }

    public ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    /// Shows a list's jobs, or only its head.
    public void fold(GroupRow group) {
        group.open(!group.isOpen());
        lines.set(grouping.lines());
    }

    /// Whether there is a job among them for which it does something.
    public boolean can(Act act, Collection<JobRow> of) {
        return of.stream().anyMatch(row -> act.fits(row.job()));
    }

    /// Does it for those jobs for which it does something.
    public void act(Act act, Collection<JobRow> to) {
        var ids = to.stream().map(JobRow::job).filter(act::fits).map(DownloadJob::id).toList();
        if (!ids.isEmpty()) run(() -> act.run(queue, ids));
    }

    /// The jobs that lines stand for: a head for all of its list.
    public static List<JobRow> jobs(Collection<Line> of) {
        Set<JobRow> jobs = new LinkedHashSet<>();
        for (Line line : of) {
            switch (line) {
                case GroupRow group -> jobs.addAll(group.rows());
                case JobRow row -> jobs.add(row);
            }
        }
        return List.copyOf(jobs);
    }

    public void pauseOrResumeAll() {
        run(paused.get() ? queue::resumeAll : queue::pauseAll);
    }

    public void clearDone() {
        run(queue::clearDone);
    }

    /// Reads the whole queue anew.
    public void reload() {
        start(() -> {});
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (Exception e) {
            // Nobody listens any more either way.
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    private record Whole(List<DownloadJob> jobs, boolean paused) {}

    private void run(Step what) {
        notice.set(null);
        start(what);
    }

    private void start(Step what) {
        background.start(
                () -> {
                    what.run();
                    return new Whole(queue.jobs(), queue.paused());
                },
                Background.Answer.of(this::takeWhole, cause -> notice.set(Notice.of(cause))));
    }

    private void takeWhole(Whole whole) {
        paused.set(whole.paused());
        var before = byId;
        byId = new LinkedHashMap<>();
        for (DownloadJob job : whole.jobs()) {
            JobRow row = before.get(job.id());
            long speed = row == null || job.state() != State.DOWNLOADING ? 0 : row.bytesPerSecond();
            if (row != null) byId.put(job.id(), row);
            take(job.id(), new JobRow.Now(job, speed));
        }
        arrange();
    }

    private void take(Map<String, JobRow.Now> lot) {
        boolean moved = false;
        for (var each : lot.entrySet()) moved |= take(each.getKey(), each.getValue());
        // Progress moves no line.
        if (moved) arrange();
        else count();
    }

    /// @return whether it now belongs elsewhere
    private boolean take(String id, JobRow.Now now) {
        JobRow row = byId.get(id);
        if (row == null) {
            byId.put(id, new JobRow(now));
            return true;
        }
        // A list read a moment ago may arrive behind newer news of the same job.
        if (now.equals(row.nowProperty().get())
                || now.job().updatedAt().isBefore(row.job().updatedAt())) return false;
        State before = row.job().state();
        row.update(now);
        return before != now.job().state();
    }

    private void arrange() {
        rows = grouping.arrange(byId.values());
        end = grouping.forecast(byId.values(), clock.instant(), paused.get());
        var fresh = grouping.lines();
        if (!fresh.equals(lines.get())) lines.set(fresh);
        count();
        tellDone();
    }

    private void count() {
        grouping.groups().forEach(GroupRow::count);
        Tally now = Tally.of(rows);
        open.set(now.toGo());
        done.set(now.done());
        summary.set(Steps.summary(now, end));
        running.set(Steps.running(now));
    }

    private void tellDone() {
        wasAtWork.keySet().removeIf(name -> !grouping.has(name));
        for (GroupRow group : grouping.groups()) {
            Tally now = group.nowProperty().get().tally();
            Boolean before = wasAtWork.put(group.name(), now.toGo() > 0);
            boolean over = Boolean.TRUE.equals(before) && now.toGo() == 0 && now.all() > 0;
            if (over && !group.name().isEmpty())
                listDone.set(new ListDone(group.name(), now.done(), now.review(), now.failed()));
        }
    }
}

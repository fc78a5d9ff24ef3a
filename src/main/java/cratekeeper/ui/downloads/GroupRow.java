package cratekeeper.ui.downloads;

import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The head of a list: how far all of its jobs are, and whether they are shown below it.
public final class GroupRow implements Line {

    /// @param open whether its jobs are shown
    /// @param end when its last job will be done; `null` if nobody can tell
    public record Now(Tally tally, boolean open, @Nullable Instant end) {}

    private final String name;
    private final ReadOnlyObjectWrapper<Now> now =
            new ReadOnlyObjectWrapper<>(new Now(Tally.NONE, true, null));
    private List<JobRow> rows = List.of();

    GroupRow(String name) {
        this.name = name;
    }

    /// "" for the tracks that came alone.
    public String name() {
        return name;
    }

    /// Its jobs, whether shown or not.
    public List<JobRow> rows() {
        return rows;
    }

    public ReadOnlyObjectProperty<Now> nowProperty() {
        return now.getReadOnlyProperty();
    }

    boolean isOpen() {
        return now.get().open();
    }

    void become(List<JobRow> jobs) {
        rows = List.copyOf(jobs);
    }

    void open(boolean open) {
        update(new Now(now.get().tally(), open, now.get().end()));
    }

    void end(@Nullable Instant end) {
        update(new Now(now.get().tally(), isOpen(), end));
    }

    void count() {
        update(new Now(Tally.of(rows), isOpen(), now.get().end()));
    }

    private void update(Now news) {
        if (!news.equals(now.get())) now.set(news);
    }
}

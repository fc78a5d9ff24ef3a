package cratekeeper.ui.downloads;

import cratekeeper.music.DownloadJob;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A row's fixed place for a job that moves on.
public final class JobRow implements Line {

    /// A job and how fast its bytes come.
    public record Now(DownloadJob job, long bytesPerSecond) {}

    private final ReadOnlyObjectWrapper<Now> now;

    JobRow(Now now) {
        this.now = new ReadOnlyObjectWrapper<>(now);
    }

    public DownloadJob job() {
        return now.get().job();
    }

    public long bytesPerSecond() {
        return now.get().bytesPerSecond();
    }

    public ReadOnlyObjectProperty<Now> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /// The name of the list it came from; "" if it came alone.
    String list() {
        String name = job().listName();
        return name == null ? "" : name;
    }

    void update(Now news) {
        now.set(news);
    }
}

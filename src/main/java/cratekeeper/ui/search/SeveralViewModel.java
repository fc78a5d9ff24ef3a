package cratekeeper.ui.search;

import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import cratekeeper.ui.Background;
import cratekeeper.ui.Notice;
import cratekeeper.ui.downloads.QueueDesk;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// Several recordings that are selected at once, and their way to the download queue.
final class SeveralViewModel {
    private final QueueDesk queue;
    private final Background background;
    private final Consumer<Notice> onProblem;
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper added = new ReadOnlyBooleanWrapper();
    private List<ResultRow> rows = List.of();

    SeveralViewModel(QueueDesk queue, Background background, Consumer<Notice> onProblem) {
        this.queue = queue;
        this.background = background;
        this.onProblem = onProblem;
    }

    /// How many are selected; 0 while it is one or none.
    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /// Whether these were just put into the queue.
    ReadOnlyBooleanProperty addedProperty() {
        return added.getReadOnlyProperty();
    }

    void select(List<ResultRow> selected) {
        var now = selected.size() > 1 ? List.copyOf(selected) : List.<ResultRow>of();
        if (now.equals(rows)) return;
        rows = now;
        added.set(false);
        count.set(now.size());
    }

    /// Puts each into the queue, which takes the best file of it.
    void download() {
        if (rows.isEmpty() || added.get()) return;
        added.set(true);
        List<Track> tracks = rows.stream().map(row -> row.recording().track()).toList();
        background.start(
                () -> {
                    for (Track track : tracks) queue.add(TrackQuery.of(track), track, null);
                    return tracks.size();
                },
                Background.Answer.of(
                        (Integer _) -> {},
                        cause -> {
                            added.set(false);
                            onProblem.accept(Notice.of(cause));
                        }));
    }
}

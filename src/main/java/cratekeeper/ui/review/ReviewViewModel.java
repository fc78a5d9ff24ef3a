package cratekeeper.ui.review;

import cratekeeper.music.ReviewItem;
import cratekeeper.ui.Background;
import cratekeeper.ui.Notice;
import cratekeeper.ui.downloads.QueueDesk;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Tracks that need a person, and the one that is looked at.
public final class ReviewViewModel {
    private final ReviewDesk desk;
    private final QueueDesk queue;
    private final Background background;
    private final ObservableList<ReviewItem> items = FXCollections.observableArrayList();
    // Kept: the wrapper listens weakly to what it wraps.
    private final ObservableList<ReviewItem> shownItems =
            FXCollections.unmodifiableObservableList(items);
    private final ObjectProperty<@Nullable ReviewItem> selected = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();

    public ReviewViewModel(ReviewDesk desk, QueueDesk queue, Background background) {
        this.desk = desk;
        this.queue = queue;
        this.background = background;
    }

    public ObservableList<ReviewItem> items() {
        return shownItems;
    }

    public ObjectProperty<@Nullable ReviewItem> selectedProperty() {
        return selected;
    }

    /// Whether the list was read once.
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    public ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    /// Reads the list anew; the track that is looked at stays.
    public void reload() {
        show(desk::items);
    }

    /// Sends the selected track through the sources once more.
    public void retry() {
        ReviewItem item = selected.get();
        if (item == null) return;
        show(() -> {
            queue.retry(item.id());
            return desk.items();
        });
    }

    private void show(Background.Work<List<ReviewItem>> work) {
        background.start(
                work,
                new Background.Answer<List<ReviewItem>>() {
                    @Override
                    public void done(List<ReviewItem> now) {
                        take(now);
                    }

                    @Override
                    public void failed(Exception cause) {
                        notice.set(Notice.of(cause));
                    }
                });
    }

    private void take(List<ReviewItem> now) {
        loaded.set(true);
        ReviewItem before = selected.get();
        if (!items.equals(now)) items.setAll(now);
        selected.set(
                now.stream()
                        .filter(item -> before != null && item.id().equals(before.id()))
                        .findFirst()
                        .orElse(now.isEmpty() ? null : now.getFirst()));
    }
}

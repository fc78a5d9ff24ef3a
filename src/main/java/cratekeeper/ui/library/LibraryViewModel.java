package cratekeeper.ui.library;

import cratekeeper.music.LibraryTrack;
import cratekeeper.ui.Background;
import cratekeeper.ui.Notice;
import cratekeeper.ui.Words;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The files on disk that fit the words.
public final class LibraryViewModel {
    /// A whole collection fits; the table draws only what is seen of it.
    private static final int LIMIT = 100_000;

    private static final Duration TYPING_RESTS = Duration.ofMillis(200);
    private final LibraryDesk desk;
    private final Background background;
    private final StringProperty words = new SimpleStringProperty("");
    private final ObservableList<LibraryTrack> rows = FXCollections.observableArrayList();
    // Kept: the wrapper listens weakly to what it wraps.
    private final ObservableList<LibraryTrack> shownRows =
            FXCollections.unmodifiableObservableList(rows);
    private final ObjectProperty<@Nullable LibraryTrack> selected = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private Background.Running running = Background.Running.NONE;

    public LibraryViewModel(LibraryDesk desk, Background background) {
        this.desk = desk;
        this.background = background;
        words.subscribe((_, now) -> find(now, TYPING_RESTS));
    }

    public StringProperty wordsProperty() {
        return words;
    }

    public ObservableList<LibraryTrack> rows() {
        return shownRows;
    }

    public ObjectProperty<@Nullable LibraryTrack> selectedProperty() {
        return selected;
    }

    /// "18,204 tracks · 412 GB".
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// Whether the library holds nothing at all.
    public ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    public ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    public void reload() {
        find(words.get(), Duration.ZERO);
    }

    private record Found(List<LibraryTrack> tracks, long count, long bytes) {}

    private void find(String wanted, Duration rest) {
        running.cancel();
        running =
                background.start(
                        () -> {
                            Thread.sleep(rest);
                            return new Found(desk.find(wanted, LIMIT), desk.count(), desk.bytes());
                        },
                        new Background.Answer<Found>() {
                            @Override
                            public void done(Found found) {
                                take(found);
                            }

                            @Override
                            public void failed(Exception cause) {
                                notice.set(Notice.of(cause));
                            }
                        });
    }

    private void take(Found found) {
        LibraryTrack before = selected.get();
        notice.set(null);
        if (!rows.equals(found.tracks())) rows.setAll(found.tracks());
        selected.set(before != null && rows.contains(before) ? before : null);
        summary.set(Words.plural(found.count(), "track") + " · " + Words.bytes(found.bytes()));
        empty.set(found.count() == 0);
    }
}

package cratekeeper.ui.library;

import cratekeeper.music.LibraryTrack;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// A place in the table, known by its track's id; the track itself comes when somebody looks.
public final class ShelfRow {
    private final long id;
    private final ObjectProperty<@Nullable LibraryTrack> track = new SimpleObjectProperty<>();

    ShelfRow(long id) {
        this.id = id;
    }

    public long id() {
        return id;
    }

    /// `null` until it was read.
    public ObjectProperty<@Nullable LibraryTrack> trackProperty() {
        return track;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ShelfRow row && row.id == id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }
}

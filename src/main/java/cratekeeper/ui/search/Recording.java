package cratekeeper.ui.search;

import cratekeeper.agent.FoundTrack;
import cratekeeper.music.Field;
import cratekeeper.music.FieldValue;
import cratekeeper.music.Track;
import org.jspecify.annotations.Nullable;

/// A found recording with its parts at hand. Made off the FX thread; two are equal only if they are
/// the same, so that a row that changes never compares all it holds.
public final class Recording {
    private final FoundTrack found;
    private final Track track;

    Recording(FoundTrack found) {
        this.found = found;
        this.track = found.metadata().track();
    }

    public FoundTrack found() {
        return found;
    }

    public Track track() {
        return track;
    }

    public double score() {
        return found.score();
    }

    /// A field's value; `null` if unknown.
    <T> @Nullable T value(Field field, Class<T> type) {
        FieldValue value = found.metadata().fields().get(field);
        return value == null ? null : type.cast(value.value());
    }
}

package cratekeeper.agent;

import cratekeeper.music.Field;
import cratekeeper.music.Track;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person decides of a track that needs them.
public sealed interface Decision {

    /// It is that recording, and that file will do.
    ///
    /// @param metadata number of the candidate, from 1
    /// @param file number of the file, from 1; `null` takes the first that is kept, else whatever
    ///   the chain gives
    /// @param own values that the person gives themselves
    /// @param ownFields which those are
    record Accept(int metadata, @Nullable Integer file, Track own, List<Field> ownFields)
            implements Decision {
        public Accept {
            ownFields = List.copyOf(ownFields);
        }

        public Accept(int metadata, @Nullable Integer file) {
            this(metadata, file, Track.UNKNOWN, List.of());
        }
    }

    /// Through all sources once more, earlier failures forgotten.
    record Retry() implements Decision {}

    /// Not wanted now; what was kept stays where it is.
    record Skip() implements Decision {}

    /// Not wanted at all; what was kept goes to the recycle folder.
    record Abandon() implements Decision {}
}

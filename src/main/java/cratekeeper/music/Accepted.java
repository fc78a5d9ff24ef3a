package cratekeeper.music;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person chose for a track that needed them: nobody asks about it again, and no service
/// overwrites it.
///
/// @param metadata which recording it is
/// @param file what to take for it, kept or still to be fetched; `null` leaves that to the chain
/// @param own fields whose value the person gave themselves
public record Accepted(TrackMetadata metadata, @Nullable Attempt file, List<Field> own) {
    public Accepted {
        own = List.copyOf(own);
    }
}

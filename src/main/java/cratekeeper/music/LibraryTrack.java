package cratekeeper.music;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A file in the library and what we know of it.
///
/// @param source service that delivered it; `null` if it was there before
public record LibraryTrack(
        long id,
        Track track,
        AudioFile file,
        long bytes,
        @Nullable Service source,
        Instant addedAt) {}

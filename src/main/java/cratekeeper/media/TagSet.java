package cratekeeper.media;

import cratekeeper.music.MusicalKey;
import cratekeeper.music.Track;
import org.jspecify.annotations.Nullable;

/// Everything that is written into a file at once. What the track does not know stays in the file
/// as it is.
///
/// @param artwork front cover; `null` leaves the old one
/// @param keyNotation how the key is spelled
/// @param comment `null` leaves the old one
public record TagSet(
        Track track,
        @Nullable Artwork artwork,
        MusicalKey.Notation keyNotation,
        @Nullable String comment) {}

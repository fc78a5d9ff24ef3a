package cratekeeper.store;

import cratekeeper.music.LibraryTrack;
import java.time.Instant;

/// A file as a scan found it.
///
/// @param entry its id is not looked at
/// @param modified when the file was changed; together with its size it tells whether it must be
///   read again
/// @param picture whether a cover is inside
public record ScannedFile(LibraryTrack entry, Instant modified, boolean picture) {}

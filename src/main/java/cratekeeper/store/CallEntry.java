package cratekeeper.store;

import cratekeeper.music.Service;
import java.time.Instant;

/// One call as it was counted.
///
/// @param operation check, search, metadata or download
/// @param outcome how it ended, in lower case
public record CallEntry(
        Instant at, Service service, String operation, long millis, String outcome) {}

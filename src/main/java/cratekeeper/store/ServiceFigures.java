package cratekeeper.store;

import cratekeeper.music.Service;

/// How one service did.
///
/// @param medianMillis half of the calls were quicker; `p95Millis`: 95 of 100 were
/// @param success share of calls that were answered, 0–1; cancelled ones are left out
/// @param averageMillis of all calls
/// @param throttled calls to which the service said: too many
public record ServiceFigures(
        Service service,
        long calls,
        long medianMillis,
        long p95Millis,
        double success,
        long throttled,
        long errors,
        long averageMillis) {}

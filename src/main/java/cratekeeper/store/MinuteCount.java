package cratekeeper.store;

import cratekeeper.music.Service;
import java.time.Instant;

/// Calls to one service in the minute that begins at `minute`; never 0.
public record MinuteCount(Instant minute, Service service, int calls) {}

package cratekeeper.net;

import java.time.Instant;

/// How much of a service's limit is in use.
///
/// @param used requests let through in the window that ends now
/// @param capacity requests a window may hold
/// @param nextFreeAt when the next request may go: now, unless it has to wait
/// @param waiting calls that stand in the queue
public record LimiterState(int used, int capacity, Instant nextFreeAt, int waiting) {}

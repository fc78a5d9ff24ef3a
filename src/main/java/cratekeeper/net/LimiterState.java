package cratekeeper.net;

import java.time.Duration;
import java.time.Instant;

/// How much of a service's limit is in use.
///
/// @param used requests let through in the window that ends now
/// @param capacity requests a window may hold
/// @param nextFreeAt when the next request may go: now, unless it has to wait
/// @param waiting calls that stand in the queue, behind the first
/// @param heldFor how long calls are held up at the limit yet, by the length of the queue or a
///   pause that the service asked for; zero if none is. Unlike the next free slot, it tells of
///   calls that wait, not of one that would
public record LimiterState(
        int used, int capacity, Instant nextFreeAt, int waiting, Duration heldFor) {}

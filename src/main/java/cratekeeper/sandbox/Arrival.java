package cratekeeper.sandbox;

import java.time.Duration;

/// A request that reached a server.
///
/// @param at time since the sandbox started
/// @param target path and query as sent
public record Arrival(Duration at, String method, String target) {}

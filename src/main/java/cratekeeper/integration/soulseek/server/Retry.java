package cratekeeper.integration.soulseek.server;

/// Whether a session that ended comes back by itself.
enum Retry {
    /// Only a person can change what is wrong.
    NEVER,
    /// With growing waits.
    SOON,
    /// After half an hour: the server bans for as long, and asking earlier prolongs it.
    LATER
}

package cratekeeper.integration.soulseek.wire;

/// Anything that two clients tell each other on a connection of type P.
public sealed interface PeerMessage permits SearchAnswer, BrowseMessage, TransferMessage, Unknown {}

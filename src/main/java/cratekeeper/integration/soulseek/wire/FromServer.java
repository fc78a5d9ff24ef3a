package cratekeeper.integration.soulseek.wire;

/// What the server sends to a client.
public interface FromServer {}

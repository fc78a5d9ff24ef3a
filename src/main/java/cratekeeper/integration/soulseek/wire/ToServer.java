package cratekeeper.integration.soulseek.wire;

/// What a client sends to the server.
public interface ToServer {}

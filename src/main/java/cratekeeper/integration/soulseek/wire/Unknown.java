package cratekeeper.integration.soulseek.wire;

/// A message that we do not know, and did not read: to be ignored, with the connection left open.
///
/// @param length bytes of its body
public record Unknown(int code, long length)
        implements ServerMessage,
                ToServer,
                FromServer,
                PeerMessage,
                DistributedMessage,
                InitMessage {}

package cratekeeper.integration.soulseek.wire;

/// Anything between a client and the central server; [ToServer] and [FromServer] tell the
/// directions. A few messages have the same form in both.
public sealed interface ServerMessage
        permits SessionMessage,
                UserMessage,
                SearchMessage,
                BranchMessage,
                ChatMessage,
                RoomMessage,
                RoomRoleMessage,
                InterestMessage,
                Unknown {}

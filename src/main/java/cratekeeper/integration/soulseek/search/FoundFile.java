package cratekeeper.integration.soulseek.search;

import cratekeeper.integration.soulseek.wire.SharedFile;

/// One file of one user's answer.
///
/// @param freeSlot whether its upload could begin right now
/// @param bytesPerSecond average of the user's uploads
/// @param queueLength files that wait for a slot
public record FoundFile(
        String user,
        SharedFile file,
        AudioKind kind,
        boolean freeSlot,
        long bytesPerSecond,
        long queueLength) {}

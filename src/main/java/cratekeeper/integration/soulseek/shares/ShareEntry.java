package cratekeeper.integration.soulseek.shares;

import cratekeeper.integration.soulseek.wire.FileAttributes;
import cratekeeper.integration.soulseek.wire.RemotePath;

/// A shared file.
///
/// @param number its place in the index
/// @param path as others know it, whole
/// @param size when it was scanned
public record ShareEntry(int number, RemotePath path, long size, FileAttributes attributes) {}

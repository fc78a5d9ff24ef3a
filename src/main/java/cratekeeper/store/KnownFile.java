package cratekeeper.store;

/// What the library remembers of a file's state.
///
/// @param modified as milliseconds; 0 if the file is to be read again in any case
public record KnownFile(long id, long bytes, long modified) {}

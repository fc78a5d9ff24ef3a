package cratekeeper.sandbox;

/// A server of the sandbox.
public enum Site {
    MUSICBRAINZ,
    COVERARTARCHIVE,
    ARCHIVE,
    /// Where the Archive's downloads really come from, after a redirect.
    ARCHIVE_NODE
}
